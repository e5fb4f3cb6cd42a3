import type { Price, Quantity } from '#domain';
import { makeRow, type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { asPrice, findMoney } from '../values/money-text.ts';
import { findDaysOfMonth, parseQuantity } from '../values/quantity-text.ts';
import type { Block } from './block.ts';
import { type Seen, seen } from './seen.ts';

/** A number under a heading that we do not know is the count when count times price is the amount. */
export function provenQuantity(block: Block, money: ReadonlySet<Word>): Seen<Quantity> | undefined {
  const { price, amount } = block.anchor;
  if (price === undefined) return undefined;
  const proven = segmentsOf(block.anchorRow).flatMap((segment) => {
    if (isMoney.test(segment.text)) return [];
    const words = segment.words.filter((word) => !money.has(word));
    const own = words.slice(-1).filter((word) => partOfMonth.test(word.text));
    const counted = own.length > 0 ? own : words;
    const text = counted.map((word) => word.text).join(' ');
    const share = shareIn(text);
    const value = counted.length === 0 ? undefined : (share ?? parseQuantity(text));
    const slack = share === undefined ? 1 : slackOf(share, price.cents);
    return value !== undefined && value.value !== 0 && Math.abs(Math.abs(value.value * price.cents) - Math.abs(amount.cents)) <= slack
      ? [seen(value, counted)]
      : [];
  });
  // "1" and "100%" are one count.
  return new Set(proven.map(({ value }) => value.value)).size === 1 ? proven[0] : undefined;
}

/** "29,03%" of the price of a whole month. */
function shareIn(text: string): Quantity | undefined {
  const [, minus, percentage = '', decimals = ''] = text.endsWith('%') ? (/^(-)?(\d{1,3}(?:[.,](\d{1,4}))?) ?%$/.exec(text) ?? []) : [];
  if (percentage === '') return undefined;
  const value = Number(percentage.replace(',', '.')) / 100;
  return { value: minus === undefined ? value : -value, decimals: decimals.length + 2, unit: 'unknown' };
}

/** "€ 234,92" beside 0,129 is the price, and the other number the count. */
const isMoney = /^(?:€|EUR)\s?\d/;

/** "9/31", also close behind the cell before it: nothing else is written so. */
const partOfMonth = /^\d{1,2}\/(?:28|29|30|31)$/;

/** A count and a price that make the amount. */
export interface Calculation {
  readonly quantity: Seen<Quantity>;
  readonly price: Seen<Price>;
}

/** "4 dagen à € 93,35" in one cell: the count and the price, when the amount proves them; of several rows that of the amount comes first. */
export function calculationOn({ anchor, anchorRow, rows }: Block): Calculation | undefined {
  const others = rows.filter((row) => row !== anchorRow);
  return [anchorRow, ...others].map((row) => calculationIn(row, anchor.amount.cents)).find((found) => found !== undefined);
}

/** The first count and price on the row of which the amount is the product. */
export function calculationIn(row: Row, amount: number): Calculation | undefined {
  for (const money of findMoney(row.folded)) {
    const [lead, count = ''] = calculation.exec(row.folded.slice(0, money.start)) ?? [];
    const quantity = parseQuantity(count);
    if (
      lead === undefined ||
      quantity === undefined ||
      Math.abs(Math.abs(quantity.value * money.cents) - Math.abs(amount)) > slackOf(quantity, money.cents)
    )
      continue;
    const start = money.start - lead.length;
    const price = asPrice(money);
    return {
      quantity: seen(quantity, wordsBetween(row, start, start + count.length)),
      price: seen(price, wordsBetween(row, money.start, money.end)),
    };
  }
  return undefined;
}
const calculation = /(?<![\d.,/])(\d{1,3}(?:[.,]\d{1,4})?(?:(?:\/| van(?: de)? | v\. ?)\d\d)?(?: ?[a-z]{1,9}\.?)?) ?(?:a|x|×|\*|@) ?$/;
/** As far as the printed decimals of the count tell, in cents. */
const slackOf = ({ decimals }: Quantity, cents: number): number => 1 + (decimals === 0 ? 0 : Math.abs(cents) * 0.5 * 10 ** -decimals);

/** "12 van 28 dagen x" in the words of a line: a count, understood or not. */
export const mayHoldCount = ({ folded }: Row): boolean =>
  /(?<![\d.,/-])\d{1,3}(?:[.,]\d{1,4})? ?(?:[x×]|dag|dgn|etm|mnd|maand|rit|stuks|van (?:de )?(?:28|29|30|31)\b)/.test(folded);

/** Without headings: the count stands right before the price, alone in its cell or with its unit. */
export function looseQuantity(block: Block, money: ReadonlySet<Word>): Seen<Quantity> | undefined {
  const firstMoney = Math.min(...[...money].map((word) => word.x0));
  const before = block.anchorRow.words.filter((word) => word.x1 <= firstMoney + 1 && !money.has(word) && !/^[x×*à@a=]$/i.test(word.text));
  const cell = segmentsOf(makeRow(before)).at(-1);
  if (before.length === 0 || cell === undefined || isMoney.test(cell.text)) return undefined;
  const alone = parseQuantity(cell.text);
  if (alone !== undefined) return seen(alone, cell.words);
  return trailingQuantity(cell.words, block);
}

/** "Begeleiding midden 1" in one cell: only a count with a unit, or one that the arithmetic proves. */
function trailingQuantity(words: readonly Word[], block: Block): Seen<Quantity> | undefined {
  for (const count of [4, 3, 2, 1]) {
    const tail = words.slice(-count);
    const value = tail.length === count ? parseQuantity(tail.map((word) => word.text).join(' ')) : undefined;
    if (value === undefined) continue;
    const fits = block.anchor.price !== undefined && Math.abs(value.value * block.anchor.price.cents - block.anchor.amount.cents) <= 1;
    if (value.unit !== 'unknown' || fits) return seen(value, tail);
  }
  return undefined;
}

/** The count with the days that the line states elsewhere, as "(9 van 31 dagen)". */
export function withDays(quantity: Seen<Quantity> | undefined, text: string): Seen<Quantity> | undefined {
  const days = findDaysOfMonth(text)?.days;
  if (quantity === undefined || days === undefined) return quantity;
  if (quantity.value.days !== undefined) return { ...quantity, sure: quantity.sure && quantity.value.days === days };
  return { ...quantity, value: { ...quantity.value, days } };
}
