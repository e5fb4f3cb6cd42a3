import { type Row, segmentsOf, separates } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import type { Column } from './heading.ts';

const number = /^(?:[-–−(€]*\d[\d.,/]*[-–−)x%]*|[-–−(]?(?:€|EUR)[-–−]?)$/i;
/** Every word of a table is asked, and most of them are put aside by their first letter. */
const startsOfNumber = '0123456789-–−(€eE';
const isNumeric = ({ text }: Word): boolean => startsOfNumber.includes(text.charAt(0)) && number.test(text);
const numericRoles: ReadonlySet<Column['role']> = new Set(['quantity', 'days', 'price', 'amount', 'vat', 'unit']);

/** Its number belongs to it, over whatever column it runs on. */
const namesCategory = /^(?:categorie|cat\.?|klasse)$/i;

/** Such a share of a number stands under a heading that is its own. */
const mostOfIt = 0.8;

/** Shared by all empty cells, and never written to. */
const noWords: Word[] = [];
const nowhere: readonly number[] = [];

/** So many cells that start at one point make a column. */
const cellsOfColumn = 2;

/** Cuts rows into the cells of a table by where its columns leave white space. */
export class ColumnGrid {
  readonly columns: readonly Column[];
  /** Left border of each column but the first. */
  private readonly borders: readonly number[];
  readonly #places = new Map<Column['role'], readonly number[]>();
  readonly #rows: readonly Row[];
  #starts: ReadonlyMap<number, number> | undefined;

  constructor(columns: readonly Column[], rows: readonly Row[]) {
    this.columns = [...columns].sort((a, b) => a.x0 - b.x0);
    for (const [place, { role }] of this.columns.entries()) this.#places.set(role, [...(this.#places.get(role) ?? []), place]);
    this.#rows = rows;
    const words = rows.flatMap<{ readonly x0: number; readonly x1: number }>((row) => row.words).concat(this.columns);
    this.borders = this.columns.slice(1).map((column, index) => {
      const left = this.columns[index] ?? column;
      if (left.body !== undefined && column.body !== undefined) return whitest(words, left.body.x1, column.body.x0);
      return whitest(words, (left.x0 + left.x1) / 2, (column.x0 + column.x1) / 2);
    });
  }

  /** Where the columns with this role stand. */
  placesOf(role: Column['role']): readonly number[] {
    return this.#places.get(role) ?? nowhere;
  }

  columnAt(x: number): number {
    const index = this.borders.findIndex((border) => x < border);
    return index < 0 ? this.columns.length - 1 : index;
  }

  /** The words of a row per column. Text that was drawn in one piece stays together even when it runs on under the next heading. */
  cut(row: Row, hasAmount: boolean): readonly (readonly Word[])[] {
    const cells: Word[][] = this.columns.map(() => noWords);
    let current = 0;
    let before: Word | undefined;
    for (const word of row.words) {
      const isApart = before === undefined || separates(before, word);
      const isNumber = isNumeric(word);
      const under = isNumber && isApart ? this.#headingOver(word) : undefined;
      const own = under ?? this.columnAt(isNumber ? (word.x0 + word.x1) / 2 : word.x0 + 1);
      const runsOn = before !== undefined && !isApart && !this.startsCell(before, word, own, hasAmount);
      if (!runsOn || own < current) current = own;
      const cell = cells[current];
      if (cell === noWords) cells[current] = [word];
      else cell?.push(word);
      before = word;
    }
    return cells;
  }

  /** A number that stands apart right under a heading is of that column, however close what is drawn beside it comes. */
  #headingOver({ x0, x1 }: Word): number | undefined {
    const index = this.columns.findIndex((column) => Math.min(column.x1, x1) - Math.max(column.x0, x0) >= mostOfIt * (x1 - x0));
    return index < 0 || this.columns[index]?.body !== undefined ? undefined : index;
  }

  /** Words of cells that run on under a next column: a band over the table, of no column. */
  bandsOf(row: Row): Word[] {
    return segmentsOf(row)
      .flatMap((segment) => this.#cutAtCells(segment.words))
      .flatMap((words) => {
        const [first, last] = [words[0], words.at(-1)];
        if (first === undefined || last === undefined || words.length < 2) return [];
        const next = this.columns[this.columnAt(first.x0 + 1) + 1];
        return next !== undefined && last.x1 > Math.min(next.x0, next.body?.x0 ?? next.x0) ? [...words] : [];
      });
  }

  /** Two cells that nearly touch, as "der Heijden" and the year under it: the second was drawn apart, where other cells of its column start. */
  #cutAtCells(words: readonly Word[]): Word[][] {
    const parts: Word[][] = [];
    for (const [index, word] of words.entries()) {
      const before = words[index - 1];
      const isOwnCell =
        before !== undefined &&
        before.item !== word.item &&
        this.columnAt(before.x1) < this.columnAt(word.x0 + 1) &&
        this.#cellsFrom(word.x0) >= cellsOfColumn;
      if (before === undefined || isOwnCell) parts.push([word]);
      else parts.at(-1)?.push(word);
    }
    return parts;
  }

  /** How many cells of the table start at a point; a table of which no line is cut here need not count them. */
  #cellsFrom(x0: number): number {
    this.#starts ??= startsOf(this.#rows);
    return this.#starts.get(Math.round(x0)) ?? 0;
  }

  private startsCell(before: Word, word: Word, own: number, hasAmount: boolean): boolean {
    const column = this.columns[own];
    if (column === undefined || namesCategory.test(before.text)) return false;
    if (numericRoles.has(column.role)) return hasAmount && isNumeric(word);
    return before.item !== word.item || Math.abs(word.x0 - column.x0) <= 2.5;
  }
}

function startsOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { words } of rows.flatMap(segmentsOf)) {
    const start = Math.round(words[0]?.x0 ?? 0);
    starts.set(start, (starts.get(start) ?? 0) + 1);
  }
  return starts;
}

/** Between columns at least so much stays white, in points; less is the end of one word over the start of another. */
const leastGap = 3;

/** The x between two points that the fewest words cross: the middle of the widest such stretch. */
function whitest(words: readonly { readonly x0: number; readonly x1: number }[], from: number, to: number): number {
  const counts = crossings(words, from, to);
  const levels = [...new Set(counts)].sort((a, b) => a - b);
  const enough = levels.find((level) => widestBelow(counts, level).length >= leastGap);
  return from + widestBelow(counts, enough ?? levels[0] ?? 0).middle;
}

/** How many words cross each x between two points, one point apart. */
function crossings(words: readonly { readonly x0: number; readonly x1: number }[], from: number, to: number): Uint32Array {
  const counts = new Uint32Array(Math.max(0, Math.floor(to - from) + 1));
  for (const { x0, x1 } of words) {
    // Most words of a page lie elsewhere.
    if (x1 <= from || x0 > to) continue;
    for (let at = Math.max(0, Math.floor(x0 - from) + 1); at < counts.length && from + at < x1; at += 1) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function widestBelow(counts: Uint32Array, level: number): { readonly middle: number; readonly length: number } {
  let [middle, length] = [0, 0];
  for (let start = 0; start < counts.length; ) {
    let end = start;
    while (end < counts.length && (counts[end] ?? Infinity) <= level) end++;
    if (end - start > length) [middle, length] = [(start + end - 1) / 2, end - start];
    start = Math.max(end, start + 1);
  }
  return { middle, length };
}
