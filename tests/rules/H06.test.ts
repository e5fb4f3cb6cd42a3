import { beschikking, reportCase } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const another = beschikking({ onderaannemerNumber: 'OA-002' });
describeRule('H06', [
  ['een beschikking met deze onderaannemer', reportCase(), 'pass'],
  ['ook een met een ander', reportCase({ beschikkingen: [another, beschikking()] }), 'pass'],
  ['alleen met een ander', reportCase({ beschikkingen: [another] }), fails()],
  ['zonder beschikking', reportCase({ beschikkingen: [] }), 'not-applicable'],
]);
