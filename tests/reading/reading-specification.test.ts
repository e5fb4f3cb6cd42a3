import { describe, expect, it } from 'vitest';
import { codeOf, valueOf } from '#domain';
import { columns, file, invoiceOf, pdfOf, plainExample, submissionsOf, workbookOf } from '../support/reading-invoices.ts';

const pdf = async () => file('factuur.pdf', await pdfOf(columns, plainExample), 1);
const rows = [
  [412345, 'Voorbeeld', 'J.', 'Begeleiding midden', 491.9],
  [412399, 'van der Test', 'K.', 'Beschermd Thuis', 2338.95],
];

describe('specificatie', () => {
  it('titel, eigen woorden in de koppen, totaalregel en lege regels', async () => {
    const sheet = await workbookOf([
      ['Zorg Voorbeeld'],
      [`Specificatie factuur ${plainExample.number}`],
      [],
      ['Cliënt-ID Siem', 'Achternaam', 'Voorletters', 'Soort zorg', 'Regelbedrag'],
      ...rows,
      [],
      ['Totaal', null, null, null, 2830.85],
    ]);
    const invoice = await invoiceOf([await pdf(), file('bijlage.xlsx', sheet, 2)]);
    expect(invoice.specification).toMatchObject({ state: 'read', missingColumns: [], missingCells: [], sumCents: 283_085 });
    expect(
      invoice.lines.map((line) => [
        valueOf(line.clientNumber),
        valueOf(line.clientName),
        codeOf(valueOf(line.product)),
        valueOf(line.amount),
      ]),
    ).toEqual([
      ['412345', 'J. Voorbeeld', 'BG-M', 49_190],
      ['412399', 'K. van der Test', 'BW-T', 233_895],
    ]);
    expect(invoice.lines[0]?.amount.where).toMatchObject({ file: 'bijlage.xlsx', cell: 'E5' });
    // The birth date stands on the invoice only.
    expect(valueOf(invoice.lines[0]!.birthDate)).toBe('1961-04-03');
  });
  it('een kolom die er niet is en een lege cel worden genoemd', async () => {
    const noAmount = await invoiceOf([
      await pdf(),
      file(
        'a.xlsx',
        await workbookOf([
          ['Siemnummer', 'Naam', 'Product'],
          [412345, 'J. Voorbeeld', 'Begeleiding midden'],
        ]),
        2,
      ),
    ]);
    expect(noAmount.specification).toMatchObject({ missingColumns: ['amount'], sumCents: undefined });
    const emptyCell = await workbookOf([
      ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      [null, 'K. van der Test', 'Beschermd Thuis', 2338.95],
    ]);
    const invoice = await invoiceOf([await pdf(), file('a.xlsx', emptyCell, 2)]);
    expect(invoice.specification).toMatchObject({ missingColumns: [], missingCells: [{ column: 'clientNumber', where: { cell: 'A3' } }] });
  });
  it('een onbekende kop boven cliëntnummers is geen ontbrekende kolom', async () => {
    const sheet = await workbookOf([
      ['Kenmerk', 'Naam', 'Product', 'Bedrag'],
      [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
      [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
    ]);
    const invoice = await invoiceOf([await pdf(), file('a.xlsx', sheet, 2)]);
    expect(invoice.specification).toMatchObject({ missingColumns: [] });
    // The invoice gives the same number for the same charge.
    expect(invoice.lines[0]?.clientNumber).toMatchObject({ value: '412345', certain: true });
  });
  it('bedragen als tekst en nummers met voorloopnullen blijven wat ze zijn', async () => {
    const sheet = await workbookOf([
      ['Siemnummer', 'Naam', 'Product', 'Bedrag'],
      ['041234', 'J. Voorbeeld', 'Begeleiding midden', '€ 491,90'],
      ['412399', 'K. van der Test', 'Beschermd Thuis', '2.338,95'],
    ]);
    const invoice = await invoiceOf([await pdf(), file('a.xlsx', sheet, 2)]);
    expect(invoice.specification).toMatchObject({ sumCents: 283_085 });
    expect(valueOf(invoice.lines[0]!.clientNumber)).toBe('041234');
  });
  it('zonder factuur erbij is het geen factuur', async () => {
    const sheet = await workbookOf([['Siemnummer', 'Naam', 'Product', 'Bedrag'], ...rows.map(([a, b, , c, d]) => [a!, b!, c!, d!])]);
    expect(await submissionsOf([file('a.xlsx', sheet)])).toMatchObject([{ kind: 'other', problem: { reason: 'not-an-invoice' } }]);
  });
  const table = [['Siemnummer', 'Naam', 'Product', 'Bedrag'], ...rows.map(([a, b, , c, d]) => [a!, b!, c!, d!])];
  it.each([
    ['titel en nummer', [['Factuur'], ['Factuurnummer', '2026-17']], 'invoice'],
    ['nummer in de titel en een rekening', [['FACTUUR 2026-17'], ['IBAN', 'NL91ABNA0417164300']], 'invoice'],
    ['een specificatie die haar factuur noemt', [['Specificatie bij factuur 2026-17'], ['Factuurnummer:', '2026-17']], 'other'],
    ['een nummer zonder meer', [['Factuur 2026-17']], 'other'],
  ])('alleen een werkmap die zich zo noemt is zelf de factuur: %s', async (_, head, kind) => {
    const submissions = await submissionsOf([file('a.xlsx', await workbookOf([...head, [], ...table]))]);
    expect(submissions).toMatchObject([kind === 'invoice' ? { kind, invoice: { form: 'spreadsheet' } } : { kind }]);
  });
  it('een kolom "Factuur" maakt een lijst niet tot factuur', async () => {
    const list = [
      ['Factuur', 'Siemnr', 'Naam', 'Product', 'Bedrag'],
      ['2026-17', '412345', 'Joke Voorbeeld', 'Begeleiding midden', 491.9],
    ];
    expect(await submissionsOf([file('a.xlsx', await workbookOf(list))])).toMatchObject([{ kind: 'other' }]);
  });
});
