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
export const isProvenCount = (index: number, columns: readonly SheetColumn[], rows: Sheet['rows']): boolean =>
  shareOfCount(index, columns, rows) >= mostRows;

/** In every row it times the price comes to the amount, and not only because it is one. */
export const isCountEverywhere = (index: number, columns: readonly SheetColumn[], rows: Sheet['rows']): boolean =>
  shareOfCount(index, columns, rows) === 1 && rows.some((row) => row.some(({ column, value }) => column === index && Number(value) !== 1));

function shareOfCount(index: number, columns: readonly SheetColumn[], rows: Sheet['rows']): number {
  const [price, amount] = [columns.find(({ role }) => role === 'price'), columns.findLast(({ role }) => role === 'amount')];
  const count: SheetColumn = { index, role: 'quantity', unit: 'unknown', byHeading: false };
  return price === undefined || amount === undefined ? 0 : (shareOf(rows, { count, price, amount }) ?? 0);
}
