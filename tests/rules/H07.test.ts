import { beschikking, reportCase } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('H07', [
  ['bij elk verslag over een lopende beschikking', reportCase(), fails()],
  ['op de laatste dag', reportCase({ received: '2026-02-28' }), fails()],
  ['een onbekende cliënt, wat er ook op dat nummer loopt', reportCase({ careClient: undefined }), 'not-applicable'],
  ['na het einde van de beschikking', reportCase({ received: '2026-03-01' }), 'not-applicable'],
  ['een beschikking met een ander', reportCase({ beschikkingen: [beschikking({ onderaannemerNumber: 'OA-002' })] }), 'not-applicable'],
  ['een onbekende cliënt', reportCase({ careClient: undefined, beschikkingen: [] }), 'not-applicable'],
]);
