import type { Page } from '#documents';
import type { Place } from '#domain';
import { fold } from '../values/fold.ts';
import { rememberedOf } from '../values/remembered.ts';
import { withCountsApart } from './count-before-price.ts';
import { besideOf } from './side-column.ts';
import { type Word, wordsOf } from './words.ts';
import { joinWrappedCurrency } from './wrapped-currency.ts';

/** Words on one height of a page, left to right. */
export interface Row {
  readonly page: number;
  readonly y0: number;
  readonly y1: number;
  readonly words: readonly Word[];
  /** Words joined by a blank, or by a tab where a gap separates cells. */
  readonly text: string;
  /** The same text folded, position for position. */
  readonly folded: string;
  /** Where each word starts in `text`. */
  readonly starts: readonly number[];
}

/** From this many times the letter height on, blank space separates two cells; less when they were drawn apart. */
const cellGap = 1;
const cellGapBetweenItems = 0.5;
/** In letters of equal width one blank is one letter wide, two make a gap. */
const oneBlank = 1.5;
/** Words whose middles lie closer than this share of the letter height stand on one line. */
const sameLine = 0.4;

export function rowsOf(pages: readonly Page[]): Row[] {
  return pages.flatMap((page) => {
    const words = withCountsApart(joinWrappedCurrency(wordsOf(page)));
    const beside = besideOf(words.filter((word) => !isSideways(word)));
    if (beside === undefined) return pageRows(words);
    return [...pageRows(beside.side), ...pageRows([...beside.rest, ...words.filter(isSideways)])];
  });
}

function pageRows(all: readonly Word[]): Row[] {
  const words = all.filter((word) => !isSideways(word) && (!isRuledLine(word.text) || isLeftOpen(word, all)));
  // Text up the margin stands beside every row and belongs to none.
  const margin = [...new Set(all.filter(isSideways).map((word) => word.item))].map((item) =>
    makeRow(all.filter((word) => word.item === item)),
  );
  const middle = (word: Word): number => (word.y0 + word.y1) / 2;
  const sorted = [...words].sort((a, b) => middle(a) - middle(b));
  const groups: Word[][] = [];
  for (const word of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    const near =
      first !== undefined && Math.abs(middle(word) - middle(first)) <= sameLine * Math.min(word.y1 - word.y0, first.y1 - first.y0);
    if (near && group !== undefined) group.push(word);
    else groups.push([word]);
  }
  return [...groups.flatMap((group) => withoutFrame(makeRow(group))), ...margin];
}

/** The frame of a table that a program for line printers draws with letters: its sides say nothing, what stands between them does. */
function withoutFrame(row: Row): Row[] {
  const [first, last] = [row.words[0], row.words.at(-1)];
  if (first?.text !== '|' || last?.text !== '|') return [row];
  const inside = row.words.slice(1, -1);
  return inside.length === 0 ? [] : [makeRow(inside)];
}

/** Drawn by letters, as a program for line printers does it: no word of a heading beside it. */
const isRuledLine = (text: string): boolean => text.length >= 5 && lettersOfRule.includes(text.charAt(0)) && /^[-_=+|]+$/.test(text);
/** Hardly any word of a page starts with one. */
const lettersOfRule = '-_=+|';
/** "Factuurnummer: ______" was not filled in, and what stands on the next row is another thing. */
const isLeftOpen = (line: Word, all: readonly Word[]): boolean =>
  line.text.startsWith('_') && all.some((word) => word.text.endsWith(':') && word.x0 < line.x0 && word.y0 < line.y1 && line.y0 < word.y1);

/** Higher than any line of upright text that has so many letters. */
const isSideways = (word: Word): boolean => word.isSideways === true;

const fromLeft = (a: Word, b: Word): number => a.x0 - b.x0 || a.item - b.item;
const isBehind = (before: Word | undefined, word: Word): boolean => before === undefined || fromLeft(before, word) <= 0;

