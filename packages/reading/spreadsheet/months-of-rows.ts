import { monthOf, valueOf } from '#domain';
import type { TableRow } from './row-kinds.ts';
import { rowLine } from './row-line.ts';
import type { SheetTable } from './sheet-table.ts';

export interface Part {
  readonly table: SheetTable;
  readonly rows: readonly TableRow[];
}

/**
 * The lines of each month that their rows name, for a list that goes on from month to month. Empty when a row names none, or more than one:
 * then nobody can tell which rows were meant.
 */
export function byMonthOfRows(parts: readonly Part[]): readonly { readonly month: string; readonly parts: readonly Part[] }[] {
  const monthOfRow = new Map<TableRow, string | undefined>();
  for (const row of parts.flatMap(({ rows }) => rows)) if (row.kind === 'line') monthOfRow.set(row, monthIn(row));
  const months = new Set(monthOfRow.values());
  if (months.size < 2) return [];
  return [...months].flatMap((month) => {
    if (month === undefined) return [];
    const isOwn = (row: TableRow): boolean => row.kind !== 'total' && (row.kind !== 'line' || monthOfRow.get(row) === month);
    return [{ month, parts: parts.map((part) => ({ ...part, rows: part.rows.filter(isOwn) })) }];
  });
}

function monthIn({ reader, row }: TableRow): string | undefined {
  const { period } = rowLine(reader, row[0]?.row ?? 0, row[0]);
  const range = valueOf(period);
  if (range === undefined) return undefined;
  const month = monthOf(range.from);
  return monthOf(range.to ?? range.from) === month ? month : undefined;
}
