import { type Facts, fail, notApplicable, pass } from '#domain';
import { ap, type MailRule } from '../rule.ts';
import { mayBeExpected, wasNotOpened } from './opened.ts';

/** What came instead, when an XML says so itself. */
const found = ({ found: detail }: Facts): string => (typeof detail === 'string' ? `${detail} ` : '');

export const nothingToAssess: MailRule = {
  code: 'M04',
  name: 'nothing-to-assess',
  title: 'Geen factuur of evaluatieverslag gevonden',
  checks: 'Of er in de mail aan facturen@metsiem.nl een bijlage zit die een factuur of evaluatieverslag kan zijn.',
  advice: 'Stuur de factuur als PDF in de bijlage.',
  source: ap('2. Afspraken', 'De factuur in PDF wordt gemaild naar facturen@metsiem.nl.'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: (c) => {
    const { mail, invoices, reports, problems } = c;
    // At the address for herindicaties H01 says what is missing.
    if (wasNotOpened(c) || mail.mailbox === 'herindicatie' || mail.careChange !== undefined) return notApplicable;
    if (invoices + reports > 0 || problems.some(mayBeExpected)) return pass;
    const [first] = problems;
    return fail({ attachments: mail.attachmentCount, ...(first === undefined ? {} : { found: first.detail }) }, first?.where);
  },
  toOnderaannemer: (f) =>
    `${found(f)}Wij vonden in uw mail geen factuur en geen evaluatieverslag. Wilde u een factuur sturen? Stuur die dan als PDF in de bijlage. Bij een verzamelfactuur hoort ook een specificatie in Excel.`,
  toBackoffice: (f) => `${found(f)}Geen bijlage die een factuur of evaluatieverslag kan zijn. Lees de mail.`,
  example: { verdict: 'fail', facts: { attachments: 0 } },
};
