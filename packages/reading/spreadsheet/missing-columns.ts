import type { SpecificationColumn } from '#domain';
import { clientAbove } from './clients-of-sheets.ts';
import { specificationColumns } from './row-reader.ts';
import type { SheetTable } from './sheet-table.ts';
import { isOfNoCare, type TableWithRows } from './table-row.ts';

/**
 * A list that was left out says what each care client comes to, perhaps under a heading that we do not know, or it names amounts that are of
 * no care, as costs or a discount: it may be the rest.
 */
export const mayLackLines = (all: readonly TableWithRows[], kept: readonly TableWithRows[]): boolean =>
  all.some(
    (part) =>
      // By their rows: a kept table may have been told since that it is of the client above it.
      !kept.some(({ rows }) => rows === part.rows) &&
      (missingColumns(part.table).every((column) => column === 'name' || column === 'product') || part.rows.some(isOfNoCare)),
  );

/** A summary sheet without client numbers beside the sheet with the lines is no second list, though "Klantnr." may stand above it. */
export function mostComplete(tables: readonly TableWithRows[]): readonly TableWithRows[] {
  const whole = tables.filter(({ table }) => lackingColumns(table).length === 0);
  if (whole.length > 0) return whole;
  const unnamed = ({ table }: TableWithRows): number => unnamedColumns(table).length;
  const least = Math.min(...tables.map(unnamed));
  return tables.filter((table) => unnamed(table) === least);
}

const lackingColumns = ({ columns }: SheetTable): readonly SpecificationColumn[] =>
  specificationColumns.filter(({ roles }) => !columns.some((each) => roles.some((role) => role === each.role))).map(({ column }) => column);

function unnamedColumns(table: SheetTable): readonly SpecificationColumn[] {
  const lacking = lackingColumns(table);
  const isSaidAbove = lacking.includes('clientNumber') && clientAbove(table) !== undefined;
  return isSaidAbove ? lacking.filter((column) => column !== 'clientNumber' && column !== 'name') : lacking;
}

/** Columns that a list must have and has not, nor perhaps under a heading that we do not know. */
export const missingColumns = (table: SheetTable): readonly SpecificationColumn[] =>
  unnamedColumns(table).filter((column) => !table.doubtful.has(column));
