import type { Product } from '#domain';
import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { totalLabel } from './amount-words.ts';
import type { Anchor } from './anchors.ts';
import type { Heading } from './heading.ts';
import type { LineDraft } from './line.ts';
import { type Seen, seen } from './seen.ts';

/** A line with the row that carries its amount. */
interface Placed {
  readonly line: LineDraft;
  readonly index: number;
}
/** What bounds a group: the name of its product above it, a total under it. */
type Bound = 'product' | 'total' | undefined;

/**
 * Lines that stand in groups, each under the name of its product: the first of a group has that row in its own block, the others get the
 * product from it. Certain only when a subtotal closes the group, else the row may be of the first line alone; and when nothing but lines
 * stands in it: other words there may be the product of the lines below them.
 */
export function withGroupProducts(
  lines: readonly LineDraft[],
  anchors: readonly Anchor[],
  rows: readonly Row[],
  headings: readonly Heading[],
  totals: ReadonlyMap<Row, unknown>,
): readonly LineDraft[] {
  const placed = lines.map((line, at) => ({ line, index: anchors[at]?.index ?? -1 }));
  const isWithoutColumn = ({ index }: Placed): boolean =>
    headings.findLast(({ last }) => last < index)?.columns.some(({ role }) => role === 'product' || role === 'description') !== true;
  const lacksProduct = (each: Placed): boolean => each.line.product === undefined && isWithoutColumn(each);
  if (!placed.some(lacksProduct)) return lines;
  const bounds = rows.map((row) => boundOf(row, totals));
  const isLine = new Set(placed.map(({ index }) => index));
  return placed.map((each, at) => {
    const { line, index } = each;
    const start = bounds.findLastIndex((bound, place) => place < index && bound !== undefined);
    const end = bounds.findIndex((bound, place) => place > index && bound !== undefined);
    const holdsOthers = rows.some((_, place) => start < place && place < end && !isLine.has(place));
    if (line.product !== undefined && holdsOthers && isWithoutColumn(each))
      return { ...line, product: { ...line.product, sure: line.product.sure && bounds[start] !== 'product' } };
    const product = lacksProduct(each) ? productAbove(placed.slice(0, at), rows, bounds, start) : undefined;
    return product === undefined
      ? line
      : { ...line, product: { ...product, sure: bounds[end] === 'total' && !line.hasLeftWords && !holdsOthers } };
  });
}

/** Whether this row opens a group, or ends one. */
export function boundOf(row: Row, totals: ReadonlyMap<Row, unknown>): Bound {
  if (totals.has(row) || totalLabel(row.folded) !== undefined) return 'total';
  return recogniseProduct(row.text).kind === 'known' ? 'product' : undefined;
}

/** The row with nothing but a product on it that the lines above, back to the last total, stand under. */
function productAbove(above: readonly Placed[], rows: readonly Row[], bounds: readonly Bound[], place: number): Seen<Product> | undefined {
  const row = rows[place];
  if (row === undefined || bounds[place] !== 'product') return undefined;
  const first = above.find((each) => each.index > place);
  const isOfFirst = first?.line.product?.words.some((word) => row.words.includes(word)) === true;
  return isOfFirst ? seen({ text: row.text, recognised: recogniseProduct(row.text) }, row.words) : undefined;
}
