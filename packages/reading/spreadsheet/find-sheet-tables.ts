import type { Cell, Sheet } from '#documents';
import { joinDebitAndCredit } from './debit-and-credit.ts';
import { doubtfulColumns, withGuesses } from './guess-columns.ts';
import { findHeading, headingColumns, headingScore } from './heading-rows.ts';
import { spreadMergedCells } from './merged-cells.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';
import { byMonth, byProduct } from './unpivot.ts';

/** The table of a sheet by its headings, wherever they stand and however they are called; one for each month that has a column. */
export function findSheetTables(sheet: Sheet): readonly SheetTable[] {
  const heading = findHeading(sheet);
  if (heading === undefined) return [];
  const rows = heading.below.filter((row) => headingScore(headingColumns(row)) < 3);
  const isLine = (row: readonly Cell[]): boolean => !isTotalRow(row) && row.filter((cell) => String(cell.value).trim() !== '').length > 1;
  const lines = rows.filter(isLine);
  const elsewhere = [...heading.above, ...rows.filter((row) => !isLine(row))];
  const columns = withGuesses(heading, lines);
  const known = new Set(columns.map(({ index }) => index));
  const unknown = heading.cells.filter((cell) => !known.has(cell.column));
  const table: SheetTable = {
    sheet,
    columns,
    above: heading.above,
    body: spreadMergedCells(rows, columns),
    doubtful: doubtfulColumns(columns, lines, elsewhere, unknown),
    isGuess: false,
  };
  return byProduct(table, unknown) ?? byMonth(table, unknown) ?? [joinDebitAndCredit(table)];
}
