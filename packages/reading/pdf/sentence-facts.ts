import type { Product, Quantity } from '#domain';
import { type Row, wordsBetween } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { matchesOf } from '../values/matches.ts';
import { asPrice } from '../values/money-text.ts';
import { findDaysOfMonth } from '../values/quantity-text.ts';
import { tussenvoegsels } from '../values/tussenvoegsels.ts';
import { type MoneyOnRow, moneysOf } from './anchors.ts';
import { arithmeticFits } from './arithmetic.ts';
import { type Calculation, calculationIn } from './line-quantity.ts';
import { type Seen, seen } from './seen.ts';

/** Where a phrase of a sentence about care ends. */
const phrase = /(?:(?!\s(?:voor|aan|van|t\.b\.v\.|ten behoeve|geboren|wonende|bij)\s|[,;:()\t]).)+/g;

/** The one product among the phrases of a sentence. */
export function productOfSentence(row: Row): Seen<Product> | undefined {
  const named = matchesOf(row.folded, phrase).flatMap((match) => {
    const text = row.text.slice(match.index, match.index + match[0].length).replace(/^\s*(?:\d{1,3}[.)]|[-–•*])?\s*/, '');
    const recognised = recogniseProduct(text);
    const start = match.index + match[0].length - text.length;
    return recognised.kind === 'unknown' ? [] : [seen({ text, recognised }, wordsBetween(row, start, start + text.length))];
  });
  const [first, ...others] = named;
  const isOne = others.every(({ value }) => JSON.stringify(value.recognised) === JSON.stringify(first?.value.recognised));
  return isOne ? first : undefined;
}

const nameWord = String.raw`(?:\p{Lu}[\p{L}.'’-]*|(?:${tussenvoegsels}|['’][tsn])(?![\p{L}]))`;
const titledName = new RegExp(
  String.raw`(?<!\p{L})(?:[Dd]e heer|[Mm]evrouw|[Mm]eneer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Cc]li[eë]nt|[Bb]ewoner|[Dd]eelnemer)\s(?<name>${nameWord}(?:\s${nameWord})*)(?=\s?(?:[,;(]|$)|\s(?:geb|met|uit|te)(?![\p{L}]))`,
  'gu',
);

/** "de heer K. van den Berg": where the capitals and tussenvoegsels end, a comma has to follow. */
export function nameInSentence(row: Row): Seen<string> | undefined {
  const [match, ...others] = matchesOf(row.text, titledName);
  const name = match?.groups?.['name'];
  if (match === undefined || name === undefined) return undefined;
  const end = match.index + match[0].length;
  return seen(name, wordsBetween(row, end - name.length, end), others.length === 0);
}

/** The count and the price that make the amount; none where the amount stands alone; undefined when other amounts do not explain it. */
export function calculationOfSentence(row: Row, amount: MoneyOnRow): Partial<Calculation> | undefined {
  const others = moneysOf(row).slice(0, -1);
  if (others.length === 0) return {};
  return calculationIn(row, amount.cents) ?? others.map((money) => ofDays(row, money, amount)).find((found) => found !== undefined);
}

/** "7 van de 28 dagen tegen een maandtarief van € 491,90". */
function ofDays(row: Row, money: MoneyOnRow, amount: MoneyOnRow): Calculation | undefined {
  const days = findDaysOfMonth(row.text);
  if (days === undefined) return undefined;
  const quantity = seen<Quantity>({ value: days.days / days.month, decimals: 12, unit: 'month', days: days.days }, row.words);
  const price = seen(asPrice(money), money.words);
  return arithmeticFits({ quantity, price, amount: { value: amount.cents } }) === true ? { quantity, price } : undefined;
}
