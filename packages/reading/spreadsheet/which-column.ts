import type { Cell, Sheet } from '#documents';
import { parseQuantity } from '../values/quantity-text.ts';
import { moneyOf } from './cell-money.ts';
import type { SheetColumn, SheetRole } from './heading-rows.ts';

/** The share of rows in which count times price must come to the amount. */
const most = 0.8;
/** So many rows prove nothing by chance. */
const leastRows = 2;
const told: readonly SheetRole[] = ['quantity', 'price', 'amount'];

/**
 * Hours beside months, what was agreed beside what is billed: of several columns for one thing those count that belong together, since
 * count times price is the amount. The columns as they are when no three do, and without certainty about the count.
 */
export function belongingTogether(columns: readonly SheetColumn[], rows: Sheet['rows']): readonly SheetColumn[] {
  const of = (role: SheetRole): readonly SheetColumn[] => columns.filter((column) => column.role === role);
  if (!told.some((role) => of(role).length > 1)) return columns;
  // Care is exempt from VAT: of "excl." and "incl." the last one counts.
  const sets = [...of('amount')]
    .reverse()
    .flatMap((amount) => of('price').flatMap((price) => [...of('quantity'), ...of('days')].map((count) => ({ amount, price, count }))));
  const fitting = sets.find((set) => isProduct(rows, set.count.index, set.price.index, set.amount.index));
  if (fitting === undefined)
    return of('quantity').length > 1 ? columns.map((each) => (each.role === 'quantity' ? { ...each, byHeading: false } : each)) : columns;
  const kept = new Set<SheetColumn>(Object.values(fitting));
  return columns.map((each) => (told.includes(each.role) && !kept.has(each) ? { ...each, role: 'ignored' } : each));
}

function isProduct(rows: Sheet['rows'], count: number, price: number, amount: number): boolean {
  const at = (row: readonly Cell[], index: number): Cell | undefined => row.find((cell) => cell.column === index);
  const fits = rows.flatMap((row) => {
    const [counted, each, sum] = [at(row, count), at(row, price), at(row, amount)];
    const [value, cents, whole] = [counted && countOf(counted), each && moneyOf(each)?.cents, sum && moneyOf(sum)?.cents];
    if (value === undefined || cents === undefined || whole === undefined || whole === 0) return [];
    return [Math.abs(value * cents - whole) < 1];
  });
  return fits.length >= leastRows && fits.filter((fit) => fit).length >= most * fits.length;
}

const countOf = ({ value, isDate }: Cell): number | undefined =>
  isDate ? undefined : typeof value === 'number' ? value : parseQuantity(String(value), 'unknown')?.value;
