import { doubtful, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { beschikking, cameAt, daysBefore, ending, reportCase } from '../support/rules-reports.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const received = (day: string, more: Parameters<typeof reportCase>[0] = {}) => reportCase({ received: day, ...more });
const late = (daysBeforeEnd: number, endsOn = '2026-02-28') => ({ daysBeforeEnd, endsOn });
const two = [beschikking(), beschikking({ id: 'BES-2', period: { from: '2026-03-01', to: '2027-02-28' } })];
describeRule('H04', [
  ['22 dagen voor het einde', received('2026-02-06'), 'pass'],
  ['precies 21 dagen voor het einde', received('2026-02-07'), 'pass'],
  ['20 dagen voor het einde', received('2026-02-08'), fails(late(20))],
  ['een dag voor het einde', received('2026-02-27'), fails(late(1))],
  ['op de laatste dag', received('2026-02-28'), fails(late(0))],
  ['na het einde zegt H05 het', received('2026-03-01'), 'not-applicable'],

  // Summer time begins on 29 March 2026 and ends on 25 October: those days have 23 and 25 hours.
  ['22 dagen, over het begin van de zomertijd', daysBefore(22, '2026-04-10'), 'pass'],
  ['21 dagen, over het begin van de zomertijd', daysBefore(21, '2026-04-10'), 'pass'],
  ['20 dagen, over het begin van de zomertijd', daysBefore(20, '2026-04-10'), fails(late(20, '2026-04-10'))],
  ['21 dagen, over het einde van de zomertijd', daysBefore(21, '2026-11-05'), 'pass'],
  ['20 dagen, over het einde van de zomertijd', daysBefore(20, '2026-11-05'), fails(late(20, '2026-11-05'))],
  ['21 dagen, over de jaarwisseling', daysBefore(21, '2027-01-10'), 'pass'],
  ['20 dagen, over de jaarwisseling', daysBefore(20, '2027-01-10'), fails(late(20, '2027-01-10'))],
  ['21 dagen, naar 29 februari van een schrikkeljaar', daysBefore(21, '2028-02-29'), 'pass'],
  ['20 dagen, naar 29 februari van een schrikkeljaar', daysBefore(20, '2028-02-29'), fails(late(20, '2028-02-29'))],
  ['20 dagen, over 29 februari van een schrikkeljaar', cameAt('2028-02-10T12:00:00Z', '2028-03-01'), fails(late(20, '2028-03-01'))],
  ['om een minuut voor middernacht op de uiterste dag, in de winter', cameAt('2026-02-07T22:59:00Z', '2026-02-28'), 'pass'],
  ['om een minuut na middernacht, in de winter', cameAt('2026-02-07T23:01:00Z', '2026-02-28'), fails(late(20))],
  ['om een minuut voor middernacht op de uiterste dag, in de zomer', cameAt('2026-07-10T21:59:00Z', '2026-07-31'), 'pass'],
  ['om een minuut na middernacht, in de zomer', cameAt('2026-07-10T22:01:00Z', '2026-07-31'), fails(late(20, '2026-07-31'))],

  [
    'een nummer dat niet zeker gelezen is, zonder naam of geboortedatum die past',
    received('2026-02-08', { report: { clientNumber: doubtful('400101'), clientName: missing, birthDate: missing } }),
    isInDoubt(late(20)),
  ],
  [
    'een nummer dat niet zeker gelezen is, met de geboortedatum die erbij hoort',
    received('2026-02-08', { report: { clientNumber: doubtful('400101') } }),
    fails(late(20)),
  ],
  ['gevonden op naam en geboortedatum', received('2026-02-08', { report: { clientNumber: perhapsMissing } }), fails(late(20))],
  [
    'een nummer met de geboortedatum van iemand anders',
    received('2026-02-08', { report: { birthDate: sure('1988-08-08') } }),
    isInDoubt(late(20)),
  ],
  [
    'van twee beschikkingen geldt de einddatum die het verslag noemt',
    received('2026-02-20', { beschikkingen: two, report: { endDate: sure('2027-02-28') } }),
    'pass',
  ],
  ['noemt het verslag er geen, dan de eerste die afloopt', received('2026-02-20', { beschikkingen: two }), fails(late(8))],
  ['de volgorde in het register maakt niet uit', received('2026-02-20', { beschikkingen: two.toReversed() }), fails(late(8))],
  ['op de laatste dag van de eerste', received('2026-02-28', { beschikkingen: two }), fails(late(0))],
  ['op de dag erna kan het over beide gaan: H03 zegt het', received('2026-03-01', { beschikkingen: two }), 'not-applicable'],
  ['zijn ze alle afgelopen, dan zegt H05 het', received('2027-03-01', { beschikkingen: two }), 'not-applicable'],
  ['zonder einddatum', received('2026-02-20', { beschikkingen: [ending(undefined)] }), 'not-applicable'],
]);
