import type { Cell } from '#documents';
import { isBlank } from './blank-cell.ts';
import { bandColumn } from './made-columns.ts';
import { kindOf } from './names-care.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

type Row = readonly Cell[];
const filledIn = (row: Row): Row => row.filter((cell) => !isBlank(cell));

/** Rows of one cell that name a product, with the rows that it is of below them. */
export function withProductBands(table: SheetTable): SheetTable {
  if (table.columns.some(({ role }) => role === 'product' || role === 'description')) return table;
  if (!table.body.some((row) => bandIn(row) !== undefined)) return table;
  let band: Cell | undefined;
  const body = table.body.flatMap((row): Row[] => {
    const own = bandIn(row);
    band = own ?? band;
    if (own !== undefined) return [];
    if (isTotalRow(row) || band === undefined) return [row];
    return [[...row, { ...band, row: row[0]?.row ?? band.row, column: bandColumn }]];
  });
  const byHeading = areAboveRows(table.body.filter((row) => !isTotalRow(row)));
  return { ...table, body, columns: [...table.columns, { index: bandColumn, role: 'product', unit: 'unknown', byHeading }] };
}

/** The one cell of a row that names a product. */
export function bandIn(row: Row): Cell | undefined {
  const [only, ...others] = filledIn(row);
  const isAlone = only !== undefined && others.every((cell) => cell.value === only.value);
  return isAlone && !isTotalRow(row) && kindOf(String(only.value)) === 'known' ? only : undefined;
}

/** A product above rows of its own, from the first to the last; another title between them may be of care that we do not know. */
function areAboveRows(rows: readonly Row[]): boolean {
  const isBand = (row: Row | undefined): boolean => row !== undefined && bandIn(row) !== undefined;
  const isRegular = (row: Row, at: number): boolean => (isBand(row) ? !isBand(rows[at + 1]) : filledIn(row).length > 1);
  return isBand(rows[0]) && !isBand(rows.at(-1)) && rows.every(isRegular);
}
