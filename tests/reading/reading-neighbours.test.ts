import { describe, expect, it } from 'vitest';
import { type Invoice, valueOf } from '#domain';
import { file, invoiceOf, pdfOf, plainExample } from '../support/reading-invoices.ts';

type Cell = readonly [x: number, text: string];

/** A sheet of cells, row by row at one distance. */
async function invoiceWith(rows: readonly (readonly Cell[])[]): Promise<Invoice> {
  const bytes = await pdfOf((pdf) => {
    pdf.fontSize(9).text('Zorg Voorbeeld B.V.', 50, 40).text('Siem, Postbus 9, 5000 AA Tilburg', 50, 60);
    pdf.text('Factuurnummer: 2026-0311', 50, 80).text('Factuurdatum: 2 februari 2026', 50, 95).text('Periode: januari 2026', 50, 110);
    for (const [index, cells] of rows.entries()) for (const [x, text] of cells) pdf.text(text, x, 140 + index * 12, { lineBreak: false });
  }, plainExample);
  return invoiceOf([file('factuur.pdf', bytes)]);
}

const people = [
  ['412345', 'Anna Bakker', '03-04-1961', '100,00'],
  ['412399', 'Kees Smits', '11-12-1979', '200,00'],
  ['412411', 'Ilse Peters', '05-06-1984', '300,00'],
] as const;

describe('wie bij welke regel hoort', () => {
  it('onder het bedrag, met een zin boven de eerste regel: nooit zeker de cliënt van de regel ernaast', async () => {
    const invoice = await invoiceWith([
      [
        [50, 'Omschrijving'],
        [300, 'Aantal'],
        [380, 'Tarief'],
        [460, 'Bedrag'],
      ],
      [[50, 'Zorg geleverd in de periode 1-1-2026 t/m 31-1-2026']],
      ...people.flatMap(([number, name, born, amount]): Cell[][] => [
        [
          [50, 'Begeleiding midden'],
          [300, '1'],
          [380, amount],
          [460, amount],
        ],
        [[50, `${name} - ${born}`]],
        [[50, `Cliëntnr. ${number}`]],
      ]),
      [
        [380, 'Totaal'],
        [460, '€ 600,00'],
      ],
    ]);
    expect(invoice.lines.map((line) => valueOf(line.amount))).toEqual([10_000, 20_000, 30_000]);
    for (const [index, [number, name]] of people.entries()) {
      const line = invoice.lines[index];
      if (line?.clientNumber.certain === true) expect(valueOf(line.clientNumber)).toBe(number);
      if (line?.clientName.certain === true) expect(valueOf(line.clientName)).toBe(name);
    }
  });

  it('een achternaam naast letters zonder begrepen kop is niet zeker de hele naam', async () => {
    const invoice = await invoiceWith([
      [
        [50, 'Siemnr'],
        [110, 'Rpn'],
        [170, 'Achternaam'],
        [260, 'Geboren'],
        [330, 'Product'],
        [400, 'Aantal'],
        [450, 'Tarief'],
        [510, 'Bedrag'],
      ],
      ...people.map(([number, name, born, amount]): Cell[] => [
        [50, number],
        [110, name.split(' ')[0] ?? ''],
        [170, name.split(' ')[1] ?? ''],
        [260, born],
        [330, 'BG-M'],
        [400, '1'],
        [450, amount],
        [510, amount],
      ]),
      [
        [450, 'Totaal'],
        [510, '€ 600,00'],
      ],
    ]);
    expect(invoice.reconciles).toBe(true);
    expect(invoice.lines.map((line) => valueOf(line.clientNumber))).toEqual(people.map(([number]) => number));
    expect(invoice.lines.map((line) => line.clientName.certain)).toEqual([false, false, false]);
  });
});
