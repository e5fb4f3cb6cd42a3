import { describe, expect, it } from 'vitest';
import { tabsOf } from '../support/reading-invoices.ts';
import { bgm, both, bwt, plain, type Rows, saidBy } from '../support/spreadsheets/certain-lines.ts';
import { invoiceWith } from '../support/spreadsheets/read-made.ts';

const read = async (sheets: Readonly<Record<string, Rows>>) => invoiceWith('specificatie.xlsx', await tabsOf(sheets), both);

const columns = ['Zorgvorm', 'Aantal', 'Tarief', 'Bedrag'];
const overview: Rows = [
  ['Nr', 'Zorgvrager', 'Totaal'],
  [1, 'J. Voorbeeld', 491.9],
  [2, 'K. van der Test', 2338.95],
  [null, 'Totaal', 2830.85],
];
const labels = (number: number, name: string): Rows => [['Zorgvrager', name], ['Siem-code', number], []];
const inOneCell = (number: number, name: string): Rows => [[`Bewoner: ${name}   Siem-nr. ${number}   geb. 03-04-1961`], []];

describe('een blad per cliënt, met een overzicht voorop', () => {
  it.each<[string, typeof labels]>([
    ['labels met hun waarde ernaast', labels],
    ['alles over de cliënt in één cel', inOneCell],
    [
      'naam en geboortedatum in één cel, het nummer ernaast',
      (number, name) => [[`Bewoner: ${name}   geb. 03-04-1961`, 'Siem-nr.', number], []],
    ],
    ['in één cel met komma’s', (number, name) => [[`Cliënt: ${name}, Siemnummer: ${number}, geboren 03-04-1961`], []]],
  ])('%s', async (_, block) => {
    const { lines, specification } = await read({
      'Blad 1': overview,
      1: [...block(412345, 'J. Voorbeeld'), columns, bgm],
      2: [...block(412399, 'K. van der Test'), columns, bwt, [null, null, 'Totaal', 2338.95]],
    });
    expect(specification).toMatchObject({ missingColumns: [], missingCells: [] });
    expect(lines.map(saidBy)).toEqual(plain);
  });

  it.each<[string, Rows]>([
    ['een blad zonder cliënt erboven', [columns, bwt]],
    ['twee bladen van dezelfde cliënt', [...labels(412345, 'J. Voorbeeld'), columns, bwt]],
    ['twee cliënten met hetzelfde nummer', [...labels(412345, 'K. van der Test'), columns, bwt]],
    [
      'een eigen nummer naast dat van Siem',
      [['Zorgvrager', 'K. van der Test'], ['Siemnummer', 412399], ['Cliëntnummer', 10_023], [], columns, bwt],
    ],
    ['een nummer van de partner', [['Cliënt: K. van der Test, Siemnummer: 412399, partner van cliëntnummer: 412407'], [], columns, bwt]],
    ['nog iemand tussen de regels', [...labels(412399, 'K. van der Test'), columns, ['412407 A. Proef'], bwt]],
  ])('is niet zeker van wie met %s', async (_, second) => {
    const { lines } = await read({ 1: [...labels(412345, 'J. Voorbeeld'), columns, bgm], 2: second });
    expect(lines.map(saidBy).map(([number]) => number)).not.toContain('412399');
    expect(lines.some(({ clientNumber }) => !clientNumber.certain)).toBe(true);
  });

  it('is niet zeker van wie als het tabblad een ander nummer heeft', async () => {
    const { lines } = await read({
      412399: [...labels(412345, 'J. Voorbeeld'), columns, bgm],
      412407: [...labels(412399, 'K. van der Test'), columns, bwt],
    });
    expect(lines.map(saidBy).map(([number]) => number)).toEqual([undefined, undefined]);
  });
});

it('totalen onder het klantnummer van de organisatie zijn geen tweede lijst', async () => {
  const { lines } = await read({
    'Blad 1': [
      ['Klantnr.: 100234'],
      ['Naam: Siem'],
      [],
      ['Product', 'Aantal', 'Bedrag'],
      ['Begeleiding midden', 1, 491.9],
      bwt.toSpliced(2, 1),
    ],
    'Blad 2': [
      ['Siemnr', 'Naam', ...columns],
      [412345, 'J. Voorbeeld', ...bgm],
      [412399, 'K. van der Test', ...bwt],
    ],
  });
  expect(lines.map(saidBy)).toEqual(plain);
});
