import { fail, notApplicable } from '#domain';
import { iwmo } from '../codes/iwmo.ts';
import type { ReportRule } from '../rule.ts';
import { beschikkingOf } from './reported-beschikking.ts';
import { toewijzingen } from './source.ts';

const { message, reason } = iwmo.wijzigingsverzoek.values;

export const message307Reminder: ReportRule = {
  code: 'H07',
  name: 'message-307-reminder',
  title: `Stuur ook het bericht ${message}`,
  checks: `Deze opmerking gaat met elk verslag mee: het bericht ${message} zien wij niet.`,
  advice: `Stuur ook bericht ${message} met reden ${reason} via het berichtenverkeer, uiterlijk drie weken voor het einde van de beschikking.`,
  source: toewijzingen('wijzigingsverzoek 307, reden 37 via berichtenverkeer (uiterlijk 3 weken voor einde beschikking)'),
  validFrom: '2023-01-01',
  subject: 'report',
  // Said with every report that is otherwise in order; whether the message came is not known here.
  check: (c) => (c.careClient === undefined || (beschikkingOf(c)?.daysBeforeEnd ?? -1) < 0 ? notApplicable : fail({}, c.report.where)),
  toOnderaannemer: () =>
    `Stuur ook het stopbericht ${message} met reden ${reason} (wijzigingsverzoek) via het berichtenverkeer, uiterlijk 3 weken voor het einde van de beschikking. Heeft u dat al gedaan? Dan hoeft u niets te doen.`,
  toBackoffice: () => `Onderaannemer is herinnerd aan bericht ${message} met reden ${reason}.`,
  example: { verdict: 'fail', facts: {} },
};
