import type { Cell } from '#documents';
import { parseQuantity } from '../values/quantity-text.ts';
import { isBlank } from './blank-cell.ts';
import { longestMonth } from './calculation.ts';
import { productHeadings } from './category-headings.ts';
import { areGiven } from './given-products.ts';
import type { Heading } from './heading-rows.ts';
import { underHeadings } from './made-columns.ts';
import { kindOf } from './names-care.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import { isTotalRow } from './total-row.ts';

/** One column alone says nothing of the rows without a mark. */
const leastProducts = 2;

/**
 * "x" below one of "Licht", "Midden" and "Zwaar" in every row tells which of them was given; a count there tells how much as well. The heading
 * and its rows with the product in a column of its own, or as they are when some row marks none of them or several.
 */
export function withMarkedProducts(heading: Heading, sheetName: string): Heading {
  const { cells, groups, above, below } = heading;
  // "Product" over "Licht" and "Midden" makes no product of what stands below them.
  const isOfGroup = ({ index, role }: SheetColumn): boolean =>
    ofProduct.includes(role) && cells.some(({ column, value }) => column === index && kindOf(String(value)) === 'known');
  const columns = heading.columns.filter((column) => !isOfGroup(column));
  if (!columns.some(({ role }) => role === 'amount') || columns.some(({ role }) => ofProduct.includes(role))) return heading;
  const open = cells.filter((cell) => columns.every(({ index }) => index !== cell.column));
  const titles = [sheetName, ...above.flatMap((row) => row.map(({ value }) => String(value)))];
  const products = open.length < leastProducts ? [] : productHeadings(open, groups, titles);
  const lines = below.filter((row) => !isTotalRow(row) && row.filter((cell) => !isBlank(cell)).length > 1);
  if (products.length < leastProducts || lines.length === 0 || !areGiven(products, heading)) return heading;
  const filled = lines.map((row) => row.filter((cell) => isBelowOneOf(products, cell) && !isUnmarked(cell)));
  const marks = filled.flat();
  const areMarks = marks.every(isMark);
  if (filled.some((row) => row.length !== 1) || !(areMarks || marks.every(isPart))) return heading;
  const markOf = new Map(lines.map((row, at) => [row, marks[at]]));
  return withProducts({ ...heading, columns }, products, markOf, !areMarks);
}

const isBelowOneOf = (headings: readonly Cell[], { column }: Cell): boolean => headings.some((each) => each.column === column);

/** The heading and its rows with the product of each mark, and where the marks are counts with the count too, in a column of its own. */
function withProducts(
  { columns, cells, below, ...rest }: Heading,
  products: readonly Cell[],
  markOf: ReadonlyMap<readonly Cell[], Cell | undefined>,
  areCounts: boolean,
): Heading {
  const told = (row: readonly Cell[]): readonly Cell[] => {
    const mark = markOf.get(row);
    const product = products.find(({ column }) => column === mark?.column);
    const others = row.filter((cell) => !isBelowOneOf(products, cell));
    if (mark === undefined || product === undefined) return others;
    const count = areCounts ? [{ ...mark, column: underHeadings.quantity }] : [];
    return [...others, { ...mark, column: underHeadings.product, value: product.value }, ...count];
  };
  const made = (role: 'product' | 'quantity'): SheetColumn => ({
    index: underHeadings[role],
    role,
    unit: 'unknown',
    byHeading: role === 'product',
  });
  return {
    ...rest,
    columns: [...columns, made('product'), ...(areCounts ? [made('quantity')] : [])],
    cells: cells.filter((cell) => !isBelowOneOf(products, cell)),
    below: below.map(told),
  };
}
const ofProduct: readonly SheetRole[] = ['product', 'description'];

const isMark = ({ value }: Cell): boolean => value === true || value === 1 || (typeof value === 'string' && mark.test(value));
const mark = /^\s*(?:x|v|ja|j|1|✓|✔|√|☑|☒|●|•)\s*$/i;
const isUnmarked = (cell: Cell): boolean =>
  isBlank(cell) || cell.value === false || (typeof cell.value === 'string' ? unmarked.test(cell.value) : cell.value === 0);
const unmarked = /^\s*(?:nee|n|0|[-–—])\s*$/i;
/** One month, a part of it, or no more days than it has. */
function isPart({ value, isDate }: Cell): boolean {
  const count = typeof value === 'number' ? value : parseQuantity(String(value))?.value;
  return !isDate && count !== undefined && count > 0 && count <= longestMonth;
}
