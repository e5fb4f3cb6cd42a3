import { fail, pass } from '#domain';
import { ground, type MailRule } from '../rule.ts';

export const wrongMailbox: MailRule = {
  code: 'M07',
  name: 'wrong-mailbox',
  title: 'Naar het andere adres gestuurd',
  source: ground(
    'AP 2. Afspraken; 001 Toewijzingen',
    'facturen@metsiem.nl voor facturen, herindicatieOA@metsiem.nl voor evaluatieverslagen',
  ),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ mail, invoices, reports }) => {
    if (mail.mailbox === 'herindicatie' && invoices > 0) return fail({ belongs: 'facturen' });
    return mail.mailbox === 'facturen' && reports > 0 ? fail({ belongs: 'herindicatie' }) : pass;
  },
  toOnderaannemer: (f) =>
    f['belongs'] === 'facturen'
      ? 'Stuur een factuur de volgende keer naar facturen@metsiem.nl. Wij hebben deze wel behandeld.'
      : 'Stuur een evaluatieverslag de volgende keer naar herindicatieOA@metsiem.nl. Wij hebben dit wel behandeld.',
  toBackoffice: () => 'Naar het andere adres gestuurd; behandeld als wat het is.',
};
