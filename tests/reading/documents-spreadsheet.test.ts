import { utils, write } from '@e965/xlsx';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Cell, Document } from '#documents';
import { readAs, writeXlsx } from '../support/documents-write.ts';
import { writeZip } from '../support/documents-zip.ts';

type Spreadsheet = Extract<Document, { kind: 'spreadsheet' }>;
const cellsOf = ({ sheets }: Spreadsheet): Cell[] => sheets.flatMap(({ rows }) => rows.flat());
/** `A1=12` for a usable cell, `A1~2026-01-31` for a date, `A1!` for one that cannot be used. */
const shown = (spreadsheet: Spreadsheet): string[] =>
  cellsOf(spreadsheet).map(
    ({ address, value, isDate, unusable }) => `${address}${unusable ? '!' : isDate ? '~' : '='}${unusable ? '' : JSON.stringify(value)}`,
  );
const set =
  (address: string, value: ExcelJS.CellValue, numFmt = 'General') =>
  (sheet: ExcelJS.Worksheet): void => {
    Object.assign(sheet.getCell(address), { value, numFmt });
  };
const xlsx = async (fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Spreadsheet> =>
  readAs('spreadsheet', 'spec.xlsx', await writeXlsx((workbook) => fill(workbook.addWorksheet('Blad1'), workbook)));

describe('a cell of a workbook is what a person sees in it', () => {
  const day = new Date('2026-01-31T00:00:00Z');
  const rows: readonly (readonly [string, (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void, readonly string[]])[] = [
    ['numbers as they are stored', set('A1', 234.92000000000002), ['A1=234.92000000000002']],
    ['text trimmed, empty left out', (s) => s.addRow(['  400123 ', '', '   ', true]), ['A1="400123"', 'D1=true']],
    ['rich text', set('A1', { richText: [{ text: 'Bege' }, { font: { bold: true }, text: 'leiding' }] }), ['A1="Begeleiding"']],
    ['a hyperlink', set('A1', { text: 'klik', hyperlink: 'https://x.example' }), ['A1="klik"']],
    ['a formula by its result', set('A1', { formula: '1+1', result: 2 }), ['A1=2']],
    ['a date by its formula', set('A1', { formula: 'TODAY()', result: day }, 'dd-mm-yyyy'), ['A1~"2026-01-31"']],
    ['a formula nobody computed', set('A1', { formula: 'SUM(B1:B9)' } as ExcelJS.CellFormulaValue), ['A1!']],
    [
      'nought for every formula is no outcome',
      (s) => s.addRow([2, { formula: 'A1*3', result: 0 }, { formula: 'SUM(B1:B1)', result: 0 }]),
      ['A1=2', 'B1!', 'C1!'],
    ],
    [
      'nought for some of them is',
      (s) =>
        s.addRow([
          { formula: 'D1*3', result: 0 },
          { formula: '1+1', result: 2 },
        ]),
      ['A1=0', 'B1=2'],
    ],
    ['an error', (s) => s.addRow([{ error: '#REF!' }, { formula: '1/0', result: { error: '#DIV/0!' } }]), ['A1!', 'B1!']],
    ['a date', set('A1', day, 'dd-mm-yyyy'), ['A1~"2026-01-31"']],
    ['a date just before midnight by rounding', set('A1', new Date('2026-01-30T23:59:59.800Z'), 'dd-mm-yyyy'), ['A1~"2026-01-31"']],
    [
      'a date in a workbook that counts from 1904',
      (s, w) => {
        w.properties.date1904 = true;
        set('A1', day, 'dd-mm-yyyy')(s);
      },
      ['A1~"2026-01-31"'],
    ],
    [
      'merged cells once',
      (s) => {
        s.getCell('A1').value = 'kop';
        s.mergeCells('A1:D2');
        s.getCell('A3').value = 1;
      },
      ['A1="kop"', 'A3=1'],
    ],
    ['leading zeros that the format shows', set('A1', 1234, '000000'), ['A1="001234"']],
    ['a lone cell far down', set('C1048576', 5), ['C1048576=5']],
  ];
  it.each(rows)('%s', async (_, fill, expected) => {
    expect(shown(await xlsx(fill))).toEqual(expected);
  });

  it('sheets keep their name and whether they are hidden', async () => {
    const { sheets } = await xlsx((_, workbook) => workbook.addWorksheet('Verborgen', { state: 'veryHidden' }));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Blad1', false],
      ['Verborgen', true],
    ]);
  });

  it('a validation or a merge over the whole sheet costs no time', { timeout: 10_000 }, async () => {
    const validated = await xlsx((sheet) => {
      sheet.getCell('A1').value = 'x';
      Object.assign(sheet, { dataValidations: { model: { 'A1:XFD1048576': { type: 'list', formulae: ['"a,b"'] } } } });
    });
    expect(shown(validated)).toEqual(['A1="x"']);
    const merged = { ...utils.aoa_to_sheet([['kop'], [1]]), '!merges': [utils.decode_range('A3:XFD1048576')] };
    const bytes = write({ SheetNames: ['Blad1'], Sheets: { Blad1: merged } }, { type: 'buffer', bookType: 'xlsx' });
    expect(shown(await readAs('spreadsheet', 'spec.xlsx', bytes))).toEqual(['A1="kop"', 'A2=1']);
  });

  it('a workbook of a writer that exceljs does not know is read by the other reader', async () => {
    const bytes = writeZip([
      {
        name: '[Content_Types].xml',
        bytes:
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      },
      {
        name: '_rels/.rels',
        bytes:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      {
        name: 'xl/workbook.xml',
        bytes:
          '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="Blad1" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        bytes:
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>491.9</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>BG midden</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    ]);
    expect(shown(await readAs('spreadsheet', 'spec.xlsx', bytes))).toEqual(['A1=491.9', 'B1="BG midden"']);
  });
});

describe('the same table in every format', () => {
  const table = [
    ['Cliëntnummer', 'Product', 'Vanaf', 'Bedrag'],
    ['012345', 'Begeleiding midden', new Date(Date.UTC(2026, 0, 31)), 491.9],
    ['400124', 'Dagopvang', new Date(Date.UTC(2024, 1, 29)), -0.05],
  ];
  const expected = [
    'A1="Cliëntnummer"',
    'B1="Product"',
    'C1="Vanaf"',
    'D1="Bedrag"',
    'A2="012345"',
    'B2="Begeleiding midden"',
    'C2~"2026-01-31"',
    'D2=491.9',
    'A3="400124"',
    'B3="Dagopvang"',
    'C3~"2024-02-29"',
    'D3=-0.05',
  ];
  it.each([
    ['xlsx', 'xlsx'],
    ['xls', 'biff8'],
    ['ods', 'ods'],
  ] as const)('%s', async (format, bookType) => {
    const sheet = utils.aoa_to_sheet(table, { UTC: true, cellDates: false, dateNF: 'dd-mm-yyyy' });
    const bytes = write({ SheetNames: ['Blad1'], Sheets: { Blad1: sheet } }, { type: 'buffer', bookType });
    const spreadsheet = await readAs('spreadsheet', `wat-dan-ook.${format === 'xls' ? 'xlsx' : 'xls'}`, bytes);
    expect(spreadsheet.format).toBe(format);
    expect(shown(spreadsheet)).toEqual(expected);
  });
});

describe('csv stays text', () => {
  const lines = ['Cliëntnummer;Naam;Bedrag', '012345;"Jansen; J.";36,50', '400124;Çelik;1.234,50'];
  const expected = [
    'A1="Cliëntnummer"',
    'B1="Naam"',
    'C1="Bedrag"',
    'A2="012345"',
    'B2="Jansen; J."',
    'C2="36,50"',
    'A3="400124"',
    'B3="Çelik"',
    'C3="1.234,50"',
  ];
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['utf-8', Buffer.from(lines.join('\n'))],
    ['utf-8 with a mark', Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)],
    ['windows-1252', Buffer.from(lines.join('\r\n'), 'latin1')],
    ['utf-16', Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le')],
    ['tabs', Buffer.from(lines.join('\n').replaceAll('"Jansen; J."', 'Jansen~ J.').replaceAll(';', '\t').replace('~', ';'))],
  ];
  it.each(encodings)('%s', async (_, bytes) => {
    const spreadsheet = await readAs('spreadsheet', 'spec.csv', bytes);
    expect(spreadsheet.format).toBe('csv');
    expect(shown(spreadsheet)).toEqual(expected);
  });

  it('a line that names the separator counts as a row but is no cell', async () => {
    expect(shown(await readAs('spreadsheet', 'spec.csv', 'sep=,\nnummer,bedrag\n1,"2,50"'))).toEqual([
      'A2="nummer"',
      'B2="bedrag"',
      'A3="1"',
      'B3="2,50"',
    ]);
  });

  it('the euro of Windows is a euro, and prose with commas is prose', async () => {
    expect(shown(await readAs('spreadsheet', 'x.csv', Buffer.from([0x61, 0x3b, 0x62, 0x0a, 0x31, 0x3b, 0x80])))).toContain('B2="€"');
    expect((await readAs('text', 'brief.txt', 'Geachte heer,\n\nHierbij, zoals afgesproken, de factuur.\nGroet, Jan')).text).toContain(
      'zoals afgesproken',
    );
  });
});

describe('limits are told with what was found', () => {
  const problem = async (bytes: Uint8Array | string, name = 'spec.xlsx') => (await readAs('unreadable', name, bytes)).problem;

  it('too many rows, a cell too far to the right, a bomb, a broken zip', async () => {
    const csv = `a;b;c\n${'1;2;3\n'.repeat(20_000)}`;
    expect(await problem(csv, 'spec.csv')).toMatchObject({
      reason: 'too-large',
      certain: true,
      detail: 'Het bestand heeft meer dan 20.000 rijen; dat is de grens.',
    });
    const wide = await writeXlsx((workbook) => set('XFD1', 1)(workbook.addWorksheet('x')));
    expect(await problem(wide)).toMatchObject({ reason: 'too-large', detail: expect.stringContaining('XFD1') });
    const bomb = writeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(40 * 1024 * 1024, 32) },
    ]);
    expect(await problem(bomb)).toMatchObject({
      reason: 'too-large',
      where: { kind: 'spreadsheet' },
      detail: expect.stringContaining('100 keer'),
    });
    const whole = await writeXlsx((workbook) => workbook.addWorksheet('x').addRow([1]));
    expect(await problem(whole.subarray(0, whole.length / 2))).toMatchObject({
      reason: 'damaged',
      certain: true,
      where: { kind: 'spreadsheet' },
    });
  });
});
