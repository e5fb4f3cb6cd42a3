import { type CellObject, read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import type { Cell } from '#documents';

/** Row, column (1-based) and text of every cell in a CSV that Excel wrote. */
export function parseShown(csv: string): readonly (readonly [row: number, column: number, text: string])[] {
  const rows: readonly (readonly string[])[] = parse(csv, { relax_column_count: true, relax_quotes: true });
  return rows.flatMap((row, y) => row.map((text, x) => [y + 1, x + 1, text] as const));
}

/** Whether a cell can be what Excel shows as this text: within the precision shown, and an underscore for each sign outside ASCII. */
export function isShownAs(cell: Cell | undefined, shown: string): boolean {
  if (cell === undefined) return shown.trim() === '';
  if (typeof cell.value === 'boolean') return shown === (cell.value ? 'TRUE' : 'FALSE');
  if (cell.isDate) return dateShown(shown) === cell.value;
  if (typeof cell.value === 'number') return sameNumber(cell.value, shown);
  return (
    plain(cell.value) === plain(shown) || (cell.value !== '' && sameNumber(Number(cell.value), shown)) || cell.value === timeShown(shown)
  );
}

/** Formats may leave a sign out or show other digits: then the number under the same format must be the text. */
export class Formats {
  readonly #workbook: ReturnType<typeof read>;

  constructor(bytes: Uint8Array) {
    this.#workbook = read(bytes, { type: 'array', dense: true });
  }

  show(cell: Cell | undefined, sheet: number, shown: string): boolean {
    const rows: (CellObject | undefined)[][] | undefined = this.#workbook.Sheets[this.#workbook.SheetNames[sheet] ?? '']?.['!data'];
    const formatted = cell === undefined ? undefined : rows?.[cell.row - 1]?.[cell.column - 1];
    return formatted !== undefined && formatted.v === cell?.value && plain(formatted.w ?? '') === plain(shown);
  }
}

const plain = (text: string): string =>
  text
    .replace(/[^\x20-\x7e\s]/g, '_')
    .replace(/[\s_]+/g, '_')
    .replace(/^_|_$/g, '');

/** `2/14/14` as American Excel shows it. */
function dateShown(shown: string): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})\b/.exec(shown.trim());
  if (match === null) {
    const time = Date.parse(`${shown.trim()} UTC`);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
  }
  const short = Number(match[3]);
  const year = short < 30 ? 2000 + short : short < 100 ? 1900 + short : short;
  return `${year}-${String(match[1]).padStart(2, '0')}-${String(match[2]).padStart(2, '0')}`;
}

/** `12:00 PM`, `36:00:00` */
function timeShown(shown: string): string | undefined {
  const match = /^(\d{1,3}):(\d\d)(:\d\d)?(?: (AM|PM))?$/.exec(shown.trim());
  if (match === null) return undefined;
  const hours = match[4] === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (match[4] === 'PM' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${match[2]}${match[3] === ':00' ? '' : (match[3] ?? '')}`;
}

function sameNumber(value: number, shown: string): boolean {
  const match = /^[^\d.(-]*(\(|-)?[^\d.(-]*([\d,]*\.?\d*)(E[+-]\d+)?\)?\s*(%)?[^\d]*$/i.exec(shown.trim());
  if (match?.[2] === undefined || !/\d/.test(match[2])) return false;
  const digits = match[2].replaceAll(',', '');
  const decimals = /\.(\d*)$/.exec(digits)?.[1]?.length ?? 0;
  const scale = Number(`1${match[3] ?? 'E0'}`) * (match[4] === undefined ? 1 : 0.01);
  const number = Number(digits) * scale * (match[1] === undefined ? 1 : -1);
  return Math.abs(number - value) <= 0.5000001 * 10 ** -decimals * scale + Math.abs(value) * 1e-14;
}
