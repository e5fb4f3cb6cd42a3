import { describe, expect, it } from 'vitest';
import { certainValueOf, type DateRange, valueOf } from '#domain';
import { file, invoiceOf, pdfOf, plainExample, stacked } from '../support/reading-invoices.ts';

const invoice = plainExample;
const [line] = invoice.lines;
if (line === undefined) throw new Error('The example has no lines');

/** The period of the one line of an invoice whose product is written so. */
async function periodOf(product: string): Promise<readonly [DateRange | undefined, boolean]> {
  const one = { ...invoice, lines: [{ ...line!, product }], total: line!.amount };
  const { lines } = await invoiceOf([file('factuur.pdf', await pdfOf(stacked, one))]);
  expect(lines).toHaveLength(1);
  const period = lines[0]!.period;
  return [valueOf(period), certainValueOf(period) !== undefined];
}

describe('een factuurregel die één dag noemt', () => {
  it.each<[string, DateRange]>([
    ['Begeleiding midden vanaf 15-01-2026', { from: '2026-01-15' }],
    ['Begeleiding midden m.i.v. 15 januari 2026', { from: '2026-01-15' }],
    ['Begeleiding midden, startdatum: 15-01-2026', { from: '2026-01-15' }],
    ['Begeleiding midden t/m 14-01-2026', { from: '2026-01-01', to: '2026-01-14' }],
    ['Begeleiding midden gestopt per 14-01-2026', { from: '2026-01-01', to: '2026-01-14' }],
  ])('"%s" gaat over een deel van de maand, al is dat niet zeker', async (product, range) => {
    expect(await periodOf(product)).toEqual([range, false]);
  });
  it('een periode met begin en einde is er gewoon een', async () => {
    expect(await periodOf('Begeleiding midden 01-01-2026 t/m 14-01-2026')).toEqual([{ from: '2026-01-01', to: '2026-01-14' }, true]);
  });
  it('een dag zonder woord ervoor is geen begin', async () => {
    expect(await periodOf('Begeleiding midden 15-01-2026')).toEqual([undefined, false]);
  });
});

it('een periode die in een cel over twee regels loopt wordt heel gelezen', async () => {
  const bytes = await pdfOf((pdf) => {
    pdf.fontSize(9).text('Zorg Voorbeeld B.V.', 50, 50).text('KvK 12345678', 50, 64).text('Aan: Coalitie Siem', 50, 90);
    pdf.text(`Factuur ${invoice.number}`, 50, 120).text(`Datum: ${invoice.date}`, 50, 134).text(`Maand: ${invoice.period}`, 50, 148);
    for (const [at, text] of ['Cliëntnummer', 'Periode zorg', 'Product', 'Bedrag'].entries()) pdf.text(text, 50 + at * 120, 180);
    pdf.text(line.client, 50, 200).text('01-01-2026 t/m', 170, 200).text('Begeleiding midden', 290, 200).text(`€ ${line.amount}`, 410, 200);
    pdf.text('14-01-2026', 170, 212);
    pdf.text('Totaal', 290, 240).text(`€ ${line.amount}`, 410, 240).text(`IBAN ${invoice.iban}`, 50, 280);
  }, invoice);
  const { lines } = await invoiceOf([file('factuur.pdf', bytes)]);
  expect(lines.map(({ period }) => valueOf(period))).toEqual([{ from: '2026-01-01', to: '2026-01-14' }]);
});
