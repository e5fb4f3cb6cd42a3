import { beschikking, reportCase } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('H05', [
  ['op de laatste dag van de beschikking', reportCase({ received: '2026-02-28' }), 'pass'],
  ['een dag na het einde', reportCase({ received: '2026-03-01' }), fails({ daysBeforeEnd: -1, endedOn: '2026-02-28' })],
  [
    'na het einde van alle: de laatste telt',
    reportCase({
      received: '2027-03-01',
      beschikkingen: [beschikking({ id: 'BES-2', period: { from: '2026-03-01', to: '2027-02-28' } }), beschikking()],
    }),
    fails({ daysBeforeEnd: -1, endedOn: '2027-02-28' }),
  ],
  [
    'een beschikking die is afgelopen naast een zonder einddatum en een met een ander',
    reportCase({
      received: '2026-03-01',
      beschikkingen: [
        beschikking({ id: 'BES-2', period: { from: '2025-06-01' } }),
        beschikking(),
        beschikking({ id: 'BES-3', onderaannemerNumber: 'OA-002', period: { from: '2026-03-01', to: '2027-02-28' } }),
      ],
    }),
    fails({ daysBeforeEnd: -1, endedOn: '2026-02-28' }),
  ],
  ['zonder beschikking', reportCase({ beschikkingen: [] }), 'not-applicable'],
]);
