import { describe, expect, it } from 'vitest';
import { type Invoice, isCertainlyAbsent, valueOf } from '#domain';
import { columns, file, invoiceOf, pdfOf, plainExample, workbookOf } from '../support/reading-invoices.ts';

type Cells = readonly (string | number | null)[];
const rows: readonly Cells[] = [
  [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
  [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
];
/** The invoice with a workbook of two rows and a sum below, as small as they come. */
async function withHeadings(headings: readonly string[], body: readonly Cells[] = rows): Promise<Invoice> {
  const sheet = await workbookOf([[...headings], ...body, ['Totaal', null, null, 2830.85]]);
  return invoiceOf([file('factuur.pdf', await pdfOf(columns, plainExample), 1), file('a.xlsx', sheet, 2)]);
}

describe('koppen van een specificatie', () => {
  it.each([
    ['Nr. cliënt (Siem)', 'Naam zorgvrager', 'Soort ondersteuning', 'Bedrag (€)'],
    ['Siem-ID', 'Cliënt (naam)', 'Wmo-product', 'Te declareren'],
    ['Nummer cliënt', 'Volledige naam', 'Geleverd product', 'Bedrag per cliënt'],
    ['Registratienummer Siem', 'Achternaam, voorletters', 'Productomschrijving', 'Factuurbedrag in euro'],
    ['ID cliënt', 'Naam deelnemer', 'Geleverde ondersteuning', 'Bedrag (incl. btw)'],
    ['Cliëntnummer bij Siem', 'Cliënt naam', 'Vorm van ondersteuning', 'Totaal (EUR)'],
  ])('%s, %s, %s, %s worden begrepen', async (...headings) => {
    const invoice = await withHeadings(headings);
    expect(invoice.specification).toMatchObject({ state: 'read', missingColumns: [], missingCells: [], sumCents: 283_085 });
    expect(invoice.lines.map((line) => [valueOf(line.clientNumber), line.clientNumber.certain])).toEqual([
      ['412345', true],
      ['412399', true],
    ]);
  });
  it.each([0, 1, 2, 3])('kolom %i onder een kop die niemand kent ontbreekt niet', async (at) => {
    const headings = ['Cliëntnummer', 'Naam', 'Product', 'Bedrag'].with(at, 'Xyz');
    const { specification, lines } = await withHeadings(headings);
    expect(specification).toMatchObject({ state: 'read', missingColumns: [], missingCells: [] });
    const doubtful = lines.map((line) => [line.clientNumber, line.clientName, line.product, line.amount][at]);
    expect(doubtful.some((field) => field === undefined || isCertainlyAbsent(field))).toBe(false);
  });
  it('een kolom die er echt niet is ontbreekt zeker', async () => {
    const without = rows.map((row) => row.slice(0, 3));
    expect((await withHeadings(['Cliëntnummer', 'Naam', 'Product'], without)).specification).toMatchObject({ missingColumns: ['amount'] });
  });
  it('een nummer of naam in een omschrijving ontbreekt niet zeker', async () => {
    const { specification, lines } = await withHeadings(
      ['Datum', 'Omschrijving', 'Aantal', 'Bedrag'],
      [
        ['31-01-2026', '412345 J. Voorbeeld begeleiding midden', 1, 491.9],
        ['31-01-2026', '412399 K. van der Test Beschermd Thuis', 31, 2338.95],
      ],
    );
    expect(specification).toMatchObject({ missingColumns: [], missingCells: [] });
    expect(lines.some((line) => isCertainlyAbsent(line.clientNumber) || isCertainlyAbsent(line.clientName))).toBe(false);
  });
  it('een cel met een nummer tussen woorden is niet leeg, een cel met "volgt" wel', async () => {
    const named = await withHeadings(['Cliëntnummer', 'Naam', 'Product', 'Bedrag'], [['Siem nr 412345', ...rows[0]!.slice(1)], rows[1]!]);
    expect(named.specification).toMatchObject({ missingCells: [] });
    // The invoice gives the same number for the same charge.
    expect(named.lines[0]?.clientNumber).toMatchObject({ value: '412345', certain: true });
    const none = await withHeadings(['Cliëntnummer', 'Naam', 'Product', 'Bedrag'], [['volgt', ...rows[0]!.slice(1)], rows[1]!]);
    expect(none.specification).toMatchObject({ missingCells: [{ column: 'clientNumber', where: { cell: 'A2' } }] });
  });
  it('een kolom met dagen die de omschrijving tegenspreekt is niet zeker', async () => {
    const { lines } = await withHeadings(
      ['Cliëntnummer', 'Naam', 'Product', 'Bedrag', 'Dagen'],
      [
        [412345, 'J. Voorbeeld', 'Begeleiding midden (21 van 31 dagen)', 333.22, 31],
        [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95, 31],
      ],
    );
    expect(lines.map((line) => line.quantity.certain)).toEqual([false, true]);
  });
});