export function makeRow(words: readonly Word[]): Row {
  const sorted = words.every((word, at) => isBehind(words[at - 1], word)) ? words : words.toSorted(fromLeft);
  let text = '';
  const starts: number[] = [];
  let [y0, y1] = [Infinity, -Infinity];
  let before: Word | undefined;
  for (const word of sorted) {
    if (before !== undefined) text += separates(before, word) ? '\t' : ' ';
    starts.push(text.length);
    text += word.text;
    if (word.y0 < y0) y0 = word.y0;
    if (word.y1 > y1) y1 = word.y1;
    before = word;
  }
  return { page: sorted[0]?.page ?? 1, y0, y1, words: sorted, text, folded: fold(text), starts };
}

/** Two lines of one cell as one running text. */
export function flowTogether(first: Row, second: Row): Row {
  const glue = /[-/]$/.test(first.text) ? '' : ' ';
  const text = first.text + glue + second.text;
  const offset = first.text.length + glue.length;
  return {
    ...first,
    y1: second.y1,
    words: [...first.words, ...second.words],
    text,
    folded: fold(text),
    starts: [...first.starts, ...second.starts.map((start) => start + offset)],
  };
}

export function separates(before: Word, word: Word): boolean {
  const height = Math.min(before.y1 - before.y0, word.y1 - word.y0);
  const gap = word.x0 - before.x1;
  if (before.item === word.item) return word.wideBefore || gap > height * 3;
  if (before.pitch !== undefined && word.pitch !== undefined) return gap >= oneBlank * Math.max(before.pitch, word.pitch);
  return gap >= height * cellGap || (gap >= height * cellGapBetweenItems && Math.abs(before.item - word.item) > 0);
}

/** The words that a stretch of the row's text covers. */
export const wordsBetween = (row: Row, start: number, end: number): Word[] =>
  row.words.filter((word, index) => (row.starts[index] ?? 0) < end && (row.starts[index] ?? 0) + word.text.length > start);

/** Cells of a row: stretches without a gap. Cut once: headings, totals and labels all ask for them. */
export const segmentsOf: (row: Row) => readonly Row[] = rememberedOf(cutAtGaps);

function cutAtGaps(row: Row): Row[] {
  const cuts: number[] = [];
  // Of two lines of one cell the words do not stand in this order.
  let isOneLine = true;
  let [before, expected, index]: [Word | undefined, number | undefined, number] = [undefined, undefined, 0];
  for (const word of row.words) {
    if (before === undefined || separates(before, word)) cuts.push(index);
    isOneLine &&= before === undefined || (isBehind(before, word) && row.starts[index] === expected);
    expected = (row.starts[index] ?? 0) + word.text.length + 1;
    before = word;
    index += 1;
  }
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? row.words.length;
    return isOneLine ? partOf(row, from, to) : makeRow(row.words.slice(from, to));
  });
}

/** From one word up to another. */
function partOf(row: Row, from: number, to: number): Row {
  const words = row.words.slice(from, to);
  const start = row.starts[from] ?? 0;
  const end = (row.starts[to - 1] ?? 0) + (words.at(-1)?.text.length ?? 0);
  let y0 = Infinity;
  let y1 = -Infinity;
  for (const word of words) {
    if (word.y0 < y0) y0 = word.y0;
    if (word.y1 > y1) y1 = word.y1;
  }
  const starts = row.starts.slice(from, to);
  if (start > 0) for (let at = 0; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) - start;
  return { page: row.page, y0, y1, words, text: row.text.slice(start, end), folded: row.folded.slice(start, end), starts };
}

const tenths = (points: number): number => Math.round(points * 10) / 10;

export function placeOf(where: Place, words: readonly Word[], line?: number): Place {
  const first = words[0];
  if (first === undefined) return line === undefined ? where : { ...where, line };
  let { x0, x1, y0, y1 } = first;
  for (const word of words) {
    if (word.page !== first.page) continue;
    x0 = Math.min(x0, word.x0);
    x1 = Math.max(x1, word.x1);
    y0 = Math.min(y0, word.y0);
    y1 = Math.max(y1, word.y1);
  }
  const place: Place = { ...where, page: first.page, box: [tenths(x0), tenths(y0), tenths(x1 - x0), tenths(y1 - y0)] };
  return line === undefined ? place : { ...place, line };
}
