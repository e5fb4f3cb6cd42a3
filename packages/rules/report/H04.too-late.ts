import { failIf, formatDate, notApplicable, pass } from '#domain';
import { policyOn } from '../parameters/policy.ts';
import type { ReportRule } from '../rule.ts';
import { dayCount, text } from '../wording.ts';
import { beschikkingOf } from './reported-beschikking.ts';
import { isIdentified } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const reportTooLate: ReportRule = {
  code: 'H04',
  name: 'too-late',
  title: 'Het verslag kwam minder dan 3 weken voor het einde',
  checks: 'Of het verslag minstens 21 dagen voor het einde van de beschikking kwam.',
  advice: 'Stuur het verslag uiterlijk drie weken voor het einde van de beschikking.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) => {
    const beschikking = beschikkingOf(c);
    if (beschikking === undefined || beschikking.daysBeforeEnd < 0) return notApplicable;
    const { daysBeforeEnd, end } = beschikking;
    if (daysBeforeEnd >= policyOn(c.parameters, c.received).reportDaysBeforeEnd) return pass;
    return failIf(isIdentified(c), { daysBeforeEnd, endsOn: end }, c.report.where);
  },
  toOnderaannemer: () =>
    'Wij kregen het verslag minder dan 3 weken voor het einde van de beschikking. Wij behandelen het met voorrang. Stuur een verslag een volgende keer eerder.',
  toBackoffice: (f) =>
    `Met voorrang: nog ${dayCount(f['daysBeforeEnd'])} tot het einde van de beschikking (${formatDate(text(f['endsOn']))}). De zorg kan wegvallen.`,
  example: { verdict: 'fail', facts: { daysBeforeEnd: 20, endsOn: '2026-02-28' } },
};
