import { mailCase } from '../support/rules-mails.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const change = { mail: { careChange: 'uit-zorg' } } as const;
describeRule('M10', [
  ['een gewone mail', mailCase(), 'not-applicable'],
  ['een cliënt gaat uit zorg', mailCase({ ...change, invoices: 0 }), fails({ change: 'uit-zorg' })],
  ['het staat in de mail bij een factuur en een verslag', mailCase({ ...change, reports: 1 }), 'pass'],
  ['het staat in de mail bij een factuur', mailCase(change), 'pass'],
]);
