import type { Sheet } from '#documents';
import { mostRows, shareOf } from './calculation.ts';
import type { SheetColumn } from './sheet-column.ts';

/** A count that no heading names is one when it times the price comes to the amount. */
export function withProvenCount(columns: readonly SheetColumn[], rows: Sheet['rows']): readonly SheetColumn[] {
  const isProven = ({ role, byHeading, index }: SheetColumn): boolean =>
    role === 'quantity' && !byHeading && isProvenCount(index, columns, rows);
  return columns.map((column) => (isProven(column) ? { ...column, byHeading: true } : column));
}

/** In most rows it times the price comes to the amount. */
export function isProvenCount(index: number, columns: readonly SheetColumn[], rows: Sheet['rows']): boolean {
  const [price, amount] = [columns.find(({ role }) => role === 'price'), columns.findLast(({ role }) => role === 'amount')];
  const count: SheetColumn = { index, role: 'quantity', unit: 'unknown', byHeading: false };
  return price !== undefined && amount !== undefined && (shareOf(rows, { count, price, amount }) ?? 0) >= mostRows;
}
