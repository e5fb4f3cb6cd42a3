import type { Cell, Sheet } from '#documents';
import { parseQuantity } from '../values/quantity-text.ts';
import { centsAt } from './cell-money.ts';
import type { SheetColumn } from './sheet-column.ts';
import { saysWholeMonth } from './whole-month.ts';

/** Three columns of which count times price may be the amount. */
export interface Calculation {
  readonly count: SheetColumn;
  readonly price: SheetColumn;
  readonly amount: SheetColumn;
}

/** The share of rows in which count times price must come to the amount. */
export const mostRows = 0.8;
/** So many rows prove nothing by chance. */
const leastRows = 2;
/** Prices may have parts of a cent, amounts are rounded. */
const roundingCents = 1;

/** Every count with every price, for each of these amounts. */
export function calculationsOf(columns: readonly SheetColumn[], amounts: readonly SheetColumn[]): readonly Calculation[] {
  const counts = [...columns.filter(({ role }) => role === 'quantity'), ...columns.filter(({ role }) => role === 'days')];
  const prices = columns.filter(({ role }) => role === 'price');
  return amounts.flatMap((amount) => prices.flatMap((price) => counts.map((count) => ({ amount, price, count }))));
}

/** In which share of the rows count times price is the amount, from 0 to 1; undefined when too few rows have all three. */
export function shareOf(rows: Sheet['rows'], { count, price, amount }: Calculation): number | undefined {
  const fits = rows.flatMap((row) => fitOf(row, { count, price, amount }) ?? []);
  return fits.length < leastRows ? undefined : fits.filter((fit) => fit).length / fits.length;
}

/** Any of its counts times any of its prices is the amount of this row. */
export const isRowOf = (row: readonly Cell[], columns: readonly SheetColumn[], amount: SheetColumn): boolean =>
  calculationsOf(columns, [amount]).some((each) => fitOf(row, each) === true);

/** In every row that counts anything it is one. */
export const isOfOne = (rows: Sheet['rows'], { index }: SheetColumn): boolean =>
  rows.every((row) => [undefined, 1].includes(row.filter(({ column }) => column === index).map(countOf)[0]));

/** Some row is a part of a month only when its count is one of days. */
export const isByDays = (rows: Sheet['rows'], calculation: Calculation): boolean =>
  rows.some((row) => {
    const found = valuesOf(row, calculation);
    return found !== undefined && found.count > 1 && isOfDays(found);
  });

/** Undefined for a row without all three, or one of nothing. */
function fitOf(row: readonly Cell[], calculation: Calculation): boolean | undefined {
  const found = valuesOf(row, calculation);
  if (found === undefined || found.sumCents === 0) return undefined;
  const { count, cents, sumCents } = found;
  return Math.abs(count * cents - sumCents) < roundingCents + Math.abs(cents) * precisionOf(count) || isOfDays(found);
}

/** What the three columns say in one row. */
interface Values {
  readonly count: number;
  readonly cents: number;
  readonly sumCents: number;
}

function valuesOf(row: readonly Cell[], { count, price, amount }: Calculation): Values | undefined {
  const counted = row.find(({ column }) => column === count.index);
  const [value, cents, sumCents] = [counted && countOf(counted), centsAt(row, price), centsAt(row, amount)];
  return value === undefined || cents === undefined || sumCents === undefined ? undefined : { count: value, cents, sumCents };
}

/** What the rounding of a count hides: 0,6071 may be 17/28. Fewer decimals would hide one tarief behind another. */
function precisionOf(count: number): number {
  const decimals = String(count).split('.')[1]?.length ?? 0;
  return decimals < leastDecimals ? 0 : 0.5 * 10 ** -decimals;
}
const leastDecimals = 3;

/** Days of a month, or 0,48 of one, which is 14 or 15 days of it: the amount tells which. */
function isOfDays({ count, cents, sumCents }: Values): boolean {
  if (count <= 0 || count > longestMonth) return false;
  const isPart = (days: number, length: number): boolean =>
    days <= length &&
    (days === count || (count < 1 && Math.round((days / length) * 100) === Math.round(count * 100))) &&
    Math.abs((cents * days) / length - sumCents) < roundingCents;
  return monthLengths.some((length) => daysOf(count, length).some((days) => isPart(days, length)));
}
const monthLengths = [28, 29, 30, 31];
/** In days. */
export const longestMonth = 31;
const daysOf = (count: number, length: number): readonly number[] =>
  count < 1 ? [Math.floor(count * length), Math.ceil(count * length)] : Number.isInteger(count) ? [count] : [];

const countOf = ({ value, isDate }: Cell): number | undefined =>
  isDate ? undefined : typeof value === 'number' ? value : (parseQuantity(String(value), 'unknown')?.value ?? countInWords(String(value)));
const countInWords = (text: string): number | undefined => (saysWholeMonth(text) ? 1 : undefined);
