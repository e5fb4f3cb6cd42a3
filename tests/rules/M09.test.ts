import { mailCase } from '../support/rules-mails.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('M09', [
  ['een nieuwe mail', mailCase(), 'pass'],
  ['dezelfde mail langs een andere weg', mailCase({ handledBefore: 'SIEM-2026-000007' }), fails({ earlier: 'SIEM-2026-000007' })],
]);
