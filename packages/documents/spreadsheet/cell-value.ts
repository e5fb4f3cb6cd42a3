import { type CellObject, SSF } from '@e965/xlsx';
import { type CellInput, dateCell } from './build-sheet.ts';

export type CellContent = Pick<CellInput, 'value' | 'isDate' | 'unusable'>;

const usable = (value: CellContent['value']): CellContent => ({ value, isDate: false, unusable: false });

/** What a person sees in a cell, as a value. A formula counts by what its writer stored; nothing is computed here. */
export function cellValue(cell: CellObject, is1904: boolean): CellContent {
  const isFormula = typeof cell.f === 'string' || typeof cell.F === 'string';
  if (cell.t === 'e') return { value: errorText(cell), isDate: false, unusable: true };
  if (cell.v === undefined || cell.v === null || cell.t === 'z') return { value: '', isDate: false, unusable: isFormula };
  if (cell.v instanceof Date) return dateCell(cell.v);
  if (typeof cell.v === 'string') return usable(cell.v.trim());
  if (typeof cell.v === 'boolean') return usable(cell.v);
  if (!Number.isFinite(cell.v)) return { value: '', isDate: false, unusable: true };
  const format = typeof cell.z === 'string' ? cell.z : undefined;
  if (format === undefined || !SSF.is_date(format)) return usable(withLeadingZeros(cell.v, format));
  return isTime(cell.v, format) ? usable(timeOf(/\[h/i.test(format) ? cell.v : cell.v % 1)) : dateCell(dateOf(cell.v, is1904));
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

/** Formats without a day or a year show hours, of a day or of a duration. */
const isTime = (serial: number, format: string): boolean =>
  serial >= 0 && !/[dy]/i.test(format.replace(/"[^"]*"|\\.|\[(?!h)[^[\]]*\]/gi, '')) && /[hs]/i.test(format);

function timeOf(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}${seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`}`;
}

/** Number formats of zeros only show leading zeros: client number 012345 is the number 12345 as `000000`. */
function withLeadingZeros(value: number, format: string | undefined): number | string {
  if (format === undefined || !/^"?0{2,}"?$/.test(format) || !Number.isInteger(value) || value < 0) return value;
  const digits = String(value);
  const width = format.replaceAll('"', '').length;
  return digits.length < width ? digits.padStart(width, '0') : value;
}
