import { doubtful, onderaannemer, perhapsMissing } from '../support/rules-builders.ts';
import { beschikking, reportCase } from '../support/rules-reports.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const another = beschikking({ onderaannemerNumber: 'OA-002' });
describeRule('H06', [
  ['een beschikking met deze onderaannemer', reportCase(), 'pass'],
  ['ook een met een ander', reportCase({ beschikkingen: [another, beschikking()] }), 'pass'],
  ['een onbekende cliënt: H02 zegt het', reportCase({ careClient: undefined, beschikkingen: [another] }), 'not-applicable'],
  [
    'de afzender spreekt voor twee onderaannemers',
    reportCase({ onderaannemers: [onderaannemer({ number: 'OA-003' }), onderaannemer()] }),
    'pass',
  ],
  ['alleen met een ander', reportCase({ beschikkingen: [another] }), fails()],
  [
    'alleen met een ander, gevonden op naam en geboortedatum',
    reportCase({ beschikkingen: [another], report: { clientNumber: perhapsMissing } }),
    fails(),
  ],
  [
    'een nummer dat niet zeker gelezen is: het antwoord zegt niet of het bestaat',
    reportCase({ beschikkingen: [another], report: { clientNumber: doubtful('400101') } }),
    isInDoubt(),
  ],
  ['zonder beschikking', reportCase({ beschikkingen: [] }), 'not-applicable'],
]);
