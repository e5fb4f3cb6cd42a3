import { describe, expect, it } from 'vitest';
import { certainValueOf, type Invoice } from '#domain';
import { columns, file, invoiceOf, pdfOf, plainExample, tabsOf } from '../support/reading-invoices.ts';

type Rows = readonly (readonly (string | number | null)[])[];

/** The plain example comes to 2,830.85: 491.90 and 31 days of 75.45. */
async function withBook(sheets: Readonly<Record<string, Rows>>): Promise<Invoice> {
  return invoiceOf([file('factuur.pdf', await pdfOf(columns, plainExample), 1), file('specificatie.xlsx', await tabsOf(sheets), 2)]);
}
const amountsOf = ({ lines }: Invoice): unknown[] => lines.map(({ amount }) => certainValueOf(amount));

describe('een specificatie waarvan iemand moet zien wat zij zegt', () => {
  const care = ['Siemnummer', 'Naam', 'Product', 'Bedrag'];
  it.each([
    ['de cliënt onder een andere kop', ['Wie', 'Code', 'Product', 'Bedrag'], ['K. van der Test', 412399, 'Beschermd Thuis', 2338.95]],
    ['zonder kolom voor het product', ['Siemnummer', 'Naam', 'Bedrag'], [412399, 'K. van der Test', 2338.95]],
  ])('een tweede blad is misschien de rest: %s', async (_, heading, row) => {
    const invoice = await withBook({ Begeleiding: [care, [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9]], Blad2: [heading, row] });
    expect(invoice.specification).toMatchObject({ doubtful: true });
  });

  it('een tweede blad met nummer en naam in één cel is de rest', async () => {
    const first = [care, [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9]];
    const second = [
      ['Cliënt', 'Product', 'Bedrag'],
      ['412399 K. van der Test', 'Beschermd Thuis', 2338.95],
    ];
    expect(amountsOf(await withBook({ Begeleiding: first, Blad2: second }))).toEqual([49_190, 233_895]);
  });

  it('naast de lijst staat wat dezelfde cliënt nog meer kreeg', async () => {
    const invoice = await withBook({
      Blad1: [
        [...care, null, 'Product', 'Bedrag'],
        [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9, null, 'Vervoer regulier', 81.2],
        [412399, 'K. van der Test', 'Beschermd Thuis', 2257.75],
      ],
    });
    expect(invoice.specification).toMatchObject({ doubtful: true });
  });

  it('het product staat na een lege kolom, en ontbreekt dus niet', async () => {
    const invoice = await withBook({
      Blad1: [
        ['Siemnummer', 'Naam', 'Bedrag', null, 'Product', 'Bedrag'],
        [412345, 'J. Voorbeeld', 491.9, null, 'Begeleiding midden', 491.9],
        [412399, 'K. van der Test', 2338.95, null, 'Beschermd Thuis', 2338.95],
      ],
    });
    expect(invoice.specification).toMatchObject({ missingColumns: [], sumCents: 283_085 });
    expect(amountsOf(invoice)).toEqual([49_190, 233_895]);
  });

  it('nummers onder "Eenheid" zijn niet zeker een aantal, en die van een boekperiode geen maand', async () => {
    const { lines } = await withBook({
      Blad1: [
        ['Boekjaar', 'Periode', 'Siemnummer', 'Naam', 'Product', 'Eenh.', 'Bedrag'],
        [2026, 2, 412345, 'J. Voorbeeld', 'Begeleiding midden', 16, 491.9],
        [2026, 2, 412399, 'K. van der Test', 'Beschermd Thuis', 14, 2338.95],
      ],
    });
    expect(lines.map(({ quantity, period }) => [certainValueOf(quantity), certainValueOf(period)])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it.each(['Totaal factuur', 'Factuurbedrag Siem', 'Vergoeding'])('van twee bedragen is er geen zeker: "Bedrag" en "%s"', async (other) => {
    const rows = [
      [...care, other],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9, 2830.85],
      [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95, 2830.85],
    ];
    const invoice = await withBook({ Blad1: rows });
    expect(invoice.specification).toMatchObject({ doubtful: true });
    expect(amountsOf(invoice)).toEqual([undefined, undefined]);
  });

  it.each([
    ['een correctie', 'Te betalen', 32, [491.9, 2338.95]],
    ['vervoer in een kolom apart', 'Kosten', 30, [75.45, null]],
  ])('aantal maal tarief is niet zeker alles: %s', async (_what, heading, days, [first = null, second = null]) => {
    const rows = [
      ['Siemnummer', 'Naam', 'Product', 'Aantal', 'Tarief', 'Bedrag', heading],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 1, 491.9, 491.9, first],
      [412399, 'K. van der Test', 'Beschermd Thuis', days, 75.45, days * 75.45, second],
    ];
    expect((await withBook({ Blad1: rows })).specification).toMatchObject({ doubtful: true });
  });

  it('een product dat transport heet is geen bedrag dat meegaat naar de volgende bladzijde', async () => {
    const invoice = await withBook({
      Blad1: [
        care,
        [412345, 'J. Voorbeeld', 'Transport van huis', 491.9],
        [null, null, 'Transport naar volgende pagina', 491.9],
        [412399, 'K. van der Test', 'Transporteren', 2338.95],
      ],
    });
    expect(invoice.lines).toHaveLength(2);
    expect(invoice.specification).toMatchObject({ sumCents: 283_085 });
  });

  it('wat werd toegewezen is niet zeker wat werd gegeven', async () => {
    const rows = [
      ['Siemnummer', 'Naam', 'Toegewezen product', 'Ingezet', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding licht', 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', 'Beschermd Thuis', 2338.95],
    ];
    const { lines } = await withBook({ Blad1: rows });
    expect(lines.map(({ product }) => product.certain)).toEqual([false, true]);
  });
  it.each(['Toegewezen', 'Toegekend', 'Geïndiceerd', 'Indicatie'])('ook niet als er geen ander product staat: %s', async (granted) => {
    const rows = [
      ['Siemnummer', 'Naam', granted, 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding licht', 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
    ];
    const { lines } = await withBook({ Blad1: rows });
    expect(lines.map(({ product }) => product.certain)).toEqual([false, false]);
  });

  it('van twee aantallen telt dat wat in elke rij klopt', async () => {
    const row = (number: number, agreed: number, count: number): (string | number)[] => [
      ...[number, 'J. Voorbeeld', 'Beschermd Thuis', agreed, count, 75.45, Math.round(count * 7545) / 100],
    ];
    const { lines } = await withBook({
      Blad1: [
        ['Siemnummer', 'Naam', 'Product', 'Volume', 'Aantal', 'Tarief', 'Bedrag'],
        ...[1, 2, 3, 4].map((each) => row(412340 + each, 31, 31)),
        row(412345, 31, 17),
      ],
    });
    expect(lines.map(({ quantity }) => certainValueOf(quantity)?.value)).toEqual([31, 31, 31, 31, 17]);
  });

  it.each([
    ['kosten', [null, 'Reiskosten begeleider', null, 2338.95]],
    ['een korting', [null, 'Korting volgens afspraak', null, 2338.95]],
  ])('een bedrag zonder cliënt en zonder product mist niet zeker die twee: %s in de kolom van de naam', async (_, row) => {
    const invoice = await withBook({ Blad1: [care, [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9], row] });
    expect(invoice.specification).toMatchObject({ missingCells: [] });
    expect(invoice.lines[1]?.clientNumber).toMatchObject({ state: 'absent', certain: false });
    expect(invoice.lines[1]?.product).toMatchObject({ state: 'absent', certain: false });
  });

  it('een korting in de kolom van het product mist niet zeker een cliënt', async () => {
    const invoice = await withBook({
      Blad1: [care, [null, null, 'Korting betaaltermijn', -10], [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9]],
    });
    expect(invoice.specification).toMatchObject({ missingCells: [] });
    expect(invoice.lines[0]?.clientNumber).toMatchObject({ state: 'absent', certain: false });
  });

  it('een rij met een cliëntnummer mist haar naam en haar product wel', async () => {
    const rows = [care, [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9], [412399, null, null, 2338.95]];
    expect((await withBook({ Blad1: rows })).specification).toMatchObject({
      missingCells: [
        { column: 'name', where: { cell: 'B3' } },
        { column: 'product', where: { cell: 'C3' } },
      ],
    });
  });

  it('een blad met kosten is misschien de rest, een blad met totalen per product niet', async () => {
    const list = [care, [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9]];
    const heading = ['Omschrijving', 'Bedrag'];
    const withSheet = async (row: Rows[number]): Promise<Invoice> => withBook({ Blad1: list, Blad2: [heading, row] });
    expect((await withSheet(['Reiskosten', 2338.95])).specification).toMatchObject({ doubtful: true });
    expect((await withSheet(['Begeleiding midden', 491.9])).specification).not.toHaveProperty('doubtful');
  });

  it('een bedrag waarvan de laatste nul wegviel, is gewoon een bedrag', async () => {
    const text = [
      'Siemnummer;Naam;Product;Bedrag',
      '412345;J. Voorbeeld;Begeleiding midden;491,9',
      '412399;K. van der Test;Beschermd Thuis;2338,95',
    ];
    const pdf = file('factuur.pdf', await pdfOf(columns, plainExample), 1);
    const invoice = await invoiceOf([pdf, file('specificatie.csv', new TextEncoder().encode(text.join('\r\n')), 2)]);
    expect(amountsOf(invoice)).toEqual([49_190, 233_895]);
    expect(invoice.specification).toMatchObject({ sumCents: 283_085 });
  });

  it.each(['-21,0', '-38,5', '1.035,8'])('een bedrag met één cijfer achter de komma telt mee: %s', async (amount) => {
    const rows = [care, [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9], [412399, 'K. van der Test', 'Correctie', amount]];
    const cents = Number(amount.replace('.', '').replace(',', '.')) * 100;
    expect((await withBook({ Blad1: rows })).specification).toMatchObject({ sumCents: 49_190 + cents });
  });
});
