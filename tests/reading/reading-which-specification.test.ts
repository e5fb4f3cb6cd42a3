import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { valueOf } from '#domain';
import {
  columns,
  type Example,
  file,
  invoiceOf,
  pdfOf,
  plainExample,
  submissionsOf,
  tabsOf,
  workbookOf,
} from '../support/reading-invoices.ts';

type Rows = readonly (readonly (string | number | ExcelJS.CellFormulaValue | null)[])[];
const heading = ['Siemnummer', 'Naam', 'Product', 'Bedrag'];
const january: Rows = [
  [412345, 'J. Voorbeeld', 'Begeleiding midden', 491.9],
  [412399, 'K. van der Test', 'Beschermd Thuis', 2338.95],
];
const december: Rows = [
  [412345, 'J. Voorbeeld', 'Begeleiding midden', 468],
  [412399, 'K. van der Test', 'Beschermd Thuis', 2232],
];
const tabs = (sheets: Readonly<Record<string, Rows>>): Promise<Uint8Array> =>
  tabsOf(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, [heading, ...rows]])));
const read = async (workbook: Uint8Array, invoice: Example = plainExample) =>
  invoiceOf([file('factuur.pdf', await pdfOf(columns, invoice), 1), file('bijlage.xlsx', workbook, 2)]);

describe('een tabblad per maand', () => {
  it.each([
    ['met het jaar', { 'januari 2026': january, 'december 2025': december }],
    ['de maand van de factuur achteraan', { dec: december, jan: january }],
    ['twee gelijke maanden', { 'december 2025': january, 'januari 2026': january }],
    ['zonder maand in de naam', { Blad1: december, Blad2: january }],
  ])('%s: alleen het blad dat optelt tot de factuur', async (_, sheets) => {
    const invoice = await read(await tabs(sheets));
    expect(invoice.specification).toMatchObject({
      state: 'read',
      sumCents: 283_085,
    });
    expect(invoice.specification).not.toHaveProperty('doubtful');
    expect(invoice.lines.map((line) => valueOf(line.amount))).toEqual([49_190, 233_895]);
    if ('januari 2026' in sheets)
      expect(invoice.specification).toMatchObject({
        where: { sheet: 'januari 2026' },
      });
  });
  it('geen blad telt op: het blad van de maand van de factuur is de specificatie', async () => {
    const invoice = await read(
      await tabs({
        'december 2025': december,
        'januari 2026': january.slice(0, 1),
      }),
    );
    expect(invoice.specification).toMatchObject({
      state: 'read',
      sumCents: 49_190,
      where: { sheet: 'januari 2026' },
    });
  });
  it('geen blad telt op en geen blad noemt een maand: niets is zeker', async () => {
    const invoice = await read(await tabs({ Blad1: december, Blad2: january.slice(0, 1) }));
    expect(invoice.specification).toMatchObject({
      state: 'read',
      doubtful: true,
    });
    expect(invoice.lines.every((line) => !line.amount.certain && !line.clientNumber.certain)).toBe(true);
  });
  it('een tabblad per product telt samen op', async () => {
    const invoice = await read(await tabs({ BG: january.slice(0, 1), BW: january.slice(1) }));
    expect(invoice.specification).toMatchObject({
      state: 'read',
      sumCents: 283_085,
    });
    expect(invoice.lines).toHaveLength(2);
  });
});

describe('formules zonder uitkomst', () => {
  it('zijn geen lege cellen', async () => {
    const formulas = january.map((row, i) => [...row.slice(0, 3), { formula: `491.9*${i + 1}` } as ExcelJS.CellFormulaValue]);
    const invoice = await read(await tabs({ Blad1: formulas }));
    expect(invoice.specification).toMatchObject({
      missingCells: [
        { column: 'amount', unusable: true, where: { cell: 'D2' } },
        { column: 'amount', unusable: true, where: { cell: 'D3' } },
      ],
      sumCents: undefined,
    });
    expect(invoice.lines.map((line) => line.amount)).toMatchObject([
      { state: 'absent', certain: false },
      { state: 'absent', certain: false },
    ]);
  });
});

const numbered = (number: string): Example => ({ ...plainExample, number });
const two = async () => [
  file('a.pdf', await pdfOf(columns, numbered('2026-0311')), 1),
  file('b.pdf', await pdfOf(columns, numbered('2026-0312')), 2),
];
const invoicesOf = async (files: Parameters<typeof submissionsOf>[0]) =>
  (await submissionsOf(files)).map((each) => (each.kind === 'invoice' ? each.invoice : each.kind));

