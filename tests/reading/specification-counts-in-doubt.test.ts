import { describe, expect, it } from 'vitest';
import { certainValueOf, valueOf } from '#domain';
import { workbookOf } from '../support/reading-invoices.ts';
import { both, certainly, first, type Rows, type Said, second } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

const columns = ['Siem-nr', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag'];
const joke = [412345, 'J. Voorbeeld', 'Begeleiding midden'];
const karin = [412399, 'K. van der Test', 'Beschermd Thuis'];
const nobody = [null, null, null];
const read = async (rows: Rows, cents: number) => invoiceWith('specificatie.xlsx', await workbookOf(rows), cents);

describe('dagen waarvan niets wordt betaald', () => {
  const monthly = (heading: string): Rows => [
    ['Siem-nr', 'Naam', 'Product', heading, 'Maandtarief', 'Bedrag'],
    [...joke, 20, 491.9, 491.9],
    [412399, 'K. van der Test', 'Begeleiding licht', 18, 234.92, 234.92],
  ];

  it.each(['Dagen aanwezig', 'Aanwezige dagen', 'Aantal dagen'])('%s naast hele maanden is geen zeker aantal', async (heading) => {
    expect((await certainly(monthly(heading), 72_682)).map(([, , , quantity, , amount]) => [quantity, amount])).toEqual([
      [undefined, 49_190],
      [undefined, 23_492],
    ]);
  });

  it('aanwezige dagen die het bedrag geven zijn het aantal', async () => {
    const rows = [
      ['Siem-nr', 'Naam', 'Product', 'Aanwezige dagen', 'Tarief', 'Bedrag'],
      [...karin, 28, 75.45, 2112.6],
      [412345, 'J. Voorbeeld', 'Beschermd Thuis', 31, 75.45, 2338.95],
    ];
    expect((await certainly(rows, 445_155)).map(([, , , quantity]) => quantity)).toEqual([28, 31]);
  });

  it('wie te veel dagen telt, telt ze zeker als andere rijen kloppen', async () => {
    const rows = [
      ['Siem-nr', 'Naam', 'Product', 'Dagen', 'Tarief', 'Bedrag'],
      [...joke, 31, 491.9, 491.9],
      [412399, 'K. van der Test', 'Begeleiding licht', 31, 234.92, 234.92],
      [412401, 'P. Proef', 'Begeleiding midden', 17, 491.9, 491.9],
    ];
    expect((await certainly(rows, 121_872)).map(([, , , quantity]) => quantity)).toEqual([31, 31, 17]);
  });
});

describe('een regel zonder naam onder de enige cliënt', () => {
  it.each<[string, Rows[number], number]>([
    ['met een eigen tarief kan van een ander zijn', [...nobody, 1, 234.92, 234.92], 72_682],
    ['kan een kostenpost zijn', [...nobody, 30, 0.41, 12.3], 50_420],
  ])('%s', async (_, row, cents) => {
    const { lines } = await read([columns, [...joke, 1, 491.9, 491.9], row, ['Totaal', null, null, null, null, cents / 100]], cents);
    expect(lines.map(({ clientNumber }) => certainValueOf(clientNumber))).toEqual(['412345', undefined]);
  });

  it('met hetzelfde bedrag telt niet mee, en dan is niets zeker', async () => {
    const rows = [columns, [...joke, 1, 491.9, 491.9], [...nobody, 1, 491.9, 491.9], ['Totaal', null, null, null, null, 983.8]];
    const { lines, specification } = await read(rows, 98_380);
    expect(specification).toMatchObject({ doubtful: true });
    expect(lines.every(({ amount }) => !amount.certain)).toBe(true);
  });
});

describe('wat een rij boven de regels zegt', () => {
  it('mist geen kolom', async () => {
    const rows = [
      ['Product', 'Aantal', 'Tarief', 'Bedrag'],
      ['412345 J. Voorbeeld'],
      ['Begeleiding midden', 1, 491.9, 491.9],
      ['412399 K. van der Test'],
      ['Beschermd Thuis', 31, 75.45, 2338.95],
    ];
    expect(await certainly(rows, both)).toEqual<readonly Said[]>([
      [...first, 'BG-M', 1, 49_190, 49_190],
      [...second, 'BW-T', 31, 7545, 233_895],
    ]);
    expect((await read(rows, both)).specification).toMatchObject({ missingColumns: [] });
  });
});

describe('een maand die niet van de zorg is', () => {
  it.each(['Herindicatie', 'Verslag', 'Rapportage ontvangen'])('onder "%s"', async (heading) => {
    const rows = [
      [...columns, heading],
      [...joke, 1, 491.9, 491.9, 'december 2025'],
      [...karin, 31, 75.45, 2338.95, 'mei 2026'],
    ];
    expect((await read(rows, both)).lines.map(({ period }) => valueOf(period))).toEqual([undefined, undefined]);
  });
});
