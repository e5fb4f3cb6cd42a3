import { describe, expect, it } from 'vitest';
import { type Invoice, valueOf } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import type { Rows } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

const headings = ['Siemnr', 'Naam', 'Product', 'Bedrag'];
const first = [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9];
const second = [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95];
const own = 49_190 + 233_895;
const other = [412407, 'A. de Proef', 'Begeleiding licht', 234.92];

const read = async (rows: Rows, cents = own): Promise<Invoice> => invoiceWith('specificatie.xlsx', await workbookOf(rows), cents);
/** Whether it is in doubt what the specification is, and the amounts of its lines. */
const meant = async (rows: Rows, cents = own) => {
  const { specification, lines } = await read(rows, cents);
  const isDoubtful = specification.state === 'read' && specification.doubtful === true;
  return [isDoubtful, ...lines.map(({ amount }) => valueOf(amount))];
};

describe('rijen die samen het totaal van de factuur zijn', () => {
  it('staan onder een andere titel dan de rest', async () => {
    expect(await meant([headings, first, second, ['Wachtlijst'], other])).toEqual([true, 49_190, 233_895]);
    expect(await meant([headings, ['Wachtlijst'], other, ['In zorg'], first, second])).toEqual([true, 49_190, 233_895]);
  });
  it('hebben iets anders in een kolom dan de rest, en niet elke rij iets eigens', async () => {
    const withColumn = (...values: readonly string[]): Rows => [
      [...headings, 'Financier'],
      ...[first, second, other].map((row, at) => [...row, values[at] ?? null]),
    ];
    expect(await meant(withColumn('Siem', 'Siem', 'Zorgkantoor'))).toEqual([true, 49_190, 233_895]);
    expect(await meant(withColumn('Siem', 'Siem', 'Siem'))).toEqual([false, 49_190, 233_895, 23_492]);
    const each = withColumn('a', 'b', 'c');
    expect(await meant([...each, [412408, 'B. de Proef', 'Begeleiding licht', 234.92, 'd']], own + 23_492)).toEqual([
      false,
      49_190,
      233_895,
      23_492,
      23_492,
    ]);
  });
  it('zijn niet te kiezen waar van een rij het bedrag ontbreekt', async () => {
    const invoice = await read([headings, first, second, ['Wachtlijst'], other.slice(0, 3)]);
    expect(invoice.specification).toMatchObject({ missingCells: [{ column: 'amount' }] });
  });
  it('worden niet gezocht als de hele lijst het totaal is', async () => {
    expect(await meant([headings, first, second, ['Nieuw'], other], own + 23_492)).toEqual([false, 49_190, 233_895, 23_492]);
  });
});

describe('een andere kolom waarvan de rijen het totaal van de factuur zijn', () => {
  const beside = (heading: string, ...cents: readonly number[]): Rows => [
    [...headings, heading],
    ...[first, second].map((row, at) => [...row.slice(0, 3), 3000 + at, cents[at] ?? null]),
  ];
  it('is misschien wat gerekend is', async () => {
    expect(await meant(beside('Realisatie', 491.9, 2338.95))).toEqual([true, 49_190, 233_895]);
    expect(await meant(beside('Realisatie', 491.9, 2338.9))).toEqual([false, 300_000, 300_100]);
  });
  it('is dat niet als zij een prijs is die één keer telt', async () => {
    const counted = (count: number): Rows => [
      ['Siemnr', 'Naam', 'Product', 'Aantal', 'Tarief'],
      [...first.slice(0, 3), 1, 491.9],
      [...second.slice(0, 3), count, 2338.95],
    ];
    expect((await read(counted(1))).specification).toMatchObject({ missingColumns: ['amount'] });
    expect(await meant(counted(31))).toEqual([true, 49_190, 233_895]);
  });
});

describe('wat geen regel van de factuur is', () => {
  it.each([999_999, 111_111, '000000', 123_456])('%s is de cliënt van een voorbeeld', async (number) => {
    expect(await meant([headings, [number, 'V. Voorbeeld', 'Begeleiding midden', 491.9], first, second])).toEqual([false, 49_190, 233_895]);
  });
  it('444444 kan iemand zijn', async () => {
    expect(await meant([headings, [444_444, 'V. Voorbeeld', 'Begeleiding midden', 491.9], first, second], own + 49_190)).toEqual([
      false,
      49_190,
      49_190,
      233_895,
    ]);
  });
  it('labels met een nummer en een naam boven de regels zijn geen koppen', async () => {
    const of = (row: readonly (string | number)[]): Rows => [
      ['Siemnr', row[0] ?? null, 'Naam', row[1] ?? null],
      ['Product', 'Bedrag'],
      row.slice(2),
    ];
    const { lines } = await read([...of(first), ...of(second)]);
    expect(lines.map(({ clientNumber, amount }) => [valueOf(clientNumber), valueOf(amount)])).toEqual([
      ['412345', 49_190],
      ['412399', 233_895],
    ]);
  });
});

describe('een kolom met een andere maand dan die van de factuur', () => {
  const inMonths = async (...months: readonly string[]) => {
    const { lines } = await read([[...headings, 'Maand'], ...[first, second].map((row, at) => [...row, months[at] ?? null])]);
    return lines.map(({ period }) => [valueOf(period)?.from, period.certain]);
  };
  it('in elke rij is misschien die waarin betaald wordt', async () => {
    expect(await inMonths('februari 2026', 'februari 2026')).toEqual([
      ['2026-02-01', false],
      ['2026-02-01', false],
    ]);
  });
  it('in één rij is een nabetaling', async () => {
    expect(await inMonths('december 2025', 'januari 2026')).toEqual([
      ['2025-12-01', true],
      ['2026-01-01', true],
    ]);
  });
});
