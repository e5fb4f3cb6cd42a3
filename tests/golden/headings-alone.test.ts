import { describe, expect, it } from 'vitest';
import type { WrittenSheet } from '#samples';
import { tariefOf } from '#samples';
import { decidedOn, type ListedCare, listedCare, type Printed, type Rows, rowsOf } from './listed-care.ts';

/** Numbers of the organisation itself. */
const own = (at: number): number => 100_201 + 3 * at;
/** What it costs the organisation. */
const cost = (amount: number): number => Math.round(amount * 83) / 100;

const isByDay = ({ line }: ListedCare): boolean => line.unit === 'day';

describe('een goede factuur wordt niet afgewezen op een kop van de specificatie alleen', () => {
  it.each<[string, Rows, string, Printed?]>([
    [
      'eigen nummers onder "Cliëntnummer"',
      rowsOf(['Cliëntnummer', 'Naam', 'Geboortedatum', 'Product', 'Bedrag'], (c, at) => [own(at), c.name, c.born, c.product, c.amount]),
      'review L02',
    ],
    [
      'eigen nummers onder "Cliëntnummer", waar de factuur die van Siem noemt',
      rowsOf(['Cliëntnummer', 'Naam', 'Product', 'Bedrag'], (c, at) => [own(at), c.name, c.product, c.amount]),
      'review F11 L02',
      'lines',
    ],
    [
      'nummers van overeenkomsten onder "Kenmerk Siem"',
      rowsOf(['Kenmerk Siem', 'Naam', 'Product', 'Bedrag'], (c, at) => [own(at), c.name, c.product, c.amount]),
      'review L02',
    ],
    [
      'eigen nummers onder "Nr"',
      rowsOf(['Nr', 'Naam', 'Product', 'Bedrag'], (c, at) => [own(at), c.name, c.product, c.amount]),
      'review L02',
    ],
    [
      'eigen nummers die van anderen zouden zijn',
      rowsOf(['Cliëntnummer', 'Naam', 'Geboortedatum', 'Product', 'Bedrag'], (c, at) => [
        listedCare[(at + 1) % listedCare.length]!.number,
        ...[c.name, c.born, c.product, c.amount],
      ]),
      'review L04 L07',
    ],
    [
      'een kostprijs onder "Kosten"',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Kosten'], (c) => [c.number, c.name, c.product, cost(c.amount)]),
      'review F11 L08 L10',
    ],
    [
      'het bedrag van een jaar onder "Totaal"',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Totaal'], (c) => [c.number, c.name, c.product, 12 * c.amount]),
      'review F11 L08 L10',
    ],
    [
      'de duur van de overeenkomst onder "# mnd"',
      rowsOf(['Siemnr', 'Naam', 'Product', '# mnd', 'Bedrag'], (c, at) => [c.number, c.name, c.product, 12 + 6 * at, c.amount]),
      'review L10',
    ],
    [
      'bezoeken onder "Aantal"',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Aantal', 'Bedrag'], (c, at) => [c.number, c.name, c.product, 5 + 2 * at, c.amount]),
      'review L08',
    ],
    [
      'een kostprijs onder "Tarief"',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Tarief', 'Bedrag'], (c) => [c.number, c.name, c.product, cost(c.price), c.amount]),
      'review L08',
    ],
    [
      'bezoeken onder "Dagen", met etmalen bij wie er woont',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Dagen', 'Bedrag'], (c, at) => [
        ...[c.number, c.name, c.product],
        ...[isByDay(c) ? c.count : 4 + at, c.amount],
      ]),
      'review L08',
    ],
  ])('%s', async (_, rows, decision, printed) => {
    expect(await decidedOn(rows, printed)).toBe(decision);
  });
});

