import type { Cell } from '#documents';
import { foldLabel } from '../values/fold.ts';
import { isBlank } from './blank-cell.ts';
import { kindOf, otherThanGiven } from './names-care.ts';
import { careIn } from './product-category.ts';

/** One word below a heading may be anything. */
const leastCategories = 2;

/**
 * "Licht", "Midden" and "Zwaar" right below "Begeleiding" in a row of headings: that row with each of them in its place, with the name of the
 * care put before it. Undefined when the row below says anything else.
 */
export function withCategoriesBelow(row: readonly Cell[], under: readonly Cell[]): readonly Cell[] | undefined {
  const below = under.filter((cell) => !isBlank(cell));
  if (below.length < leastCategories || (under[0]?.row ?? 0) - (row[0]?.row ?? 0) !== 1) return undefined;
  const whole = below.flatMap((cell) => withCare(cell, row) ?? []);
  if (whole.length < below.length) return undefined;
  return [...row.filter(({ column }) => !whole.some((cell) => cell.column === column)), ...whole].sort((a, b) => a.column - b.column);
}

/** The product that a heading names by itself or with the care that the row above it names over it. */
function withCare(cell: Cell, above: readonly Cell[]): Cell | undefined {
  if (typeof cell.value !== 'string') return undefined;
  const care = above.findLast((each) => each.column <= cell.column && !isBlank(each));
  if (care === undefined || kindOf(careIn(care)) !== 'ambiguous') return undefined;
  const value = `${careIn(care)} ${cell.value}`;
  return kindOf(value) === 'known' ? { ...cell, value } : undefined;
}

/** Headings that name a product: by themselves, or with the care that stands over them or that the list is called after. */
export function productHeadings(cells: readonly Cell[], groups: readonly Cell[], titles: readonly string[]): readonly Cell[] {
  const [title, ...others] = titles.filter(isOfGiven).map(careOfTitle);
  return cells.flatMap((cell) => {
    if (typeof cell.value !== 'string') return [];
    if (kindOf(cell.value) === 'known') return [cell];
    const grouped = withCare(cell, groups);
    if (grouped !== undefined) return [grouped];
    const value = `${title} ${cell.value}`;
    return title !== undefined && others.length === 0 && kindOf(cell.value) === 'unknown' && kindOf(value) === 'known'
      ? [{ ...cell, value }]
      : [];
  });
}

/** Not "Indicatie begeleiding" or "Vorige begeleiding": what stands below them was granted, or given before. */
const isOfGiven = (title: string): boolean => kindOf(title) === 'ambiguous' && !otherThanGiven.test(foldLabel(title));

/** "Begeleiding" of "Cliëntenlijst begeleiding januari 2026". */
const careOfTitle = (title: string): string => title.split(/\s+/).find((word) => kindOf(word) === 'ambiguous') ?? title;
