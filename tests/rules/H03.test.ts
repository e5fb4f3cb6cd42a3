import { doubtful, perhapsMissing } from '../support/rules-builders.ts';
import { beschikking, ending, reportCase } from '../support/rules-reports.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const endless = () => reportCase({ beschikkingen: [ending(undefined)] });
describeRule('H03', [
  ['een lopende beschikking', reportCase(), 'pass'],
  [
    'een beschikking die is afgelopen',
    reportCase({ beschikkingen: [beschikking({ period: { from: '2024-01-01', to: '2025-01-01' } })] }),
    'pass',
  ],
  ['een beschikking zonder laatste dag: niemand zou iets met het verslag doen', endless(), isInDoubt({ endless: true })],
  [
    'een beschikking zonder laatste dag naast een die afloopt',
    reportCase({ beschikkingen: [ending(undefined, { id: 'BES-2' }), beschikking()] }),
    'pass',
  ],
  [
    'een beschikking zonder laatste dag van een ander zegt H06',
    reportCase({ beschikkingen: [ending(undefined, { onderaannemerNumber: 'OA-002' })] }),
    'pass',
  ],
  ['geen beschikking', reportCase({ beschikkingen: [] }), fails()],
  [
    'geen beschikking van wie op naam en geboortedatum gevonden is',
    reportCase({ beschikkingen: [], report: { clientNumber: perhapsMissing } }),
    fails(),
  ],
  [
    'een nummer dat niet zeker gelezen is: het antwoord zegt niet of het bestaat',
    reportCase({ beschikkingen: [], report: { clientNumber: doubtful('400101') } }),
    isInDoubt(),
  ],
  ['een onbekende cliënt: H02 zegt het', reportCase({ careClient: undefined, beschikkingen: [] }), 'not-applicable'],
]);
