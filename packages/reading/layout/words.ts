import type { Page, TextItem } from '#documents';
import { matchesOf } from '../values/matches.ts';

/** One word with its place. Points, origin left top. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** The piece of text in which it was drawn, in drawing order: words of one cell share or follow each other. */
  readonly item: number;
  /** Two or more blanks stood before it within its item. */
  readonly wideBefore: boolean;
  /** Width of one letter where all letters are equally wide: a blank is as wide as a letter there, and no gap between cells. */
  readonly pitch?: number | undefined;
  /** What was printed where blanks may group the thousands: "1 234,56", or a count before its price. */
  readonly grouped?: string | undefined;
  /** Drawn up or down the page. */
  readonly isSideways?: true;
}

/** Fonts are not known here: narrow letters count half when an item is cut into words. */
const weight = (char: string): number => (/[iljtf.,:;'|!()\s-]/.test(char) ? 0.5 : /[A-ZMWmw€%@]/.test(char) ? 1.25 : 1);
/** Those of ASCII, of which nearly all text is made. */
const weights = Array.from({ length: 128 }, (_, code) => weight(String.fromCharCode(code)));
/** From one place in a text up to another. */
function weightBetween(text: string, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const known = weights[text.charCodeAt(at)];
    if (known === undefined) return sum + [...text.slice(at, to)].reduce((all, char) => all + weight(char), 0);
    sum += known;
  }
  return sum;
}

export function wordsOf(page: Page): Word[] {
  const pitch = monospacedPitch(page.items);
  const words: Word[] = [];
  let index = -1;
  for (const item of page.items) {
    index += 1;
    const own = isPitched(item, pitch) ? item.width / item.text.length : undefined;
    // Most pieces are one word, and measuring the letters of each takes long.
    if (isPlainWord(item.text)) words.push(wordIn(item, page.number, index, own));
    else for (const word of cut(item, page.number, index, own)) words.push(word);
  }
  return words.some(({ text }) => text.startsWith('.')) ? words.filter(({ text }) => !leader.test(text)) : words;
}
/** Dots that lead the eye from a text to its amount. */
const leader = /^\.+$/;

/** Pieces of so many letters tell whether letters are equally wide. */
const telling = 4;
/** Width per letter and letter height; NaN for an empty piece. */
const pitchOf = (item: TextItem): number => item.width / item.text.length / item.height;
const isPitched = (item: TextItem, pitch: number | undefined): boolean => pitch !== undefined && Math.abs(pitchOf(item) / pitch - 1) < 0.01;

/** The width per letter that most pieces of a page share, whatever their letters; undefined where letters differ in width. */
function monospacedPitch(items: readonly TextItem[]): number | undefined {
  const told: number[] = [];
  for (const item of items) if (item.text.length >= telling && item.text.trim().length >= telling) told.push(pitchOf(item));
  const pitches = Float64Array.from(told).sort();
  const middle = pitches[Math.floor(pitches.length / 2)];
  if (middle === undefined || pitches.length < telling) return undefined;
  let alike = 0;
  for (const pitch of pitches) if (Math.abs(pitch / middle - 1) < 0.01) alike += 1;
  return alike * 2 > pitches.length ? middle : undefined;
}

/** A blank that may not break inside a number ("1 234,56") holds it together. */
const heldTogether = (text: string): string => text.replace(/(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, '.').normalize('NFKC');
/** "1 234,56 €" that is all there is, or stands behind a colon: a count with a price behind it is mostly drawn apart. */
const groupedByBlanks = /(?<=^[^\p{L}\d]{0,3}(?:EUR\s?)?|:\s?)\d{1,3}(?: \d{3})+(?=(?<point>[.,])\d{2}[^\p{L}\d]{0,3}(?:EUR|$))/u;
const mayBeGrouped = /\d \d{3}[.,]\d\d/;
const withoutBlanks = (text: string): string =>
  mayBeGrouped.test(text) && text.length <= longestAmount
    ? text.replace(groupedByBlanks, (whole, point: string) => whole.replaceAll(' ', point === ',' ? '.' : ','))
    : text;
/** With its label. */
const longestAmount = 80;
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);
/** Asked of every piece of text on a page. */
function isPlainWord(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x21 || text.charCodeAt(at) > 0x7e) return false;
  return text !== '';
}
const isOneWord = /^[^\s\u00a0\u202f\u2009]+$/;
const betweenBlanks = /[^\s\u00a0\u202f\u2009]+/g;

/** The whole piece as one word. */
function wordIn(item: TextItem, page: number, index: number, pitch: number | undefined): Word {
  const { text, x, y, width, height } = item;
  const word = { text, page, x0: x, x1: x + width, y0: y, y1: y + height, item: index, wideBefore: false, pitch };
  return height > width * 2 && text.trim().length >= telling ? { ...word, isSideways: true } : word;
}

function cut(item: TextItem, page: number, index: number, pitch: number | undefined): readonly Word[] {
  const whole = wordIn(item, page, index, pitch);
  const text = withoutBlanks(isPlain(item.text) ? item.text : heldTogether(item.text));
  if (isOneWord.test(text)) {
    const isGrouped = text.length === item.text.length && item.text.includes(' ');
    return [isGrouped ? { ...whole, text, grouped: item.text } : { ...whole, text }];
  }
  const widthOf = (from: number, to: number): number => (pitch === undefined ? weightBetween(text, from, to) : to - from);
  const perUnit = item.width / Math.max(widthOf(0, text.length), 0.5);
  const words: Word[] = [];
  // From word to word: measuring from the start each time takes hours on a piece of a million words.
  let [done, units] = [0, 0];
  for (const match of matchesOf(text, betweenBlanks)) {
    const end = match.index + match[0].length;
    units += widthOf(done, match.index);
    // Blanks alone stand between one word and the next.
    const wideBefore = match.index > 1 && match.index - done > 1;
    const x0 = item.x + perUnit * units;
    const width = widthOf(match.index, end);
    units += width;
    done = end;
    words.push({ ...whole, text: match[0], x0, x1: x0 + perUnit * width, wideBefore });
  }
  return words;
}
