import { failIf, notApplicable, pass, undetermined } from '#domain';
import type { ReportRule } from '../rule.ts';
import { beschikkingOf, isWithAnother } from './report-facts.ts';
import { isNamedBySender } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const noBeschikking: ReportRule = {
  code: 'H03',
  name: 'no-beschikking',
  title: 'Er is geen beschikking bekend',
  checks: 'Of er van deze cliënt een beschikking bekend is, met een laatste dag.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) => {
    if (c.careClient === undefined) return notApplicable;
    if (c.beschikkingen.length === 0) return failIf(isNamedBySender(c), {}, c.report.where);
    // Without an end there is no herindicatie that the report could open: nobody would look at it.
    const isEndless = !isWithAnother(c) && beschikkingOf(c) === undefined;
    return isEndless ? undetermined({ endless: true }, c.report.where) : pass;
  },
  toOnderaannemer: () => 'Een medewerker zoekt uit welke beschikking bij dit verslag hoort. U hoeft nu niets te doen.',
  toBackoffice: (f) =>
    f['endless'] === true
      ? 'De beschikking van deze cliënt heeft in het register geen laatste dag: waarvoor is het verslag?'
      : 'Geen beschikking van deze cliënt in het register, lopend of afgelopen.',
  example: { verdict: 'fail', facts: {} },
};
