import type { Cell } from '#documents';
import { absent, type Field, type Price, type Quantity, read } from '#domain';
import { asPrice } from '../values/money-text.ts';
import { findDaysOfMonth, parseQuantity } from '../values/quantity-text.ts';
import { moneyOf } from './cell-money.ts';
import { textOf } from './cell-text.ts';
import type { RowReader } from './row-reader.ts';
import { saysWholeMonth } from './whole-month.ts';

/** Absent for certain only where nothing on the row may be one. */
export function price(row: RowReader): Field<Price> {
  const found = row.cells('price')[0];
  const money = found === undefined ? undefined : moneyOf(found.cell);
  return found === undefined || money === undefined
    ? absent(!row.mayHold('price'))
    : read(asPrice(money), row.at(found.cell), found.column.byHeading);
}

/** How much was given, with its days where anything says them; absent for certain as a price is. */
export function quantity(row: RowReader): Field<Quantity> {
  const [count, days, unit] = [row.cells('quantity')[0], row.cells('days')[0], row.cells('unit')[0]];
  const dayCount = days === undefined ? undefined : parseQuantity(printed(days.cell), 'day')?.days;
  const main = count ?? days;
  if (main === undefined) return absent(!row.mayHold('quantity', 'days'));
  const heading = main === days ? 'day' : main.column.unit;
  const own = unit === undefined ? undefined : parseQuantity(`${printed(main.cell)} ${textOf(unit.cell)}`, heading);
  const value = own ?? parseQuantity(printed(main.cell), heading) ?? (isWholeMonth(row, main.cell) ? oneMonth : undefined);
  if (value === undefined) return absent(false, row.at(main.cell));
  const stated = findDaysOfMonth(
    row
      .cells('product')
      .concat(row.cells('description'))
      .map(({ cell }) => textOf(cell))
      .join(' '),
  )?.days;
  const all = value.days ?? dayCount ?? stated;
  // A column "Dagen" that contradicts "(21 van 31 dagen)" in the product proves neither.
  const agree = new Set([value.days, dayCount, stated].filter((count) => count !== undefined)).size <= 1;
  return read(all === undefined ? value : { ...value, days: all }, row.at(main.cell), agree && main.column.byHeading);
}

/** "heel" in a column of counts: one month where the price is of a month, and 31 of what is paid by the day. */
function isWholeMonth(row: RowReader, counted: Cell): boolean {
  const [each, sum] = (['price', 'amount'] as const).map((role) => row.cells(role).at(-1)?.cell);
  return saysWholeMonth(textOf(counted)) && each !== undefined && sum !== undefined && moneyOf(each)?.cents === moneyOf(sum)?.cents;
}
const oneMonth: Quantity = { value: 1, decimals: 0, unit: 'month' };

/** A number cell as one would write it down, so that its decimals can be counted. */
const printed = (cell: Cell): string =>
  typeof cell.value === 'number' ? String(Math.round(cell.value * 1e6) / 1e6).replace('.', ',') : textOf(cell);
