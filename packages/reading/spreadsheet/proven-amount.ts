import type { Cell, Sheet } from '#documents';
import { fold } from '../values/fold.ts';
import { type Calculation, calculationsOf, shareOf } from './calculation.ts';
import { isAnyCount, isCountWithUnit, isMoney, isProduct, mostly } from './cell-looks.ts';
import { centsAt } from './cell-money.ts';
import { isMonth } from './month-cell.ts';
import { otherThanGiven } from './names-care.ts';
import type { SheetColumn } from './sheet-column.ts';

/** Columns under headings that we do not know, with all that is known of the others. */
interface Unknown {
  readonly indices: readonly number[];
  readonly columns: readonly SheetColumn[];
  readonly headings: readonly Cell[];
  readonly rows: Sheet['rows'];
}

/** Money, and not one of a column per month or per product, which holds no more than a part of what the rows come to. */
export function mayBeAmount(index: number, headings: readonly Cell[], rows: Sheet['rows']): boolean {
  const isPart = [isMonth, isProduct].some((test) => {
    const kind = headings.filter(test);
    return kind.length > 1 && kind.some(({ column }) => column === index);
  });
  return !isPart && mostly(rows, index, isMoney);
}

/** The one column of money that is count times price in every row; undefined when another one is so too and says something else. */
export function provenAmount({ indices, columns, headings, rows }: Unknown): number | undefined {
  const isOther = (index: number): boolean =>
    headings.some(({ column, value }) => column === index && otherThanGiven.test(fold(String(value))));
  const counts = columns.some(({ role }) => role === 'quantity' || role === 'days')
    ? []
    : indices.filter((index) => !isOther(index) && mostly(rows, index, isAnyCount));
  const more = counts.map((index): SheetColumn => ({ index, role: 'quantity', unit: 'unknown', byHeading: false }));
  const money = indices.filter((index) => !isOther(index) && mayBeAmount(index, headings, rows));
  // Of two columns of money the one may be the price of the other.
  const isPriced = columns.some(({ role }) => role === 'price');
  const prices = (isPriced ? [] : money).map((index): SheetColumn => ({ index, role: 'price', unit: 'unknown', byHeading: false }));
  const isOnlyOne = isPriced && money.length === 1;
  const proven = money.filter((index) =>
    isProduced(index, [...columns, ...more, ...prices.filter((price) => price.index !== index)], rows, isOnlyOne),
  );
  const [first, ...others] = proven;
  const isSame = (index: number): boolean => rows.every((row) => centsAt(row, { index }) === centsAt(row, { index: first ?? index }));
  return others.every(isSame) ? first : undefined;
}

/** Some count times some price, and not only because the count is one: unless nothing else can be the amount, and the counts say of what. */
function isProduced(index: number, columns: readonly SheetColumn[], rows: Sheet['rows'], isOnlyOne: boolean): boolean {
  const amount: SheetColumn = { index, role: 'amount', unit: 'unknown', byHeading: false };
  const isMore = ({ price }: Calculation): boolean => rows.some((row) => ![undefined, centsAt(row, amount)].includes(centsAt(row, price)));
  const saysOfWhat = ({ count }: Calculation): boolean => isOnlyOne && mostly(rows, count.index, isCountWithUnit);
  return calculationsOf(columns, [amount]).some((each) => shareOf(rows, each) === 1 && (isMore(each) || saysOfWhat(each)));
}
