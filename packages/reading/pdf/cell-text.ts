import type { Word } from '../layout/words.ts';
import type { Column } from './heading.ts';

/** The words of the columns with these roles, over all rows of a line. */
export type CellOf = (...roles: Column['role'][]) => {
  readonly words: readonly Word[];
  readonly text: string;
  readonly column?: Column | undefined;
};

/** Words of a cell in reading order; a hyphen at the end of a line belongs to a broken word or a double name. */
export function textOf(words: readonly Word[]): string {
  const [only, second] = words;
  if (second === undefined) return only?.text ?? '';
  const sorted = [...words].sort((a, b) => a.page - b.page || (Math.abs(a.y0 - b.y0) > 2 ? a.y0 - b.y0 : a.x0 - b.x0));
  return sorted
    .map((word) => word.text)
    .join(' ')
    .replace(/(?<=\p{L})- (?=\p{L})/gu, '-');
}
