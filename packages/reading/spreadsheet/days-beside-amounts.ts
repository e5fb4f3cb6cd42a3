import type { Cell, Sheet } from '#documents';
import { fold } from '../values/fold.ts';
import { calculationsOf, shareOf } from './calculation.ts';
import { centsAt } from './cell-money.ts';
import type { SheetColumn } from './sheet-column.ts';

/**
 * On how many days somebody was there counts only where it makes the amounts: a month is paid as a whole. Days of which no row is charged,
 * as each comes to its price and none is of a whole month, are perhaps such days too.
 */
export function withDaysOfAmounts(columns: readonly SheetColumn[], headings: readonly Cell[], rows: Sheet['rows']): readonly SheetColumn[] {
  const amounts = columns.filter(({ role }) => role === 'amount');
  const isAttendance = ({ index }: SheetColumn): boolean =>
    headings.some(({ column, value }) => column === index && /aanwezig/.test(fold(String(value))));
  return columns.map((column) => {
    if (column.role !== 'days') return column;
    const calculations = calculationsOf(columns, amounts).filter(({ count }) => count === column);
    const shares = calculations.map((each) => shareOf(rows, each));
    if (isAttendance(column)) return shares.includes(1) ? column : { ...column, role: 'ignored' };
    const isPrice = calculations.some(({ price, amount }) => rows.every((row) => centsAt(row, price) === centsAt(row, amount)));
    const hasWholeMonth = rows.some((row) => (centsAt(row, column) ?? 0) >= shortestMonth * 100);
    return isPrice && !hasWholeMonth && shares.every((share) => share === 0) ? { ...column, byHeading: false } : column;
  });
}
const shortestMonth = 28;
