import { failIf, notApplicable, pass } from '#domain';
import type { ReportRule } from '../rule.ts';
import { isWithAnother } from './report-facts.ts';
import { isNamedBySender } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const otherProvider: ReportRule = {
  code: 'H06',
  name: 'other-provider',
  title: 'De beschikking is niet met deze onderaannemer',
  checks: 'Of de beschikking op naam van deze onderaannemer staat.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  // Whether there is a beschikking with another is not told either.
  toldAs: 'H03',
  check: (c) =>
    c.careClient === undefined || c.beschikkingen.length === 0
      ? notApplicable
      : isWithAnother(c)
        ? failIf(isNamedBySender(c), {}, c.report.where)
        : pass,
  toOnderaannemer: () => 'Een medewerker zoekt uit welke beschikking bij dit verslag hoort. U hoeft nu niets te doen.',
  toBackoffice: () => 'De beschikking van deze cliënt staat op naam van een andere onderaannemer. Zeg niet welke.',
  example: { verdict: 'fail', facts: {} },
};
