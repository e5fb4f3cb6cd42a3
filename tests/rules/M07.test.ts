import { mailCase } from '../support/rules-mails.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('M07', [
  ['een factuur naar facturen', mailCase(), 'pass'],
  ['een factuur naar herindicatie', mailCase({ mail: { mailbox: 'herindicatie' } }), fails({ belongs: 'facturen' })],
  ['een verslag naar facturen', mailCase({ invoices: 0, reports: 1 }), fails({ belongs: 'herindicatie' })],
  [
    'een factuur en een verslag naar herindicatie',
    mailCase({ reports: 1, mail: { mailbox: 'herindicatie' } }),
    fails({ belongs: 'facturen' }),
  ],
  ['een mail zonder factuur of verslag', mailCase({ invoices: 0 }), 'not-applicable'],
  ['een verslag naar herindicatie', mailCase({ invoices: 0, reports: 1, mail: { mailbox: 'herindicatie' } }), 'pass'],
]);
