import type { Quantity } from '#domain';
import { makeRow, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { findDaysOfMonth, parseQuantity } from '../values/quantity-text.ts';
import type { Block } from './block.ts';
import { type Seen, seen } from './seen.ts';

/** A number under a heading that we do not know is the count when count times price is the amount. */
export function provenQuantity(block: Block, money: ReadonlySet<Word>): Seen<Quantity> | undefined {
  const { price, amount } = block.anchor;
  if (price === undefined) return undefined;
  const proven = segmentsOf(block.anchorRow).flatMap((segment) => {
    const words = segment.words.filter((word) => !money.has(word));
    const value = words.length === 0 ? undefined : parseQuantity(words.map((word) => word.text).join(' '));
    return value !== undefined && value.value !== 0 && Math.abs(value.value * price.cents - amount.cents) <= 1 ? [seen(value, words)] : [];
  });
  return proven.length === 1 ? proven[0] : undefined;
}

/** Without headings: the count stands right before the price, alone in its cell or with its unit. */
export function looseQuantity(block: Block, money: ReadonlySet<Word>): Seen<Quantity> | undefined {
  const firstMoney = Math.min(...[...money].map((word) => word.x0));
  const before = block.anchorRow.words.filter((word) => word.x1 <= firstMoney + 1 && !money.has(word) && !/^[x×*à@a=]$/i.test(word.text));
  const cell = segmentsOf(makeRow(before)).at(-1);
  if (before.length === 0 || cell === undefined) return undefined;
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
