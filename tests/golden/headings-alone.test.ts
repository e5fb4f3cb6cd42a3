import { describe, expect, it } from 'vitest';
import { decidedOn, listedCare, type Printed, type Rows, rowsOf } from './listed-care.ts';

/** Numbers of the organisation itself. */
const own = (at: number): number => 100_201 + 3 * at;
/** What it costs the organisation. */
const cost = (amount: number): number => Math.round(amount * 83) / 100;

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
      'het tarief van vorig jaar onder "Tarief"',
      rowsOf(['Siemnr', 'Naam', 'Product', 'Tarief', 'Bedrag'], (c) => [c.number, c.name, c.product, cost(c.price), c.amount]),
      'review L08',
    ],
  ])('%s', async (_, rows, decision, printed) => {
    expect(await decidedOn(rows, printed)).toBe(decision);
  });
});

describe('wat wel zeker is, wordt beslist', () => {
  const billed = (change: (row: (string | number)[], at: number) => (string | number)[]): Rows =>
    rowsOf(['Cliëntnummer', 'Naam', 'Product', 'Bedrag'], (c, at) => change([c.number, c.name, c.product, c.amount], at));
  const inFirst = (column: number, value: string | number): Rows => billed((row, at) => (at === 0 ? row.with(column, value) : row));

  it.each<[string, Rows, string]>([
    ['alles klopt', billed((row) => row), 'approved'],
    ['één onbekend nummer', inFirst(0, '499999'), 'rejected L02'],
    ['één ander bedrag', inFirst(3, 500), 'rejected F11 L08'],
    ['één cliënt te weinig', billed((row) => row).slice(0, -1), 'rejected F11'],
  ])('%s', async (_, rows, decision) => {
    expect(await decidedOn(rows)).toBe(decision);
  });
});
