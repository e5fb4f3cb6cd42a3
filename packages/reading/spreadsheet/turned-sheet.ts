import type { Cell, Sheet } from '#documents';
import { headingColumns } from './heading-rows.ts';

/** Headings may stand in one of so many columns from the left. */
const headingColumnsMax = 3;
const enoughRequired = 3;
const required = ['clientNumber', 'name', 'product', 'amount'];

/** A sheet with its headings below each other and a line in each column, turned; undefined when it is none. Cells keep their address. */
export function turnedSheet(sheet: Sheet): Sheet | undefined {
  const cells = sheet.rows.flat();
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const isHeading = (column: number): boolean => {
    const roles = new Set(headingColumns(cells.filter((cell) => cell.column === column)).map(({ role }) => role as string));
    return required.filter((role) => roles.has(role)).length >= enoughRequired;
  };
  const first = columns.slice(0, headingColumnsMax).find(isHeading);
  if (first === undefined || columns.some((column) => column !== first && isHeading(column))) return undefined;
  const turned = ({ rowSpan: _, hidden: __, ...cell }: Cell): Cell => ({ ...cell, row: cell.column, column: cell.row });
  const byColumn = Map.groupBy(cells, ({ column }) => column);
  return { ...sheet, rows: columns.filter((column) => column >= first).map((column) => (byColumn.get(column) ?? []).map(turned)) };
}
