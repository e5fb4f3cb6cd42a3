import { doubtful, missing, sure } from '../support/rules-builders.ts';
import { beschikking, reportCase } from '../support/rules-reports.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const earlier = { beschikking: 'BES-1', reference: 'SIEM-2026-000123', received: '2026-01-20' };
const facts = { reference: 'SIEM-2026-000123', receivedOn: '2026-01-20' };
const two = [beschikking(), beschikking({ id: 'BES-2', period: { from: '2026-03-01', to: '2027-02-28' } })];
const sameEnd = [beschikking(), beschikking({ id: 'BES-2' })];
const alsoDagopvang = [beschikking(), beschikking({ id: 'BES-2', product: 'DO-2' })];
describeRule('H08', [
  ['het eerste verslag', reportCase(), 'pass'],
  ['er was al een verslag bij deze beschikking', reportCase({ earlierReports: [earlier] }), fails(facts)],
  [
    'van twee eerdere noemt de brief het laatste',
    reportCase({ earlierReports: [{ ...earlier, reference: 'SIEM-2026-000001', received: '2026-01-02' }, earlier] }),
    fails(facts),
  ],
  [
    'de beschikking is sinds het eerdere verslag verlengd: dat ging over het vorige einde',
    reportCase({ earlierReports: [{ ...earlier, end: '2026-02-27' }] }),
    'pass',
  ],
  ['het eerdere verslag was bij ditzelfde einde', reportCase({ earlierReports: [{ ...earlier, end: '2026-02-28' }] }), fails(facts)],
  ['de beschikking is sindsdien ingekort', reportCase({ earlierReports: [{ ...earlier, end: '2026-06-30' }] }), fails(facts)],
  [
    'van twee eerdere telt dat bij dit einde',
    reportCase({ earlierReports: [earlier, { ...earlier, reference: 'SIEM-2025-000009', end: '2025-12-31' }] }),
    fails(facts),
  ],
  [
    'er was al een verslag bij een andere beschikking',
    reportCase({ beschikkingen: two, earlierReports: [{ ...earlier, beschikking: 'BES-2' }] }),
    'pass',
  ],
  [
    'een verslag bij de andere van twee beschikkingen',
    reportCase({ beschikkingen: two, report: { endDate: sure('2027-02-28') }, earlierReports: [earlier] }),
    'pass',
  ],
  ...[sameEnd, sameEnd.toReversed()].map(
    (beschikkingen) =>
      [
        'twee die op dezelfde dag eindigen: de eerste telt',
        reportCase({ beschikkingen, earlierReports: [earlier] }),
        fails(facts),
      ] as const,
  ),
  ...[missing, sure('2026-02-28')].flatMap(
    (endDate) =>
      [
        [
          'begeleiding en dagopvang die op dezelfde dag eindigen: het tweede verslag is voor de tweede',
          reportCase({ beschikkingen: alsoDagopvang, report: { endDate }, earlierReports: [earlier] }),
          'pass',
        ],
        [
          'begeleiding en dagopvang, en er was al van allebei een verslag',
          reportCase({
            beschikkingen: alsoDagopvang,
            report: { endDate },
            earlierReports: [earlier, { ...earlier, beschikking: 'BES-2', reference: 'SIEM-2026-000124' }],
          }),
          fails(facts),
        ],
      ] as const,
  ),
  [
    'een verslag dat over meer dan een beschikking kan gaan',
    reportCase({ received: '2026-03-01', beschikkingen: two, earlierReports: [earlier] }),
    'not-applicable',
  ],
  ['na het einde van de beschikking', reportCase({ received: '2026-03-01', earlierReports: [earlier] }), fails(facts)],
  [
    'een nummer dat niet zeker gelezen is',
    reportCase({ report: { clientNumber: doubtful('400101'), clientName: missing, birthDate: missing }, earlierReports: [earlier] }),
    isInDoubt(facts),
  ],
  [
    'de beschikking is intussen met een ander',
    reportCase({ beschikkingen: [beschikking({ onderaannemerNumber: 'OA-002' })], earlierReports: [earlier] }),
    'not-applicable',
  ],
  ['zonder beschikking', reportCase({ beschikkingen: [], earlierReports: [earlier] }), 'not-applicable'],
]);
