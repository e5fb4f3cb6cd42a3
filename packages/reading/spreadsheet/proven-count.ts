import type { Sheet } from '#documents';
import { mostRows, shareOf } from './calculation.ts';
import type { SheetColumn } from './sheet-column.ts';

/** A count that no heading names is one when it times the price comes to the amount. */
export function withProvenCount(columns: readonly SheetColumn[], rows: Sheet['rows']): readonly SheetColumn[] {
  const [price, amount] = [columns.find(({ role }) => role === 'price'), columns.findLast(({ role }) => role === 'amount')];
  if (price === undefined || amount === undefined) return columns;
  const isProven = (count: SheetColumn): boolean =>
    count.role === 'quantity' && !count.byHeading && (shareOf(rows, { count, price, amount }) ?? 0) >= mostRows;
  return columns.map((column) => (isProven(column) ? { ...column, byHeading: true } : column));
}
