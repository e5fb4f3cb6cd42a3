import { parseMoney } from '../values/money-text.ts';
import type { Word } from './words.ts';

const oneBlank = /^(\d{1,3}) (\d{3}[.,]\d\d)$/;
/** Words whose middles lie closer than this share of the letter height stand on one line. */
const sameLine = 0.4;

/**
 * A count and a price that nearly touch are handed on as one piece, "30 228,53", and look like an amount of which a blank groups the thousands.
 * They are two where their product is the amount at the end of the line.
 */
export function withCountsApart(words: readonly Word[]): readonly Word[] {
  return words.some(({ grouped }) => grouped !== undefined) ? words.flatMap((word) => apart(word, words)) : words;
}

function apart(word: Word, words: readonly Word[]): readonly Word[] {
  const [whole, count, price] = oneBlank.exec(word.grouped ?? '') ?? [];
  const last = whole === undefined ? undefined : lastOfLine(word, words);
  const [amount, cents] = [last === undefined ? undefined : parseMoney(last.text)?.cents, parseMoney(price ?? '')?.cents];
  if (whole === undefined || count === undefined || price === undefined || amount === undefined || cents === undefined) return [word];
  if (Math.abs(Number(count) * cents - Math.abs(amount)) > 1) return [word];
  const letter = (word.x1 - word.x0) / whole.length;
  return [
    { ...word, text: count, x1: word.x0 + letter * count.length, grouped: undefined },
    { ...word, text: price, x0: word.x1 - letter * price.length, wideBefore: true, grouped: undefined },
  ];
}

function lastOfLine(word: Word, words: readonly Word[]): Word | undefined {
  const near = sameLine * (word.y1 - word.y0);
  const onLine = words.filter((other) => Math.abs(other.y0 + other.y1 - word.y0 - word.y1) <= 2 * near);
  const last = onLine.reduce((a, b) => (b.x1 > a.x1 ? b : a), word);
  return last === word ? undefined : last;
}