describe('twee verzamelfacturen in één mail, met gelijke bedragen', () => {
  it('de bestandsnaam zegt welke specificatie bij welke factuur hoort', async () => {
    const sheet = await tabs({ Blad1: january });
    const found = await invoicesOf([...(await two()), file('spec 2026-0312.xlsx', sheet, 3), file('spec_20260311.xlsx', sheet, 4)]);
    expect(found).toMatchObject([
      {
        number: { value: '2026-0311' },
        specification: { state: 'read', where: { attachment: 4 } },
      },
      {
        number: { value: '2026-0312' },
        specification: { state: 'read', where: { attachment: 3 } },
      },
    ]);
  });
  it('wat overblijft, hoort bij de enige factuur die er nog geen heeft', async () => {
    const sheet = await tabs({ Blad1: january });
    const found = await invoicesOf([...(await two()), file('spec 2026-0312.xlsx', sheet, 3), file('overzicht.xlsx', sheet, 4)]);
    expect(found).toMatchObject([{ specification: { where: { attachment: 4 } } }, { specification: { where: { attachment: 3 } } }]);
  });
  it.each([1, 2])('%i specificatie(s) zonder naam: bij geen van beide ontbreekt zij zeker', async (count) => {
    const sheet = await tabs({ Blad1: january });
    const found = await invoicesOf([...(await two()), ...['x.xlsx', 'y.xlsx'].slice(0, count).map((name, i) => file(name, sheet, 3 + i))]);
    expect(found).toMatchObject([
      { specification: { state: 'unreadable', unpaired: true } },
      { specification: { state: 'unreadable', unpaired: true } },
    ]);
  });
});

describe('een factuur voor één cliënt', () => {
  const one: Example = {
    ...plainExample,
    total: '491,90',
    lines: plainExample.lines.slice(0, 1),
  };
  it('een overzicht van andere cliënten hoort er niet bij', async () => {
    const invoice = await read(
      await tabs({
        Blad1: [[412777, 'P. Ander', 'Begeleiding licht', 234.92]],
      }),
      one,
    );
    expect(invoice.specification).toEqual({ state: 'absent' });
  });
  it('een overzicht waarin de cliënt voorkomt met een andere som, laat twijfel', async () => {
    const invoice = await read(await tabs({ Blad1: december }), one);
    expect(invoice.specification).toMatchObject({
      state: 'unreadable',
      unpaired: true,
    });
  });
  const own = [
    ['Rij', 'Cliëntnummer Siem', 'Product', 'Gerekend', 'Verwacht', 'Oordeel', 'Reden'],
    [2, '412345', 'Begeleiding midden', 500, 491.9, 'Niet akkoord', 'U rekent te veel. [L08]'],
  ];
  it('onze eigen beoordeling is nooit een document van de afzender', async () => {
    const sheet = await workbookOf(own);
    expect(await submissionsOf([file('beoordeling.xlsx', sheet)])).toEqual([]);
    expect((await read(sheet, one)).specification).toEqual({ state: 'absent' });
    expect((await read(sheet)).specification).toEqual({ state: 'absent' });
  });
});

describe('een specificatie die optelt en zegt van een ander te zijn', () => {
  const titled = (title: string) => workbookOf([[title], [], heading, ...(january as (string | number)[][])]);
  it.each([['Specificatie december 2024'], ['Specificatie bij factuur 2025-0290'], ['Factuurnummer: F26-14']])(
    '%s: niets is zeker',
    async (title) => {
      const invoice = await read(await titled(title));
      expect(invoice.specification).toMatchObject({ state: 'read', doubtful: true });
      expect(invoice.lines.some((line) => line.amount.certain)).toBe(false);
    },
  );
  it.each([['Specificatie januari 2026'], ['Bij factuur 2026-0311'], ['Datum: 2 februari 2026'], ['Bijlage bij factuur januari 2026']])(
    '%s: dat is deze',
    async (title) => {
      const invoice = await read(await titled(title));
      expect(invoice.specification).not.toHaveProperty('doubtful');
      expect(invoice.lines.every((line) => line.amount.certain)).toBe(true);
    },
  );
});

describe('meer kolommen met bedragen', () => {
  const cells = (own: string) =>
    workbookOf([
      ['Siemnummer', 'Naam', 'Product', 'Bedrag cumulatief', own],
      ...january.map((row) => [...row.slice(0, 3), 5000.5, row[3]] as (string | number)[]),
    ]);
  it('het bedrag van deze maand telt', async () => {
    expect((await read(await cells('Bedrag deze maand'))).specification).toMatchObject({ sumCents: 283_085 });
  });
  it('onder koppen die wij niet kennen is niets zeker', async () => {
    expect((await read(await cells('Nu in te dienen'))).specification).toMatchObject({ doubtful: true });
  });
});
