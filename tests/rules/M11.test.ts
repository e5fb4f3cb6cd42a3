import { mailCase } from '../support/rules-mails.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('M11', [
  ['de eerste brief van het uur', mailCase({ lettersInLastHour: 1 }), 'pass'],
  ['de zestigste brief aan één adres in een uur', mailCase({ lettersInLastHour: 60 }), 'pass'],
  ['de eenenzestigste: die wordt verzameld', mailCase({ lettersInLastHour: 61 }), fails({ lettersMax: 60 })],
  ['waar brieven niet geteld worden', mailCase(), 'not-applicable'],
]);
