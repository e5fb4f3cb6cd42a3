import type { Word } from './words.ts';

const currencyOrDash = /^(?:[-–−(]?(?:€|EUR|euro)[-–−]?|[-–−])$/i;
/** Every word of a page is asked, and these two put nearly all of them aside. */
const longestSign = 6;
const startsOfSign = '-–−(€Ee';
const amount = /^[-–−(]?(?:\d{1,3}(?:[.,]\d{3})+|\d+)[.,]\d{2,4}[-–−)]?$/;
const columnName = /^(?:bedrag|tarief|prijs|(?:sub)?totaal|kosten|netto|amount|price|total|btw|korting)/i;

/** In letter heights from a sign to the number that was wrapped under it; a dash may also be an empty cell with a next row under it. */
const [nextLine, nextLineOfDash] = [1.9, 1.45];
/** In letter heights: what differs less stands on one line. */
const sameLine = 0.4;
/** In letter heights to the right of a sign that its number may stand. */
const farBehind = 8;

const heightOf = (word: Word): number => word.y1 - word.y0;
const isBeside = (word: Word, sign: Word): boolean => Math.abs(word.y0 - sign.y0) < heightOf(sign) * sameLine;

/** A currency sign alone in a narrow cell, with its number wrapped to the next line, is brought back to one line. */
export function joinWrappedCurrency(words: readonly Word[]): readonly Word[] {
  const signs = words.filter(
    ({ text }) => text.length <= longestSign && startsOfSign.includes(text.charAt(0)) && currencyOrDash.test(text),
  );
  if (signs.length === 0) return words;
  const moved = new Map<Word, Word>();
  // Once for all signs: a page of a million signs would try every word again for each of them.
  const numbers = words.filter((word) => amount.test(word.text));
  const isFree = (word: Word): boolean => !moved.has(word);
  const currencies = signs.filter(({ text }) => /[€a-z]/i.test(text));
  for (const sign of signs) {
    if (numbers.some((word) => isFree(word) && belongsTo(word, sign))) continue;
    const below = numbers.find((word) => isFree(word) && isWrappedUnder(word, sign));
    if (below === undefined || hasOwnSign(below, currencies, numbers) || (isOfHeading(sign, words) && !isAlone(below, words))) continue;
    moved.set(below, { ...below, x0: sign.x1 + 0.1, x1: Math.max(below.x1, sign.x1 + 1), y0: sign.y0, y1: sign.y1, item: sign.item });
  }
  return moved.size === 0 ? words : words.map((word) => moved.get(word) ?? word);
}

/** A number on the line of the sign: behind it, or right before a sign that is no minus. */
function belongsTo(number: Word, sign: Word): boolean {
  if (!isBeside(number, sign)) return false;
  const height = heightOf(sign);
  if (number.x0 >= sign.x1 - 1 && number.x0 - sign.x1 < height * farBehind) return true;
  return number.x1 <= sign.x0 + 1 && sign.x0 - number.x1 < height && !/[-–−(]/.test(sign.text);
}

/** "€ 5.713,25" below the "€ -" of an empty row: nought, and no minus of the next amount. */
const hasOwnSign = (number: Word, currencies: readonly Word[], numbers: readonly Word[]): boolean =>
  currencies.some(
    (sign) => belongsTo(number, sign) && !numbers.some((other) => other.x0 < number.x0 && other.x0 >= sign.x1 - 1 && isBeside(other, sign)),
  );

function isWrappedUnder(number: Word, sign: Word): boolean {
  const height = heightOf(sign);
  const reach = height * (/[€a-z]/i.test(sign.text) ? nextLine : nextLineOfDash);
  const drop = number.y0 - sign.y0;
  return drop > height * sameLine && drop < reach && number.x0 - 1 <= sign.x1 && number.x1 + height >= sign.x0;
}

/** Under "Totaal te betalen €" nothing stands but its number; under a heading a whole line does. */
const isAlone = (number: Word, words: readonly Word[]): boolean => words.every((word) => word === number || !isBeside(word, number));

/** "Bedrag in" with "euro" under it: no digit beside the sign, and the name of a column beside it or above. */
function isOfHeading(sign: Word, words: readonly Word[]): boolean {
  const beside = words.filter((word) => isBeside(word, sign));
  if (beside.some((word) => /\d/.test(word.text))) return false;
  const above = words.filter((word) => sign.y0 - word.y0 > 0 && sign.y0 - word.y0 < heightOf(sign) * nextLine);
  return [...beside, ...above].some((word) => columnName.test(word.text));
}
