import { fail, notApplicable } from '#domain';
import type { ReportRule } from '../rule.ts';
import { beschikkingOf } from './report-facts.ts';
import { toewijzingen } from './source.ts';

export const message307Reminder: ReportRule = {
  code: 'H07',
  name: 'message-307-reminder',
  title: 'Stuur ook het bericht 307',
  checks: 'Deze opmerking gaat met elk verslag mee: het bericht 307 zien wij niet.',
  advice: 'Stuur ook bericht 307 met reden 37 via het berichtenverkeer, uiterlijk drie weken voor het einde van de beschikking.',
  source: toewijzingen('wijzigingsverzoek 307, reden 37 via berichtenverkeer (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  // Said with every report that is otherwise in order; whether the message came is not known here.
  check: (c) => (c.careClient === undefined || (beschikkingOf(c)?.daysBeforeEnd ?? -1) < 0 ? notApplicable : fail({}, c.report.where)),
  toOnderaannemer: () =>
    'Stuur ook het stopbericht 307 met reden 37 (wijzigingsverzoek) via het berichtenverkeer, uiterlijk 3 weken voor het einde van de beschikking. Heeft u dat al gedaan? Dan hoeft u niets te doen.',
  toBackoffice: () => 'Onderaannemer is herinnerd aan bericht 307 met reden 37.',
  example: { verdict: 'fail', facts: {} },
};
