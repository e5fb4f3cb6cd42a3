import type { Row } from '../layout/rows.ts';
import { asPrice } from '../values/money-text.ts';
import { type Anchor, moneysOf } from './anchors.ts';
import { arithmeticFits } from './arithmetic.ts';
import { boundOf } from './group-products.ts';
import type { Heading } from './heading.ts';
import type { LineDraft } from './line.ts';
import { seen } from './seen.ts';

/** "Begeleiding licht (€ 234,92 per maand)" above lines without a price: theirs, where the count of each proves it. */
export function withGroupPrices(
  lines: readonly LineDraft[],
  anchors: readonly Anchor[],
  rows: readonly Row[],
  headings: readonly Heading[],
  totals: ReadonlyMap<Row, unknown>,
): readonly LineDraft[] {
  return lines.map((line, at) => {
    const index = anchors[at]?.index ?? -1;
    const hasColumn = headings.findLast(({ last }) => last < index)?.columns.some(({ role }) => role === 'price') === true;
    if (hasColumn || line.price !== undefined || line.quantity === undefined) return line;
    const row = rows.slice(0, index).findLast((above) => boundOf(above, totals) !== undefined);
    const [money, ...others] = row === undefined || boundOf(row, totals) !== 'product' ? [] : moneysOf(row);
    if (money === undefined || others.length > 0) return line;
    const price = seen(asPrice(money), money.words);
    return arithmeticFits({ ...line, price }) === true ? { ...line, price } : line;
  });
}
