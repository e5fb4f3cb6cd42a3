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
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const isOwn = ({ column, row }: Cell): boolean => row < (heading[0]?.row ?? 0) || ((index === 0 || column >= start) && column < end);
    return { ...sheet, rows: sheet.rows.map((row) => row.filter(isOwn)).filter((row) => row.length > 0) };
  });
}
