import type { ColumnRole } from '../column-role.ts';
import { type Row, segmentsOf } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findMoney } from '../values/money-text.ts';
import { type Heading, headsLines } from './heading.ts';

const ofLines: ReadonlySet<ColumnRole | undefined> = new Set(['amount', 'quantity', 'days', 'clientNumber', 'name', 'period']);

/** Nothing is counted and nobody named, and nothing stands behind the price that may be an amount. */
function headsPrices({ columns }: Heading): boolean {
  const price = columns.find(({ role }) => role === 'price');
  return price !== undefined && !columns.some(({ role, x0 }) => ofLines.has(role) || (role === undefined && x0 > price.x0));
}

/** Products by themselves, each once, with what they cost: a row that says anything more may be a line. */
function listsProducts(rows: readonly Row[]): boolean {
  const priced = rows.filter((row) => findMoney(row.folded).length > 0);
  const codes = priced.map((row) => {
    const recognised = recogniseProduct(segmentsOf(row)[0]?.text ?? '');
    return recognised.kind === 'known' && !fiveDigits.test(row.text) ? recognised.code : undefined;
  });
  return codes.length > 0 && !codes.includes(undefined) && new Set(codes).size === codes.length;
}
const fiveDigits = /\d{5}/;

/** Without those of a list of tariffs beside a table of lines with amounts; alone such a table may be the lines. */
export function withoutPriceLists(headings: readonly Heading[], rows: readonly Row[]): readonly Heading[] {
  const hasLines = headings.some((heading) => headsLines(heading) && heading.columns.some(({ role }) => role === 'amount'));
  if (!hasLines) return headings;
  return headings.filter((heading, at) => !headsPrices(heading) || !listsProducts(rowsUnder(heading, headings[at + 1], rows)));
}

/** Of the same page, as far as each names a product. */
function rowsUnder({ last }: Heading, next: Heading | undefined, rows: readonly Row[]): readonly Row[] {
  const below = rows.slice(last + 1, next?.first).filter(({ page }) => page === rows[last]?.page);
  const end = below.findIndex((row) => recogniseProduct(row.text).kind === 'unknown');
  return end < 0 ? below : below.slice(0, end);
}
