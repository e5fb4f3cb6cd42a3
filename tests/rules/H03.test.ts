import { addDays, type Beschikking } from '#domain';
import { doubtful, perhapsMissing, sure } from '../support/rules-builders.ts';
import { beschikking, ending, reportCase } from '../support/rules-reports.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const endless = () => reportCase({ beschikkingen: [ending(undefined)] });

// Days from the day of receipt on which each of the own beschikkingen ends.
const received = '2026-02-02';
const endsIn = (...days: readonly number[]) =>
  days.map((count, at) => ending(addDays(received, count), { id: `BES-${at + 1}`, product: at % 2 === 0 ? 'BG-M' : 'DO-1' }));
const which = (beschikkingen: readonly Beschikking[], more: Parameters<typeof reportCase>[0] = {}) =>
  reportCase({ received, beschikkingen, ...more });
const names = (days: number, read = sure) => ({ report: { endDate: read(addDays(received, days)) } });
const oneOf = (ids: readonly string[], days: readonly number[], named?: number) =>
  isInDoubt({
    candidates: ids,
    ends: days.map((count) => addDays(received, count)),
    ...(named !== undefined && { endDate: addDays(received, named) }),
  });

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

  ['een einddatum die die van de beschikking is', which(endsIn(26), names(26)), 'pass'],
  ['een einddatum van een beschikking die al is afgelopen', which(endsIn(-40, 300), names(-40)), 'pass'],
  ['een einddatum die van geen beschikking is', which(endsIn(26), names(27)), oneOf(['BES-1'], [26], 27)],
  ['een einddatum van een dag eerder', which(endsIn(26), names(25)), oneOf(['BES-1'], [26], 25)],
  ['"tot" een dag: de dag ervoor kan de laatste zijn', which(endsIn(26), names(27, doubtful)), 'pass'],
  ['"tot" een dag, die zelf een laatste dag is', which(endsIn(25, 26), names(26, doubtful)), 'pass'],
  ['een einddatum met twijfel die van geen is', which(endsIn(26), names(28, doubtful)), oneOf(['BES-1'], [26], 28)],
  [
    'een einddatum van een beschikking met een ander',
    which([...endsIn(26), ending(addDays(received, 40), { id: 'BES-X', onderaannemerNumber: 'OA-002' })], names(40)),
    oneOf(['BES-1'], [26], 40),
  ],
  [
    'een einddatum die nergens bij past: kies uit wat loopt of kort geleden afliep',
    which(endsIn(-300, -182, 26, 300), names(1)),
    oneOf(['BES-2', 'BES-3', 'BES-4'], [-182, 26, 300], 1),
  ],
  [
    'een einddatum die nergens bij past, en alles is lang geleden afgelopen',
    which(endsIn(-300, -183), names(1)),
    oneOf(['BES-1', 'BES-2'], [-300, -183], 1),
  ],

  ['geen einddatum en maar een beschikking, die nog lang loopt', which(endsIn(700)), 'pass'],
  ['een die een dag geleden afliep naast een die nog lang loopt', which(endsIn(-1, 364)), oneOf(['BES-1', 'BES-2'], [-1, 364])],
  ['een die een half jaar geleden afliep naast een die nog lang loopt', which(endsIn(-182, 183)), oneOf(['BES-1', 'BES-2'], [-182, 183])],
  ['een die langer geleden afliep naast een die nog lang loopt', which(endsIn(-183, 183)), 'pass'],
  ['een die acht weken geleden afliep naast een die binnenkort afloopt', which(endsIn(-56, 30)), oneOf(['BES-1', 'BES-2'], [-56, 30])],
  ['een die langer geleden afliep naast een die binnenkort afloopt', which(endsIn(-57, 182)), 'pass'],
  ['twee die kort geleden afliepen en geen die loopt: de laatste', which(endsIn(-9, -2)), 'pass'],
  ['twee die binnen een half jaar op andere dagen aflopen', which(endsIn(30, 182)), oneOf(['BES-1', 'BES-2'], [30, 182])],
  ['twee die op dezelfde dag aflopen', which(endsIn(30, 30)), 'pass'],
  ['een die binnen een half jaar afloopt naast een die langer loopt', which(endsIn(30, 183)), 'pass'],
  ['twee die nog lang lopen', which(endsIn(300, 400)), oneOf(['BES-1', 'BES-2'], [300, 400])],
  ['een die op de dag zelf afloopt naast een die binnenkort afloopt', which(endsIn(0, 30)), oneOf(['BES-1', 'BES-2'], [0, 30])],
  [
    'een die nog moet beginnen komt niet in aanmerking',
    which([...endsIn(30), beschikking({ id: 'BES-2', period: { from: addDays(received, 1), to: addDays(received, 90) } })]),
    'pass',
  ],
  [
    'een die vandaag begint wel',
    which([...endsIn(30), beschikking({ id: 'BES-2', period: { from: received, to: addDays(received, 90) } })]),
    oneOf(['BES-1', 'BES-2'], [30, 90]),
  ],
  [
    'beide moeten nog beginnen: de eerste',
    which([
      beschikking({ id: 'BES-2', period: { from: '2027-01-01', to: '2027-12-31' } }),
      beschikking({ period: { from: '2026-06-01', to: '2026-12-31' } }),
    ]),
    'pass',
  ],
  ['de volgorde in het register maakt niet uit', which(endsIn(-1, 364).toReversed()), oneOf(['BES-1', 'BES-2'], [-1, 364])],
  [
    'over wie het gaat is al niet zeker: ook dan',
    which(endsIn(-1, 364), { report: { clientNumber: doubtful('400101') } }),
    oneOf(['BES-1', 'BES-2'], [-1, 364]),
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
