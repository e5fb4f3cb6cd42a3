import type { Cell, Sheet } from '#documents';
import { foldLabel } from '../values/fold.ts';

/** Fewer columns are no table of their own. */
const leastColumns = 3;

/** A sheet whose headings come again further to the right holds tables beside each other: each of them, or undefined. */
export function besideEachOther(sheet: Sheet, heading: readonly Cell[]): readonly Sheet[] | undefined {
  const labels = heading.map((cell) => foldLabel(String(cell.value)));
  const width = labels.indexOf(labels[0] ?? '', 1);
  if (width < leastColumns || labels.length % width !== 0) return undefined;
  if (labels.some((label, index) => label === '' || label !== labels[index % width])) return undefined;
  const starts = heading.filter((_, index) => index % width === 0).map(({ column }) => column);
  const endOf = (index: number): number => starts[index + 1] ?? Number.POSITIVE_INFINITY;
  const isIn = (column: number, index: number): boolean => (index === 0 || column >= (starts[index] ?? 0)) && column < endOf(index);
  /** A title above all of them; where each part has cells of its own in that row, it is a title of each. */
  const isShared = (row: readonly Cell[]): boolean =>
    (row[0]?.row ?? 0) < (heading[0]?.row ?? 0) && !starts.every((_, index) => row.some(({ column }) => isIn(column, index)));
  return starts.map((_, index) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (isShared(row) ? row : row.filter(({ column }) => isIn(column, index)))).filter((row) => row.length > 0),
  }));
}
