import { utils, write } from '@e965/xlsx';
import { writeXlsx } from '../documents-write.ts';
import { writeZip } from '../documents-zip.ts';
import { refused, slow, type Trap } from './trap.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface WorkbookParts {
  readonly sheet: string | Buffer;
  readonly strings?: string | Buffer;
  readonly sheets?: number;
}

/** A workbook of parts written by hand; every sheet is the same part. */
function workbook({ sheet, strings, sheets = 1 }: WorkbookParts): Uint8Array {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const tabs = numbers.map((at) => `<sheet name="S${at}" sheetId="${at}" r:id="rId1"/>`).join('');
  const target = (id: string, kind: string, part: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${part}"/>`;
  const links =
    target('rId1', 'worksheet', 'worksheets/sheet1.xml') +
    (strings === undefined ? '' : target('rId2', 'sharedStrings', 'sharedStrings.xml'));
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return writeZip([
    {
      name: '[Content_Types].xml',
      bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}${strings === undefined ? '' : type('sharedStrings.xml', 'sharedStrings')}</Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${packageRelations}">${target('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    { name: 'xl/workbook.xml', bytes: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${tabs}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships xmlns="${packageRelations}">${links}</Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', bytes: sheet },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', bytes: strings }]),
  ]);
}
const sheetOf = (rows: string, after = ''): string => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const rowsOf = (count: number, cell: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cell(at + 1)}</row>`).join('');

function document(body: string): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return writeZip([
    { name: '[Content_Types].xml', bytes: types },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      bytes: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}
const paragraph = '<w:p><w:r><w:t>x</w:t></w:r></w:p>';

const ods = (rows: string): Uint8Array =>
  writeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      bytes: `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', bytes: '<manifest/>' },
  ]);

/** An old workbook whose table of sectors leads every chain back to its first sector. */
function cyclicXls(): Uint8Array {
  const bytes: unknown = write({ SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet([['a', 1]]) } }, { type: 'buffer', bookType: 'biff8' });
  const file = Buffer.from(bytes as Uint8Array);
  const sector = 1 << file.readUInt16LE(30);
  const table = (file.readUInt32LE(76) + 1) * sector;
  for (let at = table; at + 4 <= Math.min(table + sector, file.length); at += 4) {
    if (file.readUInt32LE(at) < 0xffff_fff0 || file.readUInt32LE(at) === 0xffff_fffe) file.writeUInt32LE(0, at);
  }
  return file;
}

const farCell = (): Promise<Uint8Array> =>
  writeXlsx((book) => {
    const sheet = book.addWorksheet('S');
    sheet.getCell('A1').value = 1;
    sheet.getCell('XFD1048576').value = 2;
  });

const blanks = (megabytes: number): string => ' '.repeat(megabytes * 1024 * 1024);

export const officeTraps: readonly Trap[] = [
  refused('far-cell.xlsx', farCell, 'too-large'),
  slow(
    'sheet-of-300-mb.xlsx',
    () => workbook({ sheet: Buffer.concat([Buffer.from(sheetOf(one)), Buffer.alloc(300_000_000, 32)]) }),
    'too-large',
  ),
  slow(
    'strings-of-48-mb.xlsx',
    () =>
      workbook({
        sheet: sheetOf('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
        strings: `<sst xmlns="${main}">${'<si><t>x</t></si>'.repeat(2_800_000)}</sst>`,
      }),
    'too-large',
    'stopped',
  ),
  slow(
    'strings-just-within.xlsx',
    () =>
      workbook({
        sheet: sheetOf('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
        strings: `<sst xmlns="${main}">${'<si><t>x</t></si>'.repeat(240_000)}</sst>`,
      }),
    'read',
    'stopped',
  ),
  slow(
    'rows-1000000.xlsx',
    () => workbook({ sheet: sheetOf(rowsOf(200_000, (row) => `<c r="A${row}"><v>${row}</v></c>`)) }),
    'too-large',
    'stopped',
  ),
  slow(
    'rows-19000-wide.xlsx',
    () => workbook({ sheet: sheetOf(rowsOf(19_000, (row) => `<c r="A${row}"><v>${row}</v></c><c r="SF${row}"><v>1</v></c>`)) }),
    'read',
  ),
  refused(
    'merge-of-everything.xlsx',
    () => workbook({ sheet: sheetOf(one, '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>') }),
    'read',
  ),
  slow(
    'merges-90000.xlsx',
    () =>
      workbook({
        sheet: sheetOf(
          one,
          `<mergeCells>${Array.from({ length: 45_000 }, (_, at) => `<mergeCell ref="A${2 * at + 2}:B${2 * at + 2}"/>`).join('')}</mergeCells>`,
        ),
      }),
    'read',
    'stopped',
  ),
  refused('sheets-5000.xlsx', () => workbook({ sheet: sheetOf(one), sheets: 5000 }), 'too-large', 'damaged', 'stopped'),
  refused(
    'row-of-minus-one.xlsx',
    () =>
      workbook({ sheet: sheetOf('<row r="-1"><c r="A-1"><v>1</v></c></row><row r="99999999999"><c r="A99999999999"><v>1</v></c></row>') }),
    'read',
    'too-large',
    'damaged',
    'stopped',
  ),
  // Less than what makes the archive a bomb by itself: the patterns of the reader must meet these blanks.
  slow(
    'blank-attribute.xlsx',
    () => workbook({ sheet: `<worksheet xmlns="${main}"${blanks(3)}><sheetData>${one}</sheetData><mergeCell ${blanks(3)}/></worksheet>` }),
    'read',
    'stopped',
    'damaged',
  ),
  slow('merge-cell-unclosed.xlsx', () => workbook({ sheet: sheetOf(one, '<mergeCell '.repeat(600_000)) }), 'read', 'stopped', 'damaged'),
  slow('paragraphs-2000000.docx', () => document(paragraph.repeat(2_000_000)), 'too-large', 'stopped'),
  slow('paragraphs-just-within.docx', () => document(paragraph.repeat(49_000)), 'read', 'stopped'),
  slow(
    'tables-nested-20000.docx',
    () => document('<w:tbl><w:tr><w:tc>'.repeat(20_000) + paragraph + '</w:tc></w:tr></w:tbl>'.repeat(20_000)),
    'read',
    'stopped',
    'damaged',
    'too-large',
  ),
  slow(
    'rows-repeated.ods',
    () =>
      ods(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>',
      ),
    'stopped',
    'too-large',
  ),
  refused('cyclic-sectors.xls', cyclicXls, 'damaged', 'read', 'stopped'),
];
