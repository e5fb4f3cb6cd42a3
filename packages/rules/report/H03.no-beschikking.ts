import { type Facts, failIf, formatDate, notApplicable, pass, undetermined } from '#domain';
import type { ReportRule } from '../rule.ts';
import { itemsOf, text } from '../wording.ts';
import { isWithAnother } from './report-facts.ts';
import { subjectOf } from './reported-beschikking.ts';
import { isNamedBySender } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const noBeschikking: ReportRule = {
  code: 'H03',
  name: 'no-beschikking',
  title: 'Er is geen beschikking bekend',
  checks:
    'Of er van deze cliënt een beschikking bekend is, met een laatste dag. Noemt het verslag een einddatum: of er een beschikking is die dan eindigt. Noemt het er geen: of maar één beschikking in aanmerking komt.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) => {
    if (c.careClient === undefined) return notApplicable;
    if (c.beschikkingen.length === 0) return failIf(isNamedBySender(c), {}, c.report.where);
    if (isWithAnother(c)) return pass;
    const subject = subjectOf(c);
    // Without an end there is no herindicatie that the report could open: nobody would look at it.
    if (subject === undefined) return undetermined({ endless: true }, c.report.where);
    if ('beschikking' in subject) return pass;
    const { candidates, named } = subject;
    const facts = { candidates: candidates.map(({ id }) => id), ends: candidates.map(({ end }) => end) };
    return undetermined({ ...facts, ...(named !== undefined && { endDate: named }) }, c.report.where);
  },
  toOnderaannemer: () => 'Een medewerker zoekt uit welke beschikking bij dit verslag hoort. U hoeft nu niets te doen.',
  toBackoffice: (f) =>
    f['candidates'] !== undefined
      ? `${whyInDoubt(f)} Kies de beschikking: ${candidatesIn(f)}.`
      : f['endless'] === true
        ? 'De beschikking van deze cliënt heeft in het register geen laatste dag: waarvoor is het verslag?'
        : 'Geen beschikking van deze cliënt in het register, lopend of afgelopen.',
  example: { verdict: 'fail', facts: {} },
};

const whyInDoubt = ({ endDate }: Facts): string =>
  endDate === undefined
    ? 'Het verslag noemt geen einddatum en er komt meer dan één beschikking in aanmerking.'
    : `Geen beschikking met deze onderaannemer eindigt op de dag die het verslag noemt (${formatDate(text(endDate))}).`;

function candidatesIn({ candidates, ends }: Facts): string {
  const days = itemsOf(ends);
  return itemsOf(candidates)
    .map((id, at) => `${id} (einde ${formatDate(days[at] ?? '')})`)
    .join(' of ');
}
