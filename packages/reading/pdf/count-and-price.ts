import type { Price, Quantity } from '#domain';
import { makeRow, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { asPrice, parseMoney } from '../values/money-text.ts';
import { countsIn, parseQuantity } from '../values/quantity-text.ts';
import { arithmeticFits } from './arithmetic.ts';
import type { Block } from './block.ts';
import { type CellOf, type CellWords, textOf } from './cell-text.ts';
import { type Seen, seen } from './seen.ts';

type Counted = { readonly quantity: Seen<Quantity> | undefined; readonly price: Seen<Price> | undefined };

/**
 * The count and the price of a line by their columns. A cell that holds more than one number, or a number that can be read in two ways,
 * is read as the amount proves it; without that proof it is not sure.
 */
export function countAndPrice(of: CellOf, block: Block, taken: Word[]): Counted {
  const amount = block.anchor.amount.cents;
  const plain = columnQuantity(of, taken);
  const price = columnPrice(of('price'), taken);
  const own = block.anchor.price;
  // "Aantal, Bedrag, Totaal": of two amounts the first is the price when the count proves it.
  const isWithoutColumn = of('price').column === undefined;
  const prices =
    own !== undefined
      ? [seen({ cents: own.cents, decimals: own.decimals }, own.words)]
      : price !== undefined
        ? [price]
        : pricesIn(of(isWithoutColumn ? 'amount' : 'price').words);
  if (plain !== undefined && (price !== undefined || own !== undefined) && proven([plain], prices, amount) !== undefined)
    return { quantity: plain, price };
  const counts = [...(plain === undefined ? [] : [plain]), ...countsOf(of('quantity').words)];
  const found = proven(counts, prices, amount);
  if (found === undefined)
    return {
      quantity: plain ?? unsure(counts[0], taken),
      price: price ?? (own === undefined && !isWithoutColumn ? unsure(prices[0], taken) : undefined),
    };
  taken.push(...found.count.words, ...found.price.words);
  return { quantity: found.count, price: own === undefined ? found.price : undefined };
}

/** The first count and price of which the amount is the product. */
function proven(counts: readonly Seen<Quantity>[], prices: readonly Seen<Price>[], amount: number) {
  for (const count of counts)
    for (const price of prices) {
      const fits = arithmeticFits({ quantity: count, price, amount: { value: amount } }) === true;
      if (fits && count.value.value !== 0) return { count, price };
    }
  return undefined;
}

function unsure<T>(value: Seen<T> | undefined, taken: Word[]): Seen<T> | undefined {
  if (value === undefined) return undefined;
  taken.push(...value.words);
  return { ...value, sure: false };
}

/** The words of a cell, together, line by line, and apart where white space separates them: two columns may count. */
function partsOf(words: readonly Word[]): Word[][] {
  const lines = new Map<string, Word[]>();
  for (const word of words) {
    const key = `${word.page} ${Math.round(word.y0 / 3)}`;
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  const apart = [...lines.values()].flatMap((line) => segmentsOf(makeRow(line)).map((segment) => [...segment.words]));
  return [[...words], ...lines.values(), ...apart];
}

const countsOf = (words: readonly Word[]): Seen<Quantity>[] =>
  partsOf(words).flatMap((part) => countsIn(textOf(part)).map((count) => seen(count, part)));

const pricesIn = (words: readonly Word[]): Seen<Price>[] =>
  partsOf(words).flatMap((part) => {
    const money = parseMoney(textOf(part));
    return money === undefined ? [] : [seen(asPrice(money), part)];
  });

function columnQuantity(of: CellOf, taken: Word[]): Seen<Quantity> | undefined {
  const [count, days, unit] = [of('quantity'), of('days'), of('unit')];
  const main = count.text !== '' ? count : days;
  const heading = main === days ? 'day' : (main.column?.unit ?? 'unknown');
  const unitText = unit.text === '' ? '' : ` ${unit.text}`;
  const value = parseQuantity(`${main.text}${unitText}`, heading) ?? parseQuantity(main.text, heading);
  if (value === undefined) return undefined;
  taken.push(...main.words, ...(unitText === '' ? [] : unit.words));
  const ownDays = main === count && days.text !== '' ? parseQuantity(days.text, 'day')?.days : undefined;
  if (ownDays !== undefined) taken.push(...days.words);
  return seen(ownDays === undefined ? value : { ...value, days: ownDays }, main.words);
}

function columnPrice(cell: CellWords, taken: Word[]): Seen<Price> | undefined {
  const money = parseMoney(cell.text);
  if (money === undefined) return undefined;
  taken.push(...cell.words);
  return seen(asPrice(money), cell.words);
}
