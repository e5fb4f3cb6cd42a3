import { utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { count, OverLimit, unpackZip } from '#archive';
import type { Place } from '#domain';
import type { Document, Sheet, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';
import { type CellInput, dateCell, SheetBuilder, withLeadingZeros } from './build-sheet.ts';
import { readWorkbook } from './read-workbook.ts';

/** Throws `OverLimit`, `Locked`, or an Error when neither reader can open it. */
export async function readXlsx(file: SourceFile, where: Place): Promise<Document> {
  const worksheets = await unpackZip(file.bytes, (name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (worksheets.some(({ bytes }) => hasHugeMerge(bytes))) return readWorkbook(file, where, 'xlsx');
  const sheets = await readWithExcelJs(file.bytes).catch((error: unknown) => {
    if (error instanceof OverLimit) throw error;
    return [];
  });
  // exceljs does not know every writer (prefixed names, strict OOXML) and then finds nothing, or breaks.
  if (sheets.every((sheet) => sheet.rows.length === 0)) return readWorkbook(file, where, 'xlsx');
  return { kind: 'spreadsheet', where, format: 'xlsx', sheets };
}

/** exceljs makes a cell for everything under a merge: one over whole columns would take it minutes. */
const mostMerged = 100_000;

function hasHugeMerge(worksheet: Uint8Array): boolean {
  const xml = Buffer.from(worksheet.buffer, worksheet.byteOffset, worksheet.byteLength).toString('latin1');
  let merged = 0;
  for (const [, ref] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g)) {
    const { s, e } = utils.decode_range(ref ?? '');
    merged += (e.r - s.r + 1) * (e.c - s.c + 1);
    if (!(merged <= mostMerged)) return true;
  }
  return false;
}

/** What carries no value and which exceljs would spread over every cell that it names, a million at a time. */
const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'extLst', 'drawing', 'legacyDrawing', 'picture', 'tableParts'];

async function readWithExcelJs(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = new ExcelJS.Workbook();
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  await workbook.xlsx.load(buffer, { ignoreNodes });
  if (workbook.worksheets.length > limits.sheets)
    throw new OverLimit(`Het bestand heeft meer dan ${count(limits.sheets)} tabbladen; dat is de grens.`);
  return workbook.worksheets.map(readSheet);
}

function readSheet(worksheet: ExcelJS.Worksheet): Sheet {
  const sheet = new SheetBuilder(worksheet.name, worksheet.state !== 'visible');
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      // The cells under a merged one repeat its value.
      if (cell.isMerged && cell.master !== cell) return;
      sheet.add({ row: Number(cell.row), column: Number(cell.col), ...normalise(cell.value, cell.numFmt) });
    });
  });
  return sheet.build();
}

type Normal = Pick<CellInput, 'value' | 'isDate' | 'unusable'>;
const usable = (value: Normal['value']): Normal => ({
  value: typeof value === 'string' ? value.trim() : value,
  isDate: false,
  unusable: false,
});

function normalise(value: ExcelJS.CellValue | undefined, format: string | undefined): Normal {
  if (value === null || value === undefined) return usable('');
  if (typeof value === 'number') return usable(withLeadingZeros(value, format));
  if (typeof value === 'string' || typeof value === 'boolean') return usable(value);
  if (value instanceof Date) return dateCell(value);
  if ('error' in value) return { value: String(value.error), isDate: false, unusable: true };
  if ('richText' in value) return usable(value.richText.map((part) => part.text).join(''));
  if ('formula' in value || 'sharedFormula' in value) return normaliseResult(value.result, format);
  if ('text' in value) return normaliseText(value.text);
  return { value: '', isDate: false, unusable: true };
}

/** A formula counts by what its writer stored; nothing is computed here. */
function normaliseResult(result: ExcelJS.CellFormulaValue['result'], format: string | undefined): Normal {
  return result === undefined || result === null ? { value: '', isDate: false, unusable: true } : normalise(result, format);
}

/** The text of a hyperlink is typed as a string but may be rich text. */
function normaliseText(text: unknown): Normal {
  if (typeof text === 'string') return usable(text);
  if (typeof text === 'object' && text !== null && 'richText' in text && Array.isArray(text.richText)) {
    const parts: readonly unknown[] = text.richText;
    return usable(parts.map((part) => (typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : '')).join(''));
  }
  return usable('');
}
