import { type Row, segmentsOf } from '../layout/rows.ts';
import { findMoney } from '../values/money-text.ts';
import { parseQuantity } from '../values/quantity-text.ts';
import { arithmeticFits } from './arithmetic.ts';
import type { Column, Heading } from './heading.ts';

/** "Geleverd" heads what was given, and beside a column for the product it heads how much: what stands under it tells. */
export function withDeliveredCounts(heading: Heading, lines: readonly Row[]): Heading {
  const { columns } = heading;
  const isCounted = columns.some(({ role }) => role === 'quantity' || role === 'days');
  const products = columns.filter(({ role }) => role === 'product');
  const counts = isCounted || products.length < 2 ? [] : products.filter((column) => holdsCounts(column, lines));
  const [count, ...others] = counts;
  if (count === undefined || others.length > 0) return heading;
  return { ...heading, columns: columns.map((column) => (column === count ? { ...column, role: 'quantity' } : column)) };
}

/** Numbers alone, of which two amounts on the row are the price and the product: hours beside a price per month make none. */
const holdsCounts = (column: Column, lines: readonly Row[]): boolean =>
  lines.length > 0 && lines.every((row) => cellsUnder(row, column).every(({ text }) => isProvenBy(row, text)));

function isProvenBy(row: Row, text: string): boolean {
  const count = parseQuantity(text);
  if (count === undefined) return false;
  // "28 van 31 dagen" is a count whatever it costs.
  if (count.unit !== 'unknown') return true;
  const amounts = findMoney(row.folded);
  return amounts.some((price) =>
    amounts.some(
      (amount) =>
        amount !== price && arithmeticFits({ quantity: { value: count }, price: { value: price }, amount: { value: amount.cents } }),
    ),
  );
}

const cellsUnder = (row: Row, column: Column): readonly Row[] =>
  segmentsOf(row).filter(({ words }) => (words[0]?.x0 ?? Infinity) < column.x1 && (words.at(-1)?.x1 ?? -Infinity) > column.x0);