describe('een goede factuur wordt niet afgewezen als niet alles in de werkmap van haar is', () => {
  const headings = ['Siemnr', 'Naam', 'Product', 'Bedrag'];
  const right = rowsOf(headings, (c) => [c.number, c.name, c.product, c.amount]);
  const others: Rows = [
    ['499001', 'W. Wacht', 'Begeleiding midden', 491.9],
    ['499002', 'E. Wacht', 'Ambulante jeugdhulp', 812.5],
  ];
  const withColumn = (heading: string, own: string, other: string): Rows => [
    ...right.map((row, at) => [...row, at === 0 ? heading : own]),
    ...others.map((row) => [...row, other]),
  ];
  const total = listedCare.reduce((sum, { amount }) => sum + amount, 0);

  it.each<[string, Rows]>([
    ['een lijst die niet in rekening is gebracht', [...right, ['Niet in rekening gebracht'], ...others]],
    ['een lijst van een andere locatie onder het totaal', [...right, [null, 'Totaal', null, total], [], ['Locatie Zuid (Wlz)'], ...others]],
    ['rijen van een andere wet', withColumn('Wet', 'Wmo', 'Jeugdwet')],
    ['rijen die niet gedeclareerd worden', withColumn('Declareren?', 'ja', 'nee')],
    ['een rij met zorg die wij niet kennen', [...right, ...others.slice(1)]],
    [
      'het budget onder "Bedrag", met de kosten ernaast',
      rowsOf([...headings, 'Realisatie'], (c) => [c.number, c.name, c.product, c.amount + 100, c.amount]),
    ],
    [
      'het bedrag van de regel onder "€ etm"',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Etmalen', '€ etm'], (c) => [
        c.number,
        c.name,
        c.product,
        c.count === 1 ? 31 : c.count,
        c.amount,
      ]),
    ],
    [
      'de maandprijs onder "Maandbedrag", met de declaratie ernaast',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Maandbedrag', 'Declaratie'], (c) => [c.number, c.name, c.product, c.price, c.amount]),
    ],
  ])('%s', async (_, rows) => {
    expect(await decidedOn(rows)).toBe('review L19');
  });
  it.each<[string, Rows]>([
    ['een rij van nul voor wie al uit zorg is', [...right, ['499003', 'U. Weg', 'Begeleiding licht', 0]]],
    ['een rij zonder bedrag voor wie al uit zorg is', [...right, ['499003', 'U. Weg', 'Begeleiding licht']]],
    ['bedragen met een minteken, als in de boekhouding', rowsOf(headings, (c) => [c.number, c.name, c.product, -c.amount])],
  ])('%s', async (_, rows) => {
    expect(await decidedOn(rows)).toMatch(/^review /);
  });

  const example = ['999999', 'V. Voorbeeld', 'Begeleiding midden', 491.9];
  it('een rij als voorbeeld', async () => {
    expect(await decidedOn([headings, example, ...right.slice(1)])).toBe('approved');
  });
  it('een blad als voorbeeld bij een blad per cliënt', async () => {
    const sheetOf = (number: unknown, name: unknown, product: unknown, amount: unknown): WrittenSheet => ({
      name: String(name),
      rows: [['Cliëntnummer', String(number)], ['Naam', String(name)], [], ['Product', 'Bedrag'], [String(product), Number(amount)]],
    });
    const sheets = listedCare.map((c) => sheetOf(c.number, c.name, c.product, c.amount));
    expect(await decidedOn([sheetOf(...(example as [unknown, unknown, unknown, unknown])), ...sheets])).toBe('approved');
  });
  it('de maandprijs en de declaratie onder koppen bij elke cliënt', async () => {
    const rows = listedCare.flatMap(
      (c): Rows => [['Siemnr', c.number, 'Naam', c.name], ['Product', 'Maandbedrag', 'Declaratie'], [c.product, c.price, c.amount], []],
    );
    expect(await decidedOn(rows)).toBe('review L19');
  });
});

describe('wat wel zeker is, wordt beslist', () => {
  const billed = (change: (row: (string | number)[], at: number) => (string | number)[]): Rows =>
    rowsOf(['Cliëntnummer', 'Naam', 'Product', 'Bedrag'], (c, at) => change([c.number, c.name, c.product, c.amount], at));
  const inFirst = (column: number, value: string | number): Rows => billed((row, at) => (at === 0 ? row.with(column, value) : row));
  const lettered = (row: Rows[number], at: number): Rows[number] => (at === 0 ? row : row.with(0, `S${row[0]}`));

  const headings = ['Cliëntnummer', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag'];
  const priced = (change: (c: ListedCare) => Partial<ListedCare>): Rows =>
    rowsOf(headings, (care) => {
      const c = { ...care, ...change(care) };
      return [c.number, c.name, c.product, c.count, c.price, c.amount];
    });
  const lastYear = ({ code, count }: ListedCare): Pick<ListedCare, 'price' | 'amount'> => {
    const price = tariefOf(code, '2025-12') / 100;
    return { price, amount: Math.round(100 * price * count) / 100 };
  };

  it.each<[string, Rows, string]>([
    ['alles klopt', billed((row) => row), 'approved'],
    ['een letter voor elk nummer, naast de naam van wie het is', billed((row) => row).map(lettered), 'approved'],
    ['een letter voor elk nummer, en één naam van een ander', inFirst(1, 'W. Wacht').map(lettered), 'review L04 L19'],
    [
      'nummers onder "Relatie", naast de naam van wie het is',
      rowsOf(['Relatie', 'Naam', 'Product', 'Bedrag'], (c) => [c.number, c.name, c.product, c.amount]),
      'approved',
    ],
    ['één onbekend nummer', inFirst(0, '499999'), 'rejected L02'],
    ['één ander bedrag', inFirst(3, 500), 'rejected F11 L08'],
    ['32 etmalen naast het bedrag van twintig', priced((c) => (isByDay(c) ? { count: 32 } : {})), 'rejected F12 L10'],
    ['het tarief van vorig jaar onder "Tarief"', priced((c) => ({ price: lastYear(c).price })), 'rejected F12 L08'],
    ['alles naar het tarief van vorig jaar', priced(lastYear), 'rejected F11 L08'],
    ['één cliënt te weinig', billed((row) => row).slice(0, -1), 'rejected F11'],
  ])('%s', async (_, rows, decision) => {
    expect(await decidedOn(rows)).toBe(decision);
  });
});
