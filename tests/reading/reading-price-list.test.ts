import { describe, expect, it } from 'vitest';
import { certainValueOf, codeOf, type Invoice } from '#domain';
import { type DrawnRow, drawRows, headingRow, letterheadWith, lineRow, secondRow, totalRow } from '../support/drawn-rows.ts';
import { file, invoiceOf } from '../support/reading-invoices.ts';

const invoiceWith = async (...rows: readonly DrawnRow[]): Promise<Invoice> =>
  invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...rows]))]);
const linesOf = ({ lines }: Invoice): unknown =>
  lines.map((line) => [certainValueOf(line.clientNumber), codeOf(certainValueOf(line.product)), certainValueOf(line.amount)]);
const costs = (product: string, price: string): DrawnRow => [
  [50, product],
  [-300, price],
];
const list = [costs('Begeleiding licht', '234,92'), costs('Begeleiding midden', '491,90'), costs('Begeleiding zwaar', '732,33')];
const both = [
  ['412345', 'BG-M', 49190],
  ['412346', 'BG-L', 23492],
];

describe('een lijst met tarieven', () => {
  const headings: readonly (readonly [string, readonly DrawnRow[]])[] = [
    ['met een titel', [[[50, 'Tarieven 2026']], costs('Product', 'Tarief')]],
    ['met een kolom ertussen', [[...costs('Product', 'Tarief'), [200, 'Eenheid']]]],
    ['met de prijs per maand', [costs('Zorgproduct', 'Prijs per maand')]],
  ];
  it.each(headings)('onder het totaal is geen deel van de regels: %s', async (_, heads) => {
    expect(linesOf(await invoiceWith(headingRow, lineRow, secondRow, totalRow('726,82'), [], ...heads, ...list))).toEqual(both);
  });
  it.each(headings)('boven de regels evenmin: %s', async (_, heads) => {
    expect(linesOf(await invoiceWith(...heads, ...list, [], headingRow, lineRow, secondRow, totalRow('726,82')))).toEqual(both);
  });
  it('is het niet als het totaal ze meetelt', async () => {
    const invoice = await invoiceWith(
      headingRow,
      lineRow,
      totalRow('491,90'),
      [],
      costs('Product', 'Tarief'),
      costs('Begeleiding zwaar', '732,33'),
      [],
      [
        [420, 'Te betalen'],
        [-535, '1.224,23'],
      ],
    );
    expect(invoice.lines.some(({ amount }) => amount.certain)).toBe(false);
  });
  it('is het niet als de rijen een cliënt noemen', async () => {
    const named = [costs('Begeleiding midden 412345', '491,90'), costs('Begeleiding licht 412346', '234,92')];
    const summary: readonly DrawnRow[] = [
      [
        [50, 'Product'],
        [300, 'Aantal'],
        [-535, 'Bedrag'],
      ],
      [
        [50, 'Begeleiding'],
        [300, '2'],
        [-535, '726,82'],
      ],
    ];
    const invoice = await invoiceWith(costs('Omschrijving', 'Prijs'), ...named, [], ...summary, totalRow('726,82'));
    expect(invoice.hasTotalsPerProduct && invoice.reconciles).toBe(false);
  });
});
