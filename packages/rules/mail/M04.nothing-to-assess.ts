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
    const { mail, answers, invoices, reports, problems } = c;
    // At the address for herindicaties H01 says what is missing; of an answer to our letter nothing is.
    const isForH01 = mail.mailbox === 'herindicatie' && answers === undefined;
    if (wasNotOpened(c) || isForH01 || mail.careChange !== undefined) return notApplicable;
    if (invoices + reports > 0 || problems.some(mayBeExpected)) return pass;
    const [first] = problems;
    const answered = answers === undefined ? {} : { answers: answers.reference };
    return fail({ attachments: mail.attachmentCount, ...answered, ...(first === undefined ? {} : { found: first.detail }) }, first?.where);
  },
  toOnderaannemer: (f) =>
    typeof f['answers'] === 'string'
      ? `${found(f)}Wij hebben uw antwoord op ${f['answers']} ontvangen. Een medewerker leest het.`
      : `${found(f)}Wij vonden in uw mail geen factuur en geen evaluatieverslag. Wilde u een factuur sturen? Stuur die dan als PDF in de bijlage. Bij een verzamelfactuur hoort ook een specificatie in Excel.`,
  toBackoffice: (f) =>
    typeof f['answers'] === 'string'
      ? `${found(f)}Antwoord op onze brief ${f['answers']}, zonder nieuwe factuur of nieuw verslag. Lees de mail bij die zaak.`
      : `${found(f)}Geen bijlage die een factuur of evaluatieverslag kan zijn. Lees de mail.`,
  example: { verdict: 'fail', facts: { attachments: 0 } },
};
