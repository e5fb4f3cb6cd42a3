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
  // Of "excl." and "incl." the last one counts, also where VAT is charged on care that is exempt from it.
  const [last, ...before] = [...of('amount')].reverse();
  const amounts = last === undefined ? [] : [last, ...before.filter((one) => !isWithVat(rows, one.index, last.index))];
  const sets = amounts.flatMap((amount) =>
    of('price').flatMap((price) => [...of('quantity'), ...of('days')].map((count) => ({ amount, price, count }))),
  );
  const shares = sets.map((set) => shareOf(rows, set.count.index, set.price.index, set.amount.index) ?? 0);
  // Plan beside delivery is the same in most rows: what fits in all of them is what was meant.
  const fitting = sets[shares.indexOf(Math.max(...shares, most))];
  if (fitting === undefined)
    return of('quantity').length > 1 ? columns.map((each) => (each.role === 'quantity' ? { ...each, byHeading: false } : each)) : columns;
  const kept = new Set<SheetColumn>(Object.values(fitting));
  return columns.map((each) => (told.includes(each.role) && !kept.has(each) ? { ...each, role: 'ignored' } : each));
}

/** A count that no heading names is one when it times the price comes to the amount. */
export function withProvenCount(columns: readonly SheetColumn[], rows: Sheet['rows']): readonly SheetColumn[] {
  const [price, amount] = [columns.find(({ role }) => role === 'price'), columns.findLast(({ role }) => role === 'amount')];
  if (price === undefined || amount === undefined) return columns;
  const isProven = ({ role, index, byHeading }: SheetColumn): boolean =>
    role === 'quantity' && !byHeading && (shareOf(rows, index, price.index, amount.index) ?? 0) >= most;
  return columns.map((column) => (isProven(column) ? { ...column, byHeading: true } : column));
}

const rates = [0.09, 0.21];
/** The one amount is the other with VAT on top of it. */
function isWithVat(rows: Sheet['rows'], without: number, whole: number): boolean {
  const ratios = rows.flatMap((row) => {
    const [a, b] = [without, whole].map((index) => row.find((cell) => cell.column === index)).map((cell) => cell && moneyOf(cell)?.cents);
    return a === undefined || b === undefined || a === 0 ? [] : [{ a, b }];
  });
  return rates.some((rate) => ratios.length > 0 && ratios.every(({ a, b }) => Math.abs(a * (1 + rate) - b) <= 1));
}

/** In no more than a few rows does any count times any price come to the amount: they may be about different things, such as hours beside months. */
export function contradictEachOther(columns: readonly SheetColumn[], rows: Sheet['rows']): boolean {
  const of = (...roles: readonly SheetRole[]): readonly number[] =>
    columns.filter(({ role }) => roles.includes(role)).map(({ index }) => index);
  const amount = of('amount').at(-1);
  const shares = of('quantity', 'days').flatMap((count) => of('price').map((price) => shareOf(rows, count, price, amount ?? 0)));
  return amount !== undefined && shares.length > 0 && shares.every((share) => share !== undefined && share <= 1 - most);
}

/** In which share of the rows count times price is the amount; undefined when too few rows have all three. */
function shareOf(rows: Sheet['rows'], count: number, price: number, amount: number): number | undefined {
  const at = (row: readonly Cell[], index: number): Cell | undefined => row.find((cell) => cell.column === index);
  const fits = rows.flatMap((row) => {
    const [counted, each, sum] = [at(row, count), at(row, price), at(row, amount)];
    const [value, cents, whole] = [counted && countOf(counted), each && moneyOf(each)?.cents, sum && moneyOf(sum)?.cents];
    if (value === undefined || cents === undefined || whole === undefined || whole === 0) return [];
    return [Math.abs(value * cents - whole) < 1];
  });
  return fits.length < leastRows ? undefined : fits.filter((fit) => fit).length / fits.length;
}

const countOf = ({ value, isDate }: Cell): number | undefined =>
  isDate ? undefined : typeof value === 'number' ? value : parseQuantity(String(value), 'unknown')?.value;
