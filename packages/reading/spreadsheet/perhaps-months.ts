import { type HeadedText, monthOfTitle } from '../lone-month.ts';
import { isBlank } from './blank-cell.ts';
import type { TableRow } from './table-row.ts';

/** What may say of which month each line is: its own cells, then the month in a row by itself above it, up to the next total. */
export function perhapsMonthsOf(rows: readonly TableRow[]): readonly (readonly HeadedText[])[] {
  let above: readonly HeadedText[] = [];
  return rows.flatMap(({ kind, row, reader }) => {
    if (kind === 'line') return [[...reader.perhapsMonths(), ...above]];
    const [only, ...others] = row.filter((cell) => !isBlank(cell)).map(({ value }) => String(value));
    if (kind === 'total') above = [];
    else if (only !== undefined && others.length === 0 && monthOfTitle(only) !== undefined) above = [{ text: only, heading: '' }];
    return [];
  });
}
