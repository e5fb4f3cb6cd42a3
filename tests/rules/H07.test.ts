import { beschikking, cameAt, endingOn, reportCase } from '../support/rules-reports.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('H07', [
  ['bij elk verslag over een lopende beschikking', reportCase(), fails()],
  ['op de laatste dag', reportCase({ received: '2026-02-28' }), fails()],
  ['op de laatste dag, om een minuut voor middernacht', cameAt('2026-02-28T22:59:00Z', '2026-02-28'), fails()],
  ['om een minuut na die middernacht', cameAt('2026-02-28T23:01:00Z', '2026-02-28'), 'not-applicable'],
  ['op 29 februari, de laatste dag', endingOn('2028-02-29', '2028-02-29'), fails()],
  ['op oudejaarsdag, de laatste dag', endingOn('2026-12-31', '2026-12-31'), fails()],
  ['een onbekende cliënt, wat er ook op dat nummer loopt', reportCase({ careClient: undefined }), 'not-applicable'],
  ['na het einde van de beschikking', reportCase({ received: '2026-03-01' }), 'not-applicable'],
  ['een beschikking met een ander', reportCase({ beschikkingen: [beschikking({ onderaannemerNumber: 'OA-002' })] }), 'not-applicable'],
  ['een onbekende cliënt', reportCase({ careClient: undefined, beschikkingen: [] }), 'not-applicable'],
]);
