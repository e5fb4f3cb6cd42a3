import { failIf, formatDate, notApplicable, pass } from '#domain';
import type { ReportRule } from '../rule.ts';
import { text } from '../wording.ts';
import { beschikkingOf } from './reported-beschikking.ts';
import { isIdentified } from './reported-client.ts';
import { toewijzingen } from './source.ts';

export const alreadyEnded: ReportRule = {
  code: 'H05',
  name: 'already-ended',
  title: 'De beschikking is al afgelopen',
  checks: 'Of de beschikking nog loopt.',
  source: toewijzingen('evaluatieverslag naar herindicatieOA@metsiem.nl (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) => {
    const beschikking = beschikkingOf(c);
    if (beschikking === undefined) return notApplicable;
    const { daysBeforeEnd, end } = beschikking;
    return daysBeforeEnd < 0 ? failIf(isIdentified(c), { daysBeforeEnd, endedOn: end }, c.report.where) : pass;
  },
  toOnderaannemer: () => 'De beschikking van deze cliënt is al afgelopen. Wij behandelen het verslag met voorrang.',
  toBackoffice: (f) => `Met voorrang: de beschikking eindigde op ${formatDate(text(f['endedOn']))}. De zorg kan al zijn weggevallen.`,
  example: { verdict: 'fail', facts: { daysBeforeEnd: -1, endedOn: '2026-02-28' } },
};
