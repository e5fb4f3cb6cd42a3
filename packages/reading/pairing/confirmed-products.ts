import { codeOf, type InvoiceLine, valueOf } from '#domain';

/** What is charged for each product; undefined when a line does not say so for certain. */
function sumsOf(lines: readonly InvoiceLine[], isSure: (line: InvoiceLine) => boolean): ReadonlyMap<string, number> | undefined {
  const sums = new Map<string, number>();
  for (const line of lines) {
    const [code, cents] = [codeOf(valueOf(line.product)), valueOf(line.amount)];
    if (code === undefined || cents === undefined || !isSure(line)) return undefined;
    sums.set(code, (sums.get(code) ?? 0) + Math.abs(cents));
  }
  return sums;
}

/** Two products at one amount could be each other's, and come to the same. */
const couldBeSwapped = (rows: readonly InvoiceLine[]): boolean =>
  [...Map.groupBy(rows, ({ amount }) => valueOf(amount)).values()].some(
    (same) => new Set(same.map(({ product }) => codeOf(valueOf(product)))).size > 1,
  );

/** Products below a heading that may be of what was granted are those that were charged, when they come to what the invoice charges for each. */
export function withConfirmedProducts(rows: readonly InvoiceLine[], ownLines: readonly InvoiceLine[]): readonly InvoiceLine[] {
  if (ownLines.length === 0 || rows.every(({ product }) => product.certain) || couldBeSwapped(rows)) return rows;
  const charged = sumsOf(ownLines, ({ product, amount }) => product.certain && amount.certain);
  const listed = sumsOf(rows, ({ amount }) => amount.certain);
  const isSame = charged !== undefined && listed !== undefined && listed.size === charged.size;
  if (!isSame || ![...listed].every(([code, cents]) => charged.get(code) === cents)) return rows;
  return rows.map((row) => (row.product.state === 'read' ? { ...row, product: { ...row.product, certain: true } } : row));
}
