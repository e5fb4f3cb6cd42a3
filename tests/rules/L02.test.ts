import { absent, type InvoiceLine, wholeMonth } from '#domain';
import {
  careClient,
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  listed,
  missing,
  oneLine,
  readSpecification,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const numbered = (number: string, more = {}) => oneLine({ clientNumber: sure(number) }, undefined, '2026-01', more);
/** A specification with one row for each of these clients, by number and name. */
const specified = (
  people: readonly (readonly [number: string, name: string | undefined])[],
  { namesSiem, ownLines = [] }: { readonly namesSiem?: true; readonly ownLines?: readonly InvoiceLine[] } = {},
) => {
  const nobody = [invoiceLine({ clientNumber: missing }), invoiceLine({ clientNumber: absent(true, sheet('A2')) })];
  const lines = [...people.map(([number, name]) => invoiceLine(listed(number, name))), ...nobody];
  const specification = readSpecification({ sumCents: 49190 * people.length, ...(namesSiem === undefined ? {} : { namesSiem }) });
  return invoiceCase({ invoice: invoice({ ownLines, lines, total: sure(49190 * people.length), specification }) });
};
const perhapsOwn = (clientNumber: string) => isInDoubt({ clientNumber, isPerhapsOwn: true });

describeRule('L02', [
  [
    'een onbekend nummer in een specificatie waarin een ander bekend is',
    specified([
      ['499999', 'B. Bedacht'],
      ['400101', 'F. Verzonnen'],
    ]),
    fails({ clientNumber: '499999' }),
  ],
  [
    'ook als daar geen naam bij staat',
    specified([
      ['499999', 'B. Bedacht'],
      ['400101', undefined],
    ]),
    fails({ clientNumber: '499999' }),
  ],
  [
    'een specificatie waarvan geen nummer bekend is: misschien eigen nummers',
    specified([
      ['100201', 'F. Verzonnen'],
      ['100204', 'B. Bedacht'],
    ]),
    perhapsOwn('100201'),
  ],
  [
    'het ene bekende nummer is van iemand anders',
    specified([
      ['499999', 'B. Bedacht'],
      ['400101', 'C. Anders'],
    ]),
    perhapsOwn('499999'),
  ],
  [
    'de kop zegt dat het nummers van Siem zijn',
    specified([['499999', 'B. Bedacht']], { namesSiem: true }),
    fails({ clientNumber: '499999' }),
  ],
  [
    'de factuur noemt hetzelfde nummer',
    specified([['00499999', 'B. Bedacht']], { ownLines: [invoiceLine({ clientNumber: sure('499999') })] }),
    fails({ clientNumber: '00499999' }),
  ],
  [
    'de factuur noemt een ander nummer',
    specified([['499999', 'B. Bedacht']], { ownLines: [invoiceLine({ clientNumber: sure('499998') })] }),
    perhapsOwn('499999'),
  ],
  [
    'de factuur noemt het nummer, niet zeker gelezen',
    specified([['499999', 'B. Bedacht']], { ownLines: [invoiceLine({ clientNumber: doubtful('499999') })] }),
    perhapsOwn('499999'),
  ],
  [
    'de factuur is zelf een werkmap',
    specified([['499999', 'B. Bedacht']], { ownLines: [invoiceLine(listed('499999'))] }),
    perhapsOwn('499999'),
  ],
  ['een nummer uit het register', numbered('400101'), 'pass'],
  ['een onbekend nummer', numbered('499999'), fails({ clientNumber: '499999' })],
  [
    'een nummer dat alleen in een inzorgmelding van Siem staat',
    numbered('400101', { careClients: [] }),
    isInDoubt({ clientNumber: '400101', isAgreed: true }),
  ],
  [
    'een nummer dat in een inzorgmelding aan een ander staat',
    numbered('400101', {
      careClients: [],
      leveringsovereenkomsten: [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { onderaannemerNumber: 'OA-002' })],
    }),
    fails({ clientNumber: '400101' }),
  ],
  [
    'een nummer dat alleen in een inzorgmelding staat, van een afzender die niet bekend is',
    numbered('400101', { careClients: [], onderaannemer: undefined }),
    fails({ clientNumber: '400101' }),
  ],
  ['Excel liet de nullen vooraan weg', numbered('400101', { careClients: [careClient({ number: '00400101' })] }), 'pass'],
  [
    'zonder nullen zijn er twee mogelijk',
    numbered('400101', {
      careClients: [careClient({ number: '0400101' }), careClient({ number: '00400101' })],
      leveringsovereenkomsten: [],
    }),
    fails({ clientNumber: '400101' }),
  ],
  [
    'het register is van de laatste dag van de maand',
    numbered('499999', { registerAsOf: '2026-01-31' }),
    isInDoubt({ clientNumber: '499999' }),
  ],
  ['het register is van de dag erna', numbered('499999', { registerAsOf: '2026-02-01' }), fails({ clientNumber: '499999' })],
  ['een nummer dat niet goed leesbaar is', oneLine({ clientNumber: doubtful('4O0101') }), isInDoubt({ clientNumber: '4O0101' })],
  ['het goede nummer met een letter ervoor', numbered('S400101'), isInDoubt({ clientNumber: 'S400101' })],
  ['het goede nummer met de naam van Siem ervoor', numbered('SIEM-400101'), isInDoubt({ clientNumber: 'SIEM-400101' })],
  ['het goede nummer met meer erachter', numbered('400101A'), isInDoubt({ clientNumber: '400101A' })],
  ['het goede nummer met een volgnummer erachter', numbered('400101-01'), isInDoubt({ clientNumber: '400101-01' })],
  ['een onbekend nummer met een volgnummer erachter', numbered('499999-01'), fails({ clientNumber: '499999-01' })],
  ['een onbekend nummer met een letter ervoor', numbered('S499999'), fails({ clientNumber: 'S499999' })],
  ['zonder nummer zegt L01 het', oneLine({ clientNumber: missing }), 'not-applicable'],
  ['te veel nullen vooraan', numbered('00400101'), 'pass'],
  [
    'het nummer zoals het er staat gaat voor een nummer met nullen ervoor',
    numbered('400101', { careClients: [careClient({ number: '0400101' }), careClient()] }),
    'pass',
  ],
  [
    'een onbekend nummer op een factuur over twee maanden: van welke maand moet het register zijn?',
    numbered('499999', { invoice: invoice({ period: sure({ from: '2025-12-01', to: '2026-01-31' }) }) }),
    isInDoubt({ clientNumber: '499999' }),
  ],
  [
    'een onbekend nummer in een maand die niet zeker gelezen is',
    numbered('499999', { invoice: invoice({ period: doubtful(wholeMonth('2026-01')) }) }),
    isInDoubt({ clientNumber: '499999' }),
  ],
]);
