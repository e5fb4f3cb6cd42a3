import type { Cell } from '#documents';
import { columnRole, headingUnit } from '../column-words.ts';
import type { Heading } from './heading-rows.ts';
import { namesCare } from './names-care.ts';
import { isCategoryHeading } from './product-category.ts';
import type { SheetColumn } from './sheet-column.ts';

/** A product, or a kind of care, with the columns that say how much of it was given. */
export interface ProductGroup {
  readonly heading: Cell;
  readonly columns: readonly SheetColumn[];
}

/** Below headings with the names of products, else those whose own headings begin with such a name. */
export function productGroups(heading: Heading): readonly ProductGroup[] {
  const below = belowNames(heading);
  return below.length > 0 ? below : afterNames(heading);
}

/** A group reaches to the next one. */
function belowNames({ groups, columns, cells }: Heading): readonly ProductGroup[] {
  const all = [...columns, ...cells.flatMap((cell) => categoryAt(cell, columns))];
  return groups.flatMap((heading, at) => {
    if (!namesCare(String(heading.value))) return [];
    const end = groups[at + 1]?.column ?? Number.POSITIVE_INFINITY;
    const own = all.filter(({ index }) => index >= heading.column && index < end);
    const amount = own.find(({ role }) => role === 'amount')?.index ?? end;
    // The row's own total may stand behind the last group without a group of its own.
    return [{ heading, columns: own.filter(({ index, role }) => role !== 'amount' || index === amount) }];
  });
}

/** "Soort" says which vervoer it is. */
const categoryAt = (cell: Cell, columns: readonly SheetColumn[]): SheetColumn[] =>
  isCategoryHeading(cell) && !columns.some(({ index }) => index === cell.column)
    ? [{ index: cell.column, role: 'product', unit: 'unknown', byHeading: true }]
    : [];

/** Fewer columns with the name of one kind of care say no more of it than what it came to. */
const leastColumns = 2;

/** "DO dagen", "DO tarief" and "DO bedrag". */
function afterNames({ cells }: Heading): readonly ProductGroup[] {
  const parts = cells.flatMap((cell) => partOf(cell) ?? []);
  return [...Map.groupBy(parts, ({ care }) => care).values()].flatMap((own) => {
    const [first] = own;
    const columns = own.map(({ column }) => column);
    const isTwice = new Set(columns.map(({ role }) => role)).size < columns.length;
    return first === undefined || columns.length < leastColumns || isTwice
      ? []
      : [{ heading: { ...first.cell, value: first.care }, columns }];
  });
}

interface Part {
  readonly cell: Cell;
  readonly care: string;
  readonly column: SheetColumn;
}
function partOf(cell: Cell): Part | undefined {
  const words = String(cell.value).trim().split(/\s+/);
  if (words.length > mostWords) return undefined;
  for (let at = words.length - 1; at > 0; at -= 1) {
    const [care, rest] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const role = namesCare(care) ? columnRole(rest) : undefined;
    const isOfCare = role === 'product' || role === 'quantity' || role === 'days' || role === 'price' || role === 'amount';
    if (isOfCare) return { cell, care, column: { index: cell.column, role, unit: headingUnit(rest), byHeading: true } };
  }
  return undefined;
}
/** More is a sentence. */
const mostWords = 6;
