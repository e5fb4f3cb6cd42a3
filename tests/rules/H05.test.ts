import { doubtful, missing } from '../support/rules-builders.ts';
import { beschikking, cameAt, ending, endingOn, reportCase } from '../support/rules-reports.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const ended = (endedOn = '2026-02-28', daysBeforeEnd = -1) => ({ daysBeforeEnd, endedOn });
describeRule('H05', [
  ['op de laatste dag van de beschikking', reportCase({ received: '2026-02-28' }), 'pass'],
  ['een dag na het einde', reportCase({ received: '2026-03-01' }), fails(ended())],
  ['op de laatste dag van het jaar', endingOn('2026-12-31', '2026-12-31'), 'pass'],
  ['op nieuwjaarsdag', endingOn('2026-12-31', '2027-01-01'), fails(ended('2026-12-31'))],
  ['op 29 februari', endingOn('2028-02-29', '2028-02-29'), 'pass'],
  ['een dag na 29 februari', endingOn('2028-02-29', '2028-03-01'), fails(ended('2028-02-29'))],
  ['op de dag waarop de zomertijd begint, om een minuut voor middernacht', cameAt('2026-03-29T21:59:00Z', '2026-03-29'), 'pass'],
  ['een minuut na die middernacht', cameAt('2026-03-29T22:01:00Z', '2026-03-29'), fails(ended('2026-03-29'))],
  ['op de dag waarop de zomertijd eindigt, om een minuut voor middernacht', cameAt('2026-10-25T22:59:00Z', '2026-10-25'), 'pass'],
  ['een minuut na de middernacht van die dag', cameAt('2026-10-25T23:01:00Z', '2026-10-25'), fails(ended('2026-10-25'))],
  [
    'een nummer dat niet zeker gelezen is',
    endingOn('2026-02-28', '2026-03-01', { report: { clientNumber: doubtful('400101'), clientName: missing, birthDate: missing } }),
    isInDoubt(ended()),
  ],
  [
    'na het einde van alle: de laatste telt',
    reportCase({
      received: '2027-03-01',
      beschikkingen: [beschikking({ id: 'BES-2', period: { from: '2026-03-01', to: '2027-02-28' } }), beschikking(), ending('2026-12-31')],
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
