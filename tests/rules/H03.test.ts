import { beschikking, reportCase } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('H03', [
  ['een lopende beschikking', reportCase(), 'pass'],
  [
    'een beschikking die is afgelopen',
    reportCase({ beschikkingen: [beschikking({ period: { from: '2024-01-01', to: '2025-01-01' } })] }),
    'pass',
  ],
  ['geen beschikking', reportCase({ beschikkingen: [] }), fails()],
  ['een onbekende cliënt: H02 zegt het', reportCase({ careClient: undefined, beschikkingen: [] }), 'not-applicable'],
]);
