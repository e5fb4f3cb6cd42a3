import { beschikking, doubtful, reportCase, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const received = (day: string, more: Parameters<typeof reportCase>[0] = {}) => reportCase({ received: day, ...more });
const late = (daysBeforeEnd: number) => ({ daysBeforeEnd, endsOn: '2026-02-28' });
const two = [beschikking(), beschikking({ id: 'BES-2', period: { from: '2026-03-01', to: '2027-02-28' } })];
describeRule('H04', [
  ['precies 21 dagen voor het einde', received('2026-02-07'), 'pass'],
  ['20 dagen voor het einde', received('2026-02-08'), fails(late(20))],
  ['op de laatste dag', received('2026-02-28'), fails(late(0))],
  ['na het einde zegt H05 het', received('2026-03-01'), 'not-applicable'],
  ['een nummer dat niet zeker gelezen is', received('2026-02-08', { report: { clientNumber: doubtful('400101') } }), isInDoubt(late(20))],
  [
    'van twee beschikkingen geldt de einddatum die het verslag noemt',
    received('2026-02-20', { beschikkingen: two, report: { endDate: sure('2027-02-28') } }),
    'pass',
  ],
  ['noemt het verslag er geen, dan de eerste die afloopt', received('2026-02-20', { beschikkingen: two }), fails(late(8))],
  ['de volgorde in het register maakt niet uit', received('2026-02-20', { beschikkingen: two.toReversed() }), fails(late(8))],
  ['op de laatste dag van de eerste', received('2026-02-28', { beschikkingen: two }), fails(late(0))],
  ['op de dag erna telt de tweede', received('2026-03-01', { beschikkingen: two }), 'pass'],
  ['zijn ze alle afgelopen, dan zegt H05 het', received('2027-03-01', { beschikkingen: two }), 'not-applicable'],
  ['zonder einddatum', received('2026-02-20', { beschikkingen: [beschikking({ period: { from: '2025-01-01' } })] }), 'not-applicable'],
]);
