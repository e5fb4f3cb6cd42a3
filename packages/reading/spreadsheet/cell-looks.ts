import type { Cell, Sheet } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { parseDate } from '../values/date-text.ts';
import { parseMoney } from '../values/money-text.ts';
import { parseQuantity } from '../values/quantity-text.ts';
import { textOf } from './cell-text.ts';
import { oldestCare } from './person-in-cell.ts';
import { saysWholeMonth } from './whole-month.ts';

/** The share of rows that must look like it before a column without a known heading counts as something. */
const most = 0.8;

/** Most cells of the column look like it, and not too many are empty. */
export function mostly(body: Sheet['rows'], index: number, test: (cell: Cell) => boolean): boolean {
  const cells = body.flatMap((row) => row.find((cell) => cell.column === index) ?? []);
  return cells.length > 0 && cells.length * 2 >= body.length && cells.filter(test).length >= most * cells.length;
}

export const isText = (cell: Cell): boolean => typeof cell.value === 'string' && /\p{L}{2}/u.test(cell.value);
/** Before any care that is paid for now: a day of birth. */
export const isLongAgo = (cell: Cell): boolean => (parseDate(String(cell.value))?.date ?? oldestCare) < oldestCare;
/** Perhaps a product, or one that is not for Siem. */
export const isProduct = (cell: Cell): boolean => typeof cell.value === 'string' && recogniseProduct(cell.value).kind !== 'unknown';
/** Numbers of a csv are text. */
export const isCount = (cell: Cell): boolean => /^\d{1,3}(?:[.,]\d{1,4})?$/.test(textOf(cell));
/** "1 mnd", "23 dgn": whatever its heading says. */
export const isCountWithUnit = (cell: Cell): boolean =>
  typeof cell.value === 'string' && ((parseQuantity(cell.value)?.unit ?? 'unknown') !== 'unknown' || saysWholeMonth(cell.value));
export const isAnyCount = (cell: Cell): boolean => isCount(cell) || isCountWithUnit(cell);
/** Of plain numbers those with cents: a whole number may count something. */
export const isMoney = (cell: Cell): boolean =>
  typeof cell.value === 'number'
    ? !Number.isInteger(cell.value) && Math.abs(cell.value) >= 1
    : typeof cell.value === 'string' && parseMoney(cell.value)?.marked === true;
