import type { Cell } from '#documents';
import { parseQuantity } from '../values/quantity-text.ts';
import { isBlank } from './blank-cell.ts';
import { productHeadings } from './category-headings.ts';
import type { Heading } from './heading-rows.ts';
import { underHeadings } from './made-columns.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import { isTotalRow } from './total-row.ts';

/** One column alone says nothing of the rows without a mark. */
const leastProducts = 2;

/**
 * "x" below one of "Licht", "Midden" and "Zwaar" in every row tells which of them was given; a count there tells how much as well. The heading
 * and its rows with the product in a column of its own, or as they are when some row marks none of them or several.
 */
export function withMarkedProducts(heading: Heading, sheetName: string): Heading {
  const { columns, cells, groups, above, below } = heading;
  if (!columns.some(({ role }) => role === 'amount') || columns.some(({ role }) => ofProduct.includes(role))) return heading;
  const open = cells.filter((cell) => columns.every(({ index }) => index !== cell.column));
  const titles = [sheetName, ...above.flatMap((row) => row.map(({ value }) => String(value)))];
  const products = open.length < leastProducts ? [] : productHeadings(open, groups, titles);
  const rows = below.filter((row) => !isTotalRow(row) && row.filter((cell) => !isBlank(cell)).length > 1);
  if (products.length < leastProducts || rows.length === 0) return heading;
  const indices = new Set(products.map(({ column }) => column));
  const filledIn = (row: readonly Cell[]): readonly Cell[] => row.filter((cell) => indices.has(cell.column) && !isUnmarked(cell));
  const filled = rows.map(filledIn);
  const given = filled.flat();
  const areMarks = given.every(isMark);
  if (!filled.every((row) => row.length === 1) || !(areMarks || given.every(isPart))) return heading;
  const made = (role: SheetRole, index: number): SheetColumn => ({ index, role, unit: 'unknown', byHeading: role === 'product' });
  const isLine = new Set(rows);
  const told = (row: readonly Cell[]): readonly Cell[] => {
    const [mark] = isLine.has(row) ? filledIn(row) : [];
    const product = products.find(({ column }) => column === mark?.column);
    const rest = row.filter((cell) => !indices.has(cell.column));
    if (mark === undefined || product === undefined) return rest;
    const count = areMarks ? [] : [{ ...mark, column: underHeadings.amount }];
    return [...rest, { ...mark, column: underHeadings.product, value: product.value }, ...count];
  };
  const counted = areMarks ? [] : [made('quantity', underHeadings.amount)];
  return {
    ...heading,
    columns: [...columns, made('product', underHeadings.product), ...counted],
    cells: cells.filter((cell) => !indices.has(cell.column)),
    below: below.map(told),
  };
}
const ofProduct: readonly SheetRole[] = ['product', 'description'];

const isMark = ({ value }: Cell): boolean => value === true || value === 1 || (typeof value === 'string' && mark.test(value));
const mark = /^\s*(?:x|v|ja|j|1|✓|✔|√|☑|☒|●|•)\s*$/i;
const isUnmarked = (cell: Cell): boolean =>
  isBlank(cell) || cell.value === false || (typeof cell.value === 'string' ? unmarked.test(cell.value) : cell.value === 0);
const unmarked = /^\s*(?:nee|n|0|[-–—])\s*$/i;
/** No more than a month has days. */
function isPart({ value, isDate }: Cell): boolean {
  const count = typeof value === 'number' ? value : parseQuantity(String(value))?.value;
  return !isDate && count !== undefined && count > 0 && count <= longestMonth;
}
const longestMonth = 31;
