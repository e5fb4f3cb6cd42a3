import { makeRow, type Row } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';

/** All words of the rows of a line: most lines are one row. */
export function wordsOn(rows: readonly Row[]): readonly Word[] {
  const [only, second] = rows;
  return only !== undefined && second === undefined ? only.words : rows.flatMap((row) => row.words);
}

/** Each word once. */
export function setOf(...lists: readonly (Iterable<Word> | undefined)[]): ReadonlySet<Word> {
  const all = new Set<Word>();
  for (const list of lists) for (const word of list ?? []) all.add(word);
  return all;
}

/** The set itself where nothing is added, as on most lines. */
export const setWith = (some: ReadonlySet<Word>, ...others: readonly (readonly Word[] | undefined)[]): ReadonlySet<Word> =>
  others.every((list) => list === undefined || list.length === 0) ? some : setOf(some, ...others);

/** The rows as far as their words are not used. */
export function rowsWithout(used: ReadonlySet<Word>, rows: readonly Row[]): readonly Row[] {
  if (used.size === 0) return rows;
  return rows.flatMap((row) => {
    const words = row.words.filter((word) => !used.has(word));
    if (words.length === 0) return [];
    return words.length === row.words.length ? [row] : [makeRow(words)];
  });
}
