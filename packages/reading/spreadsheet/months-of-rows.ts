import { monthOf, valueOf } from '#domain';
import { periodOf } from './row-line.ts';
import type { TableRow, TableWithRows } from './table-row.ts';

interface MonthOfTables {
  /** `2026-01` */
  readonly month: string;
  readonly tables: readonly TableWithRows[];
}

/**
 * The lines of each month that their rows name, for a list that goes on from month to month. Empty when a row names none, or more than one:
 * then nobody can tell which rows were meant.
 */
export function byMonthOfRows(tables: readonly TableWithRows[]): readonly MonthOfTables[] {
  const monthOfRow = new Map<TableRow, string | undefined>();
  for (const row of tables.flatMap(({ rows }) => rows)) if (row.kind === 'line') monthOfRow.set(row, monthIn(row));
  const months = new Set(monthOfRow.values());
  if (months.size < 2) return [];
  return [...months].flatMap((month) => {
    if (month === undefined) return [];
    const isOwn = (row: TableRow): boolean => row.kind !== 'total' && (row.kind !== 'line' || monthOfRow.get(row) === month);
    return [{ month, tables: tables.map((table) => ({ ...table, rows: table.rows.filter(isOwn) })) }];
  });
}

function monthIn({ reader }: TableRow): string | undefined {
  const range = valueOf(periodOf(reader));
  if (range === undefined) return undefined;
  const month = monthOf(range.from);
  return monthOf(range.to ?? range.from) === month ? month : undefined;
}
