import type { Word } from '../layout/words.ts';
import type { Column } from './heading.ts';

/** The words of a column, over all rows of a line. */
export interface CellWords {
  readonly words: readonly Word[];
  readonly text: string;
  /** Undefined where there is no such column. */
  readonly column?: Column | undefined;
}
/** Those of the columns with this role. */
export type CellOf = (role: Column['role']) => CellWords;

/** Words of a cell in reading order; a hyphen at the end of a line belongs to a broken word or a double name. */
export function textOf(words: readonly Word[]): string {
  const [only, second] = words;
  if (second === undefined) return only?.text ?? '';
  const isInOrder = words.every((word, at) => at === 0 || inReadingOrder(words[at - 1] ?? word, word) <= 0);
  const sorted = isInOrder ? words : words.toSorted(inReadingOrder);
  return joinBroken(sorted.map((word) => word.text).join(' '));
}

/** The words of one line of a cell do not stand at quite the same height. */
export const isOnLineOf = (a: Word, b: Word): boolean => a.page === b.page && Math.abs(a.y0 - b.y0) <= 2;
export const inReadingOrder = (a: Word, b: Word): number => (isOnLineOf(a, b) ? a.x0 - b.x0 : a.page - b.page || a.y0 - b.y0);

/** "Begelei- ding" is one word. */
export const joinBroken = (text: string): string => (text.includes('- ') ? text.replace(/(?<=\p{L})- (?=\p{L})/gu, '-') : text);
