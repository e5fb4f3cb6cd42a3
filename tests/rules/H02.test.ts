import { careClient, doubtful, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { reportCase } from '../support/rules-reports.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const unknown = { careClient: undefined, beschikkingen: [] };
/** Only a file name or the subject gave the number. */
const guessed = (report: NonNullable<Parameters<typeof reportCase>[0]>['report']) =>
  reportCase({ report: { clientNumber: doubtful('400101'), clientName: missing, birthDate: missing, ...report } });
const nameless = (report: NonNullable<Parameters<typeof reportCase>[0]>['report']) =>
  reportCase({ report: { clientNumber: perhapsMissing, ...report } });

describeRule('H02', [
  ['een cliënt uit het register', reportCase(), 'pass'],
  [
    'een cliënt uit het register, zonder naam en geboortedatum',
    reportCase({ report: { clientName: missing, birthDate: missing } }),
    'pass',
  ],
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
  ['nullen die vooraan wegvielen', reportCase({ careClient: careClient({ number: '0400101' }) }), 'pass'],
  ['letters om het nummer, en de geboortedatum klopt', reportCase({ report: { clientNumber: sure('S400101') } }), 'pass'],
  [
    'letters om het nummer, en verder niets',
    reportCase({ report: { clientNumber: sure('S400101'), clientName: missing, birthDate: missing } }),
    isInDoubt(),
  ],

  ['geen nummer, wel de naam en geboortedatum van één cliënt van deze onderaannemer', nameless({}), 'pass'],
  [
    'geen nummer, en van niemand deze naam en geboortedatum',
    reportCase({ ...unknown, report: { clientNumber: perhapsMissing } }),
    isInDoubt(),
  ],
  ['geen nummer en alleen de naam', nameless({ birthDate: missing }), isInDoubt()],
  ['geen nummer en alleen de geboortedatum', nameless({ clientName: missing }), isInDoubt()],
  ['geen nummer en een geboortejaar van twee cijfers', nameless({ birthDate: doubtful('1961-04-12') }), isInDoubt()],
  ['geen nummer en alleen de achternaam', nameless({ clientName: sure('mevrouw Verzonnen') }), isInDoubt()],
  ['geen nummer en de voornaam van een broer of zus', nameless({ clientName: sure('Frits Verzonnen') }), isInDoubt()],

  ['een nummer uit de bestandsnaam, en verder niets', guessed({}), isInDoubt()],
  ['een nummer uit de bestandsnaam, met de geboortedatum in het verslag', guessed({ birthDate: sure('1961-04-12') }), 'pass'],
  [
    'een nummer uit de bestandsnaam, met de geboortedatum en de naam van een ander die op die dag geboren is',
    guessed({ birthDate: sure('1961-04-12'), clientName: sure('K. Anders') }),
    isInDoubt(),
  ],
  [
    'een nummer uit de bestandsnaam, met de geboortedatum en de naam van een tweeling',
    guessed({ birthDate: sure('1961-04-12'), clientName: sure('Karel Verzonnen') }),
    isInDoubt(),
  ],
  ['een nummer uit de bestandsnaam, met de naam in het verslag', guessed({ clientName: sure('mevr. F. Verzonnen') }), 'pass'],
  ['een nummer uit de bestandsnaam, met alleen de achternaam', guessed({ clientName: sure('mevr. Verzonnen') }), isInDoubt()],
  [
    'een nummer uit de bestandsnaam, met de naam van iemand anders',
    guessed({ clientName: sure('K. Anders') }),
    isInDoubt({ field: 'naam' }),
  ],
  [
    'een nummer uit de bestandsnaam, met de geboortedatum van iemand anders',
    guessed({ clientName: sure('F. Verzonnen'), birthDate: sure('1988-08-08') }),
    isInDoubt({ field: 'geboortedatum' }),
  ],

  [
    'een nummer met de geboortedatum van iemand anders',
    reportCase({ report: { birthDate: sure('1988-08-08') } }),
    isInDoubt({ field: 'geboortedatum' }),
  ],
  ['zonder geboortedatum', reportCase({ report: { birthDate: missing } }), 'pass'],
  [
    'zonder geboortedatum, met een heel andere naam',
    reportCase({ report: { birthDate: missing, clientName: sure('K. Anders') } }),
    isInDoubt({ field: 'naam' }),
  ],
  ['een andere naam en dezelfde geboortedatum: na een huwelijk', reportCase({ report: { clientName: sure('F. Anders') } }), 'pass'],
]);
