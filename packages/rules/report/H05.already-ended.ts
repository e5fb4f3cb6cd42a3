import { fail, notApplicable, pass } from '#domain';
import type { ReportRule } from '../rule.ts';
import { text } from '../wording.ts';
import { beschikkingOf, daysBeforeEnd } from './report-facts.ts';
import { toewijzingen } from './source.ts';

export const alreadyEnded: ReportRule = {
  code: 'H05',
  name: 'already-ended',
  title: 'De beschikking is al afgelopen',
  source: toewijzingen('uiterlijk 3 weken voor einde beschikking'),
  validFrom: '2023-01-01',
  subject: 'report',
  check: (c) => {
    const days = daysBeforeEnd(c);
    if (days === undefined) return notApplicable;
    return days < 0 ? fail({ daysBeforeEnd: days, endedOn: beschikkingOf(c)?.period.to ?? null }, c.report.where) : pass;
  },
  toOnderaannemer: () => 'De beschikking van deze cliënt is al afgelopen. Wij behandelen het verslag met voorrang.',
  toBackoffice: (f) => `Met voorrang: de beschikking eindigde op ${text(f['endedOn'])}. De zorg kan al zijn weggevallen.`,
};
