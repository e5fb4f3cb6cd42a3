import { fail, notApplicable, pass } from '#domain';
import { ap, type MailRule } from '../rule.ts';

export const wrongMailbox: MailRule = {
  code: 'M07',
  name: 'wrong-mailbox',
  title: 'Naar het andere adres gestuurd',
  checks: 'Of een factuur aan facturen@metsiem.nl is gestuurd en een evaluatieverslag aan herindicatieOA@metsiem.nl.',
  advice: 'Stuur facturen naar facturen@metsiem.nl en evaluatieverslagen naar herindicatieOA@metsiem.nl.',
  source: ap('2. Afspraken', 'De factuur in PDF wordt gemaild naar facturen@metsiem.nl.'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ mail, invoices, reports }) => {
    if (invoices + reports === 0) return notApplicable;
    if (mail.mailbox === 'herindicatie' && invoices > 0) return fail({ belongs: 'facturen' });
    return mail.mailbox === 'facturen' && reports > 0 ? fail({ belongs: 'herindicatie' }) : pass;
  },
  toOnderaannemer: (f) =>
    f['belongs'] === 'facturen'
      ? 'Stuur een factuur de volgende keer naar facturen@metsiem.nl. Wij hebben deze wel behandeld.'
      : 'Stuur een evaluatieverslag de volgende keer naar herindicatieOA@metsiem.nl. Wij hebben dit wel behandeld.',
  toBackoffice: () => 'Naar het andere adres gestuurd; behandeld als wat het is.',
  example: { verdict: 'fail', facts: { belongs: 'facturen' } },
};
