import type { Sheet } from '#documents';
import { type Calculation, calculationsOf, mostRows, shareOf } from './calculation.ts';
import { moneyOf } from './cell-money.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';

const calculated: readonly SheetRole[] = ['quantity', 'price', 'amount'];

/**
 * Hours beside months, what was agreed beside what is billed: of several columns for one thing those count that belong together, since
 * count times price is the amount. The columns as they are when no three do, and without certainty about the count.
 */
export function belongingTogether(columns: readonly SheetColumn[], rows: Sheet['rows']): readonly SheetColumn[] {
  if (!calculated.some((role) => columns.filter((column) => column.role === role).length > 1)) return columns;
  const calculations = calculationsOf(columns, amountsOf(columns, rows));
  const shares = calculations.map((each) => shareOf(rows, each) ?? 0);
  // Plan beside delivery is the same in most rows: what fits in all of them is what was meant.
  const most = Math.max(...shares, mostRows);
  const [fitting] = calculations
    .filter((_, at) => shares[at] === most)
    .sort((one, other) => countedRows(rows, other) - countedRows(rows, one));
  if (fitting === undefined) return withUnsureCounts(columns);
  const kept = new Set<SheetColumn>(Object.values(fitting));
  return columns.map((each) => (calculated.includes(each.role) && !kept.has(each) ? { ...each, role: 'ignored' } : each));
}

/** Of two that always fit, the one that counts in more rows says more. */
const countedRows = (rows: Sheet['rows'], { count }: Calculation): number =>
  rows.filter((row) => row.some(({ column, value }) => column === count.index && value !== '')).length;

/** Of "excl." and "incl." the last one counts, also where VAT is charged on care that is exempt from it. */
function amountsOf(columns: readonly SheetColumn[], rows: Sheet['rows']): readonly SheetColumn[] {
  const [last, ...before] = columns.filter(({ role }) => role === 'amount').toReversed();
  return last === undefined ? [] : [last, ...before.filter((one) => !isWithVat(rows, one, last))];
}

/** Of several counts or prices any may be the one that was billed. */
function withUnsureCounts(columns: readonly SheetColumn[]): readonly SheetColumn[] {
  const isOneOfMore = ({ role }: SheetColumn): boolean =>
    (role === 'quantity' || role === 'price') && columns.filter((each) => each.role === role).length > 1;
  return columns.map((each) => (isOneOfMore(each) ? { ...each, byHeading: false } : each));
}

/** Of VAT in the Netherlands, low and high. */
const rates = [0.09, 0.21];
const roundingCents = 1;

/** The one amount is the other with VAT on top of it. */
export function isWithVat(rows: Sheet['rows'], without: SheetColumn, whole: SheetColumn): boolean {
  const pairs = rows.flatMap((row) => {
    const cells = [without, whole].map(({ index }) => row.find((cell) => cell.column === index));
    const [bare, charged] = cells.map((cell) => cell && moneyOf(cell)?.cents);
    return bare === undefined || charged === undefined || bare === 0 ? [] : [{ bare, charged }];
  });
  const isCharged = (rate: number): boolean => pairs.every(({ bare, charged }) => Math.abs(bare * (1 + rate) - charged) <= roundingCents);
  return pairs.length > 0 && rates.some(isCharged);
}
