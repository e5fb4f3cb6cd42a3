import { reportCase } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('H05', [
  ['op de laatste dag van de beschikking', reportCase({ received: '2026-02-28' }), 'pass'],
  ['een dag na het einde', reportCase({ received: '2026-03-01' }), fails({ daysBeforeEnd: -1, endedOn: '2026-02-28' })],
  ['zonder beschikking', reportCase({ beschikkingen: [] }), 'not-applicable'],
]);
