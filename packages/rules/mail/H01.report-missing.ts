import { fail, notApplicable, pass, undetermined } from '#domain';
import { toewijzingen } from '../report/source.ts';
import type { MailRule } from '../rule.ts';
import { mayBeExpected, wasNotOpened } from './opened.ts';

export const reportMissing: MailRule = {
  code: 'H01',
  name: 'report-missing',
  title: 'Het evaluatieverslag ontbreekt',
  checks: 'Of er in de mail aan herindicatieOA@metsiem.nl een evaluatieverslag zit.',
  advice: 'Stuur het evaluatieverslag als PDF of Word-bestand in de bijlage.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: (c) => {
    const { mail, answers, afterLetter, invoices, reports, problems } = c;
    // What came and cannot be read is told by M05 or M06, a change in care by M10, an answer to our letter by M04.
    const isToldElsewhere = problems.some(mayBeExpected) || mail.careChange !== undefined || answers !== undefined;
    if (wasNotOpened(c) || mail.mailbox !== 'herindicatie' || isToldElsewhere) return notApplicable;
    if (invoices + reports > 0) return pass;
    // What M08 takes for a machine's mail is not rejected: it may be a bounce. Nor are words that may be a machine's answer to us.
    if (mail.perhapsAutomatic !== undefined) return undetermined();
    return afterLetter === undefined ? fail() : undetermined({ afterLetter: true });
  },
  toOnderaannemer: () =>
    'Wij vonden in uw mail geen evaluatieverslag. Stuur het verslag als PDF of Word-bestand in de bijlage, uiterlijk 3 weken voor het einde van de beschikking.',
  toBackoffice: (f) =>
    f['afterLetter'] === true
      ? 'Mail aan het adres voor herindicaties zonder evaluatieverslag, na een brief van ons; niet beantwoord, want misschien schreef een machine haar. Lees de mail, en antwoord zelf als een mens haar schreef.'
      : 'Mail aan het adres voor herindicaties zonder evaluatieverslag.',
  example: { verdict: 'fail', facts: {} },
};
