import type { Eurocent, Place } from '#domain';
import { isOfOne } from './calculation.ts';
import { lastColumn } from './made-columns.ts';
import { tableRows } from './row-kinds.ts';
import type { SheetRole } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { centsOf, type TableWithRows } from './table-row.ts';

/**
 * The same lists with the amounts below another heading, the one of which the rows come to this sum: those that were read first may be a
 * budget, a cost or a month price.
 */
export function otherAmounts(tables: readonly TableWithRows[], cents: Eurocent, where: Place): readonly TableWithRows[] | undefined {
  const [first] = tables;
  if (first === undefined || tables.some(({ table }) => table.month !== undefined)) return undefined;
  for (const heading of new Set(first.table.headings.values())) {
    const read = tables.flatMap(({ table }) => withAmounts(table, heading) ?? []);
    if (read.length < tables.length) continue;
    const all = read.map((table) => ({ table, rows: tableRows(table, where) }));
    if (sumOf(all) === cents) return all;
  }
  return undefined;
}

/** The list with the amounts below this heading; undefined when it has none there. */
function withAmounts(table: SheetTable, heading: string): SheetTable | undefined {
  const index = [...table.headings].find(([at, text]) => text === heading && at <= lastColumn)?.[0];
  const own = table.columns.find((column) => column.index === index);
  if (index === undefined || (own !== undefined && !mayHold.has(own.role)) || isPriceOfOne(table, index)) return undefined;
  const rest = table.columns
    .filter((column) => column !== own)
    .map((column) => (column.role === 'amount' ? { ...column, role: 'ignored' as const } : column));
  return { ...table, columns: [...rest, { index, role: 'amount', unit: 'unknown', byHeading: true }] };
}
const mayHold: ReadonlySet<SheetRole> = new Set(['price', 'ignored']);

/** Where everything is counted once, a column of prices comes to what the missing amounts would. */
function isPriceOfOne({ columns, body }: SheetTable, index: number): boolean {
  const counts = columns.filter(({ role }) => role === 'quantity' || role === 'days');
  return columns.some((column) => column.index === index && column.role === 'price') && counts.every((count) => isOfOne(body, count));
}

/** Without its sign; no number when a line has no amount there. */
const sumOf = (tables: readonly TableWithRows[]): number =>
  Math.abs(tables.flatMap(({ rows }) => rows).reduce((sum, row) => sum + (row.kind === 'line' ? (centsOf(row) ?? Number.NaN) : 0), 0));
