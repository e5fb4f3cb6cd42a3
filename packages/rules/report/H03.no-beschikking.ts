import { failIf, notApplicable, pass } from '#domain';
import type { ReportRule } from '../rule.ts';
import { isNamedBySender } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const noBeschikking: ReportRule = {
  code: 'H03',
  name: 'no-beschikking',
  title: 'Er is geen beschikking bekend',
  checks: 'Of er van deze cliënt een beschikking bekend is.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) =>
    c.careClient === undefined ? notApplicable : c.beschikkingen.length === 0 ? failIf(isNamedBySender(c), {}, c.report.where) : pass,
  toOnderaannemer: () => 'Een medewerker zoekt uit welke beschikking bij dit verslag hoort. U hoeft nu niets te doen.',
  toBackoffice: () => 'Geen beschikking van deze cliënt in het register, lopend of afgelopen.',
  example: { verdict: 'fail', facts: {} },
};
