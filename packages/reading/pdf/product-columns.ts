import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { type Anchor, moneysOf, nearest } from './anchors.ts';
import { type Column, type Heading, productColumns } from './heading.ts';
import type { LineDraft } from './line.ts';
import { seen } from './seen.ts';

/**
 * A row per care client with a column per product holds as many lines as it holds amounts. Where they do not add up to the amount at the end
 * of the row, nothing about it is sure.
 */
export function spreadOverProducts(line: LineDraft, anchor: Anchor, row: Row, heading: Heading | undefined): readonly LineDraft[] {
  const products = heading === undefined ? [] : productColumns(heading);
  if (heading === undefined || products.length === 0) return [line];
  const cells = moneysOf(row).flatMap((money) => {
    const column = nearest(money, heading.columns);
    return column !== undefined && products.includes(column) ? [{ money, column }] : [];
  });
  const isInCell = cells.some(({ money }) => money.words[0] === anchor.amount.words[0]);
  const sum = cells.reduce((cents, { money }) => cents + money.cents, 0);
  if (cells.length === 0 || (!isInCell && sum !== anchor.amount.cents)) return [{ ...line, amount: { ...line.amount, sure: false } }];
  return cells.map(({ money, column }) => ({
    ...line,
    product: seen({ text: column.text, recognised: recogniseProduct(column.text) }, money.words, isUnder(money, column, heading)),
    amount: seen(money.cents, money.words),
  }));
}

/** Under its heading and no other: an amount that stands beside all of them may be of either neighbour. */
function isUnder(money: { readonly x0: number; readonly x1: number }, column: Column, { columns }: Heading): boolean {
  const over = columns.filter(({ x0, x1 }) => x0 < money.x1 && money.x0 < x1);
  return over.length === 1 && over[0] === column;
}
