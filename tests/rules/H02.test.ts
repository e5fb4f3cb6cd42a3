import { doubtful, missing, reportCase, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const unknown = { careClient: undefined, beschikkingen: [] };
describeRule('H02', [
  ['een cliënt uit het register', reportCase(), 'pass'],
  ['een onbekend nummer', reportCase({ ...unknown, report: { clientNumber: sure('499999') } }), fails({ clientNumber: '499999' })],
  [
    'een burgerservicenummer op de plaats van het nummer wordt niet herhaald',
    reportCase({ ...unknown, report: { clientNumber: sure('111222333') } }),
    fails({ clientNumber: '111222333' }),
  ],
  [
    'een onbekend nummer, niet zeker gelezen',
    reportCase({ ...unknown, report: { clientNumber: doubtful('499999') } }),
    isInDoubt({ clientNumber: '499999' }),
  ],
  ['geen nummer', reportCase({ ...unknown, report: { clientNumber: missing } }), isInDoubt()],
  ['een bekend nummer, niet zeker gelezen', reportCase({ report: { clientNumber: doubtful('400101') } }), isInDoubt()],
  [
    'een nummer met de geboortedatum van iemand anders',
    reportCase({ report: { birthDate: sure('1988-08-08') } }),
    isInDoubt({ field: 'geboortedatum' }),
  ],
  ['zonder geboortedatum', reportCase({ report: { birthDate: missing } }), 'pass'],
]);
