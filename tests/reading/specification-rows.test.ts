import { describe, expect, it } from 'vitest';
import { workbookOf } from '../support/reading-invoices.ts';
import { certainly, first, type Rows, type Said, second } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

describe('rijen tussen de cliënten', () => {
  const columns = ['Siem-nr', 'Cliënt', 'Geboren', 'Product', 'Aantal', 'Tarief', 'Bedrag'];
  const lines: readonly Said[] = [
    [...first, 'DO-3', 1, 68_677, 68_677],
    [...first, 'VV-R', 10, 1015, 10_150],
    [...second, 'DO-1', 1, 19_645, 19_645],
  ];

  it('een team boven cliënten met hun eigen som', async () => {
    const rows: Rows = [
      columns,
      ['Team Noord'],
      [412345, 'J. Voorbeeld', '03-04-1961', null, null, null, 788.27],
      [null, null, null, 'Dagopvang categorie 3', 1, 686.77, 686.77],
      [null, null, null, 'Vervoer regulier', 10, 10.15, 101.5],
      ['Totaal Team Noord', null, null, null, null, null, 788.27],
      ['Team Zuid'],
      [412399, 'K. van der Test', '11-12-1979', null, null, null, 196.45],
      [null, null, null, 'Dagopvang categorie 1', 1, 196.45, 196.45],
    ];
    expect(await certainly(rows, 98_472)).toEqual(lines);
  });

  it('een huis met zijn eigen som, ook met één bewoner', async () => {
    const rows: Rows = [
      columns,
      [412345, 'J. Voorbeeld', '03-04-1961', 'Dagopvang categorie 3', 1, 686.77, 686.77],
      [412345, 'J. Voorbeeld', '03-04-1961', 'Vervoer regulier', 10, 10.15, 101.5],
      [null, 'De Linde: 1 bewoner, 2 producten', null, null, null, null, 788.27],
      [412399, 'K. van der Test', '11-12-1979', 'Dagopvang categorie 1', 1, 196.45, 196.45],
      [null, 'Huize Akker: 1 bewoner', null, null, null, null, 196.45],
    ];
    expect(await certainly(rows, 98_472)).toEqual(lines);
  });

  it('een cliënt zonder nummer krijgt niet dat van de vorige', async () => {
    const rows: Rows = [
      columns,
      [412345, 'J. Voorbeeld', '03-04-1961', null, null, null, 788.27],
      [null, null, null, 'Dagopvang categorie 3', 1, 686.77, 686.77],
      [null, null, null, 'Vervoer regulier', 10, 10.15, 101.5],
      [null, 'K. van der Test (11-12-1979)', null, null, null, null, 196.45],
      [null, null, null, 'Dagopvang categorie 1', 1, 196.45, 196.45],
    ];
    expect((await certainly(rows, 98_472)).map(([number]) => number)).toEqual(['412345', '412345', undefined]);
  });
});

describe('wie en wat staan eenmaal boven de weken', () => {
  const columns = ['Siem-nr', 'Naam', 'Product', 'Week', 'Etmalen', 'Tarief', 'Bedrag'];
  const weeks: Rows = [
    [412345, 'J. Voorbeeld', 'Beschermd Thuis', 1, 4, 75.45, 301.8],
    [null, null, null, 2, 7, 75.45, 528.15],
    [null, null, null, 3, 5, 75.45, 377.25],
  ];
  const said = (number: string | undefined): unknown[] => [30_180, 52_815, 37_725].map((cents) => [number, number && 'BW-T', cents]);
  const read = async (rows: Rows): Promise<unknown[]> =>
    (await certainly(rows, 120_720)).map(([number, , product, , , amount]) => [number, product, amount]);

  it.each<[string, Rows]>([
    ['met hun som eronder', [columns, ...weeks, ['Totaal 412345', null, null, null, 16, null, 1207.2]]],
    ['met hun som ernaast', [[...columns, 'Per bewoner'], ...weeks.slice(0, 2), [...weeks[2]!, 1207.2]]],
  ])('%s', async (_, rows) => {
    expect(await read(rows)).toEqual(said('412345'));
  });

  it('zonder som kan de lijst anders zijn gesorteerd', async () => {
    expect(await read([columns, ...weeks])).toEqual([['412345', 'BW-T', 30_180], ...said(undefined).slice(1)]);
  });

  it('een som zonder woord is geen week', async () => {
    const rows = [columns, ...weeks.map((row) => [...weeks[0]!.slice(0, 3), ...row.slice(3)]), [null, null, null, null, 16, 75.45, 1207.2]];
    expect(await read(rows)).toEqual(said('412345'));
  });
});

describe('de enige cliënt van een werkmap', () => {
  const columns = ['Siem-nr', 'Naam', 'Product', 'Bedrag'];
  const line = [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9];
  const said: readonly Said[] = [[...first, 'BG-M', undefined, undefined, 49_190]];

  it.each<[string, Rows]>([
    ['onder een lege regel', [columns, [], line]],
    ['onder een regel van streepjes', [columns, ['-', '-', '---', '==='], line]],
  ])('%s', async (_, rows) => {
    expect(await certainly(rows, 49_190)).toEqual(said);
  });

  it.each(['412345 J. Voorbeeld', 'Voor: 412345, J. Voorbeeld'])('een nummer boven de tabel mist niet: %s', async (title) => {
    const rows = [['Specificatie'], [], [title], ['Product', 'Bedrag'], ['Begeleiding midden', 491.9], ['Totaal', 491.9]];
    const { lines, specification } = await invoiceWith('specificatie.xlsx', await workbookOf(rows), 49_190);
    expect(specification).toMatchObject({ missingColumns: [] });
    expect(lines.map(({ clientNumber }) => clientNumber.certain)).toEqual([false]);
  });
});
