import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice, type InvoiceLine, valueOf } from '#domain';
import { drawRows, letterheadWith, type DrawnRow as Row, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf, workbookOf } from '../support/reading-invoices.ts';

type Cells = readonly (readonly (string | number | null)[])[];
const drawn = async (rows: readonly Row[], specification?: Cells): Promise<Invoice> =>
  invoiceOf([
    file('factuur.pdf', await drawRows([...letterheadWith(), ...rows])),
    ...(specification === undefined ? [] : [file('specificatie.xlsx', await workbookOf(specification), 2)]),
  ]);

const clients = ({ lines }: Invoice): readonly (string | undefined)[] => lines.map((line) => certainValueOf(line.clientNumber));
const births = ({ lines }: Invoice): readonly (string | undefined)[] => lines.map((line) => certainValueOf(line.birthDate));
const productOf = (line: InvoiceLine): string | undefined => codeOf(valueOf(line.product));
const months = ({ lines }: Invoice): readonly (readonly [string | undefined, boolean])[] =>
  lines.map(({ period }) => [valueOf(period)?.from, period.certain]);

const billed = (care: string, amount: string): Row => [
  [50, care],
  [250, '1 maand'],
  [340, `à ${amount}`],
  [-535, `€ ${amount}`],
];
const person = (number: string, name: string, born: string): Row[] => [
  [],
  [[50, `Cliënt ${number}: ${name}`]],
  [],
  [[50, `Geboortedatum ${born}, Verzonnenstraat 3, 5000 ZZ Tilburg`]],
];

describe('wat tussen twee regels staat, komt niet bij de verkeerde', () => {
  it('de eerste cliënt staat los boven haar regel, zoals de volgende', async () => {
    const invoice = await drawn([
      ...person('412345', 'Joke Voorbeeld', '3 april 1961'),
      billed('Begeleiding licht', '234,92'),
      ...person('412346', 'Jan Test', '11 december 1979'),
      billed('Begeleiding midden', '491,90'),
      ...person('412347', 'Kees Proef', '1 mei 1980'),
      billed('Dagopvang categorie 3', '686,77'),
      totalRow('1.413,59'),
    ]);
    expect(clients(invoice)).toEqual(['412345', '412346', '412347']);
    expect(births(invoice)).toEqual(['1961-04-03', '1979-12-11', '1980-05-01']);
  });

  it('twee regels van één cliënt hebben dezelfde geboortedatum', async () => {
    const invoice = await drawn([
      ...person('412345', 'Joke Voorbeeld', '3 april 1961'),
      billed('Begeleiding licht', '234,92'),
      billed('Dagopvang categorie 1', '196,45'),
      totalRow('431,37'),
    ]);
    expect(clients(invoice)).toEqual(['412345', '412345']);
    expect(births(invoice)).toEqual(['1961-04-03', '1961-04-03']);
  });

  it('het product boven en de geboortedatum onder elke regel', async () => {
    const line = (number: string, name: string, born: string, amount: string): Row[] => [
      [
        [50, number],
        [130, name],
        [-400, '1'],
        [-460, amount],
        [-535, amount],
      ],
      [[130, `geb. ${born}, Verzonnenstraat 3, 5000 ZZ Tilburg`]],
    ];
    const invoice = await drawn([
      [
        [50, 'Siem-nr.'],
        [130, 'Cliënt'],
        [370, 'Aantal'],
        [430, 'Tarief'],
        [500, 'Bedrag'],
      ],
      [[50, 'Begeleiding licht']],
      ...line('412345', 'Joke Voorbeeld', '03-04-1961', '234,92'),
      [[50, 'Begeleiding midden']],
      ...line('412346', 'Jan Test', '11-12-1979', '491,90'),
      [[50, 'Dagopvang categorie 3']],
      ...line('412347', 'Kees Proef', '01-05-1980', '686,77'),
      totalRow('1.413,59'),
    ]);
    expect(invoice.lines.map(productOf)).toEqual(['BG-L', 'BG-M', 'DO-3']);
    expect(births(invoice)).toEqual(['1961-04-03', '1979-12-11', '1980-05-01']);
  });

  it('een nummer met een punt erin maakt de regel niet van de volgende cliënt', async () => {
    const section = (number: string, name: string, care: string, amount: string): Row[] => [
      [[50, `Siemnr ${number} ${name}`]],
      [
        [50, care],
        [-400, '1'],
        [-460, amount],
        [-535, amount],
      ],
    ];
    const invoice = await drawn([
      [
        [50, 'Zorgproduct'],
        [370, 'Aantal'],
        [430, 'Prijs'],
        [500, 'Bedrag'],
      ],
      ...section('412345', 'Joke Voorbeeld', 'Begeleiding licht', '234,92'),
      ...section('412.346', 'Jan Test', 'Begeleiding midden', '491,90'),
      ...section('412347', 'Kees Proef', 'Dagopvang categorie 3', '686,77'),
      totalRow('1.413,59'),
    ]);
    expect(clients(invoice)).toEqual(['412345', undefined, '412347']);
  });
});

describe('de maand van een regel is niet zeker die van de factuur', () => {
  const heads = ['Siem nummer', 'Achternaam', 'Product'];
  const december = ['2025-12-01', '2025-12-31'];
  const summary: Row[] = [billed('Begeleiding midden', '491,90'), totalRow('491,90')];
  it.each<[string, Cells, boolean]>([
    [
      '"Van" en "Tot en met" onder "Zorg"',
      [
        ['Cliënt', null, 'Zorg', null, null, 'Declaratie'],
        [...heads, 'Van', 'Tot en met', 'Bedrag'],
      ],
      true,
    ],
    ['data onder koppen die niemand kent', [[...heads, 'Ingezet', 'Afgerond', 'Bedrag']], false],
  ])('%s', async (_, heading, isCertain) => {
    const invoice = await drawn(summary, [...heading, [412345, 'Voorbeeld', 'Begeleiding midden', ...december, 491.9]]);
    expect(months(invoice)).toEqual([['2025-12-01', isCertain]]);
  });

  it('een datum die over twee rijen loopt', async () => {
    const invoice = await drawn([
      ...person('412345', 'Joke Voorbeeld', '3 april 1961'),
      billed('Begeleiding', '468,00'),
      [[50, 'midden (01-12-']],
      [[50, '2025 - 31-12-2025)']],
      totalRow('468,00'),
    ]);
    expect(months(invoice)).toEqual([['2025-12-01', true]]);
  });

  it('twee gelijke rijen van de specificatie zijn niet zeker allebei de ene regel van de factuur', async () => {
    const heading: Row = [
      [50, 'Cliëntnr'],
      [110, 'Naam'],
      [200, 'Product'],
      [330, 'Periode'],
      [500, 'Bedrag'],
    ];
    const line = (care: string, period: string): Row => [
      [50, '412345'],
      [110, 'J. Voorbeeld'],
      [200, care],
      [330, period],
      [-535, '435,97'],
    ];
    const row = [412345, 'J. Voorbeeld', 'Dagopvang categorie 2', 435.97];
    const invoice = await drawn(
      [heading, line('Dagopvang', '01-12-2025 t/m 31-12-2025'), line('Dagopvang cat. 2', '01-01-2026 t/m 31-01-2026'), totalRow('871,94')],
      [['Cliëntnummer', 'Naam', 'Product', 'Bedrag'], row, row],
    );
    expect(months(invoice)).toContainEqual(['2025-12-01', false]);
  });
});
