import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { count, Locked, OverLimit, unpackZip } from '#archive';
import type { Place } from '#domain';
import type { Document, Sheet, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';
import { type CellInput, dateCell, SheetBuilder, withLeadingZeros } from './build-sheet.ts';

/** xls and ods, and what exceljs cannot open. Throws `OverLimit`, `Locked`, or an Error when it is damaged. */
export async function readWorkbook(file: SourceFile, where: Place, format: 'xlsx' | 'xls' | 'ods'): Promise<Document> {
  if (format !== 'xls') await unpackZip(file.bytes, () => false);
  const workbook = open(file.bytes);
  if (workbook.SheetNames.length > limits.sheets)
    throw new OverLimit(`Het bestand heeft meer dan ${count(limits.sheets)} tabbladen; dat is de grens.`);
  const sheets = workbook.SheetNames.map((name, index) => readSheet(workbook, name, index));
  return { kind: 'spreadsheet', where, format, sheets };
}

function open(bytes: Uint8Array): WorkBook {
  try {
    // No Date objects: SheetJS makes them local midnights. Dates come from the number and its format below.
    return read(bytes, { type: 'array', cellDates: false, cellNF: true, cellFormula: true, cellHTML: false, cellText: false });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new Locked(error.message);
    throw error;
  }
}

function readSheet(workbook: WorkBook, name: string, index: number): Sheet {
  const properties = workbook.Workbook?.Sheets?.[index];
  const sheet = new SheetBuilder(name, (properties?.Hidden ?? 0) !== 0);
  const worksheet: WorkSheet | undefined = workbook.Sheets[name];
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const covered = coveredByMerges(worksheet);
  for (const [address, cell] of Object.entries(worksheet ?? {})) {
    if (address.startsWith('!') || covered.has(address)) continue;
    const { r, c } = utils.decode_cell(address);
    sheet.add({ row: r + 1, column: c + 1, ...normalise(cell, is1904) });
  }
  return sheet.build();
}

/** More cells than this under one merge is a layout over whole columns, whose covered cells are empty anyway. */
const mostCovered = 10_000;

function coveredByMerges(worksheet: WorkSheet | undefined): Set<string> {
  const covered = new Set<string>();
  for (const { s, e } of worksheet?.['!merges'] ?? []) {
    if ((e.r - s.r + 1) * (e.c - s.c + 1) > mostCovered || covered.size > limits.cells) continue;
    for (let r = s.r; r <= e.r; r += 1) {
      for (let c = s.c; c <= e.c; c += 1) if (r !== s.r || c !== s.c) covered.add(utils.encode_cell({ r, c }));
    }
  }
  return covered;
}

type Normal = Pick<CellInput, 'value' | 'isDate' | 'unusable'>;

function normalise(cell: CellObject, is1904: boolean): Normal {
  const isFormula = typeof cell.f === 'string';
  if (cell.t === 'e') return { value: errorText(cell), isDate: false, unusable: true };
  if (cell.v === undefined || cell.t === 'z') return { value: '', isDate: false, unusable: isFormula };
  if (cell.v instanceof Date) return dateCell(cell.v);
  if (typeof cell.v === 'string') return { value: cell.v.trim(), isDate: false, unusable: false };
  if (typeof cell.v === 'boolean') return { value: cell.v, isDate: false, unusable: false };
  const format = typeof cell.z === 'string' ? cell.z : undefined;
  if (format !== undefined && SSF.is_date(format)) return dateCell(dateOf(cell.v, is1904));
  return { value: withLeadingZeros(cell.v, format), isDate: false, unusable: false };
}

/** Errors are kept as their BIFF code. */
const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const errorText = (cell: CellObject): string => (typeof cell.v === 'number' ? (errorNames[cell.v] ?? '#ERROR') : '#ERROR');

/** Serial day numbers count from 30 December 1899 (Excel's leap day of 1900 included), or from 1 January 1904. */
function dateOf(serial: number, is1904: boolean): Date {
  return new Date((serial - (is1904 ? 24_107 : 25_569)) * 86_400_000);
}
