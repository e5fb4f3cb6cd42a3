import { describe, expect, it } from 'vitest';
import { linesOn, said } from '../support/drawn-lines.ts';
import { type DrawnRow, drawRows, letterheadWith } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

describe('een kaart per cliënt, met de waarden onder hun namen en het bedrag naast de naam', () => {
  const card = (name: string, client: string, count: string, price: string, amount: string): readonly DrawnRow[] => [
    [
      [60, name],
      [-535, amount],
    ],
    [
      [60, 'Siem-nummer'],
      [160, 'Geboortedatum'],
    ],
    [
      [60, client],
      [160, '3-4-1961'],
    ],
    [
      [60, 'Ondersteuning'],
      [250, 'Aantal'],
      [390, 'Tarief'],
    ],
    [
      [60, 'Beschermd wonen zonder HV'],
      [250, count],
      [390, price],
    ],
    [],
  ];
  const bakker = card('mevrouw A. Bakker', '412345', '30 etmalen', '€ 123,85 per etmaal', '€ 3.715,50');
  const total = (amount: string): DrawnRow => [
    [330, 'Factuurbedrag'],
    [-535, amount],
  ];

  it('elke kaart is een regel van haar cliënt', async () => {
    const lines = await linesOn([
      ...bakker,
      ...card('de heer K. de Test', '412346', '4 etmalen', '€ 123,85 per etmaal', '€ 495,40'),
      total('€ 4.210,90'),
    ]);
    expect(lines.map(said)).toEqual([
      ['412345', 'mevrouw A. Bakker', 'BW-1', 30, 371_550],
      ['412346', 'de heer K. de Test', 'BW-1', 4, 49_540],
    ]);
    expect((await linesOn([...bakker, total('€ 3.715,50')])).map(said)).toEqual([['412345', 'mevrouw A. Bakker', 'BW-1', 30, 371_550]]);
  });

  it('niet zeker waar een bedrag niet bij zijn eigen kaart past', async () => {
    const rows = [...bakker, ...card('de heer K. de Test', '412346', '4 etmalen', '€ 123,85 per etmaal', '€ 495,40'), total('€ 4.210,90')];
    const swapped = rows.map((row) =>
      row.map(([x, text]): readonly [number, string] => [
        x,
        text === '30 etmalen' ? '4 etmalen' : text === '4 etmalen' ? '30 etmalen' : text,
      ]),
    );
    const { ownLines } = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...swapped]))]);
    expect(ownLines.filter(({ clientNumber, amount }) => clientNumber.certain && amount.certain)).toEqual([]);
  });
});
