import type { Sheet } from '#documents';
import { calculationsOf, shareOf } from './calculation.ts';
import { isCount, mostly } from './cell-looks.ts';
import type { SheetColumn } from './sheet-column.ts';

/** "Totaal" above days and "Declarabel" above etmalen: whole numbers that, times the price, are the amount in another column. */
export function withCountsNamedAmount(columns: readonly SheetColumn[], body: Sheet['rows']): readonly SheetColumn[] {
  const amounts = columns.filter(({ role }) => role === 'amount');
  const isCounted = (count: SheetColumn): boolean =>
    mostly(body, count.index, isCount) &&
    calculationsOf([...columns.filter(({ role }) => role === 'price'), { ...count, role: 'quantity' }], amounts).some(
      (each) => each.amount !== count && shareOf(body, each) === 1,
    );
  return amounts.length < 2
    ? columns
    : columns.map((column) => (amounts.includes(column) && isCounted(column) ? { ...column, role: 'quantity' } : column));
}
