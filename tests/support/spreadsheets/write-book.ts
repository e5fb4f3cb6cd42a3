import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { writeZip } from '../documents-zip.ts';
import { type Book, type CellIn, isFormula, isStyled, type SheetIn } from './book.ts';

export type Writer = (book: Book) => Uint8Array | Promise<Uint8Array>;

/** As exceljs writes: shared strings, styles, formulas with what they came to. */
export const byExcelJs: Writer = async (book) => {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = book.is1904 === true;
  for (const { name, hidden, rows, merges, hiddenRows, hiddenColumns } of book.sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden === true ? 'hidden' : 'visible' });
    for (const [y, row] of rows.entries()) for (const [x, cell] of row.entries()) setCell(sheet.getCell(y + 1, x + 1), cell);
    for (const merge of merges ?? []) sheet.mergeCells(merge);
    for (const row of hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

function setCell(target: ExcelJS.Cell, cell: CellIn): void {
  if (cell === null) return;
  if (isStyled(cell)) Object.assign(target, { value: cell.number, numFmt: cell.format });
  else if (isFormula(cell)) target.value = cell as ExcelJS.CellFormulaValue;
  else if (cell instanceof Date) Object.assign(target, { value: cell, numFmt: 'dd-mm-yyyy' });
  else target.value = cell;
}

/** As SheetJS writes, in any format that it knows. */
export const bySheetJs =
  (bookType: 'xlsx' | 'biff8' | 'biff5' | 'ods' | 'xlsb'): Writer =>
  (book) => {
    const workbook: WorkBook = { SheetNames: [], Sheets: {}, Workbook: { Sheets: [], WBProps: { date1904: book.is1904 === true } } };
    for (const sheet of book.sheets) {
      workbook.SheetNames.push(sheet.name);
      workbook.Sheets[sheet.name] = sheetJsSheet(sheet, book.is1904 === true);
      workbook.Workbook?.Sheets?.push({ Hidden: sheet.hidden === true ? 1 : 0 });
    }
    return new Uint8Array(write(workbook, { type: 'buffer', bookType }));
  };

function sheetJsSheet({ rows, merges, hiddenRows, hiddenColumns }: SheetIn, is1904: boolean): WorkSheet {
  const sheet: WorkSheet = { '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: widest(rows) } }) };
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) if (cell !== null) sheet[utils.encode_cell({ r, c })] = sheetJsCell(cell, is1904);
  }
  sheet['!merges'] = (merges ?? []).map((merge) => utils.decode_range(merge));
  sheet['!rows'] = [];
  for (const row of hiddenRows ?? []) sheet['!rows'][row - 1] = { hidden: true };
  sheet['!cols'] = [];
  for (const column of hiddenColumns ?? []) sheet['!cols'][column - 1] = { hidden: true };
  return sheet;
}

const widest = (rows: SheetIn['rows']): number => Math.max(0, ...rows.map((row) => row.length));
const serial = (date: Date): number => Math.round(date.getTime() / 86_400_000) + 25_569;

function sheetJsCell(cell: Exclude<CellIn, null>, is1904: boolean): CellObject {
  if (isStyled(cell)) return { t: 'n', v: cell.number, z: cell.format };
  if (isFormula(cell))
    return cell.result === undefined
      ? { t: 'z', f: cell.formula }
      : { t: typeof cell.result === 'number' ? 'n' : 's', v: cell.result, f: cell.formula };
  if (cell instanceof Date) return { t: 'n', v: serial(cell) - (is1904 ? 1462 : 0), z: 'yyyy-mm-dd' };
  return { t: typeof cell === 'number' ? 'n' : typeof cell === 'boolean' ? 'b' : 's', v: cell };
}

/** The first sheet as text: Dutch numbers and dates, quoted where it must. */
export const asCsv =
  (delimiter: string, encoding: 'utf8' | 'utf8-bom' | 'cp1252' | 'utf16le', newline = '\r\n'): Writer =>
  ({ sheets }) => {
    const lines = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => quoted(textOf(cell), delimiter)).join(delimiter));
    const text = `${lines.join(newline)}${newline}`;
    if (encoding === 'cp1252') return new Uint8Array(Buffer.from(text.replaceAll('€', '\x80'), 'latin1'));
    if (encoding === 'utf16le') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    return new Uint8Array(Buffer.from(encoding === 'utf8-bom' ? `\uFEFF${text}` : text));
  };

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function textOf(cell: CellIn): string {
  if (cell === null) return '';
  if (isStyled(cell)) return String(cell.number).padStart(/^0+$/.test(cell.format) ? cell.format.length : 0, '0');
  if (isFormula(cell)) return cell.result === undefined ? '' : textOf(cell.result);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('-');
  return typeof cell === 'number' ? (Number.isInteger(cell) ? String(cell) : cell.toFixed(2).replace('.', ',')) : String(cell);
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** As exports of web applications and openpyxl write: inline strings, ISO dates, no shared strings, no cell addresses. */
export const byHand: Writer = ({ sheets }) =>
  writeZip([
    {
      name: '[Content_Types].xml',
      bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships xmlns="${relations}">${sheets.map((_, i) => `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      bytes: `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="171" formatCode="0000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(xmlCell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    })),
  ]);

function xmlCell(cell: CellIn): string {
  if (cell === null) return '<c/>';
  if (isStyled(cell)) return `<c s="2"><v>${cell.number}</v></c>`;
  if (isFormula(cell)) {
    const type = typeof cell.result === 'string' ? ' t="str"' : '';
    return `<c${type}><f>${escape(cell.formula)}</f><v>${cell.result === undefined ? '' : escape(String(cell.result))}</v></c>`;
  }
  if (cell instanceof Date) return `<c t="d" s="1"><v>${cell.toISOString().slice(0, 10)}</v></c>`;
  if (typeof cell === 'string') return `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  return typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
}
