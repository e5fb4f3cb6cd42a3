import { codeOf, type InvoiceLine, valueOf } from '#domain';

const clientOf = ({ clientNumber }: InvoiceLine): string => valueOf(clientNumber) ?? '';

/** What is charged for each product, and of whom where that is asked; undefined when a line does not say so for certain. */
function sumsOf(
  lines: readonly InvoiceLine[],
  isSure: (line: InvoiceLine) => boolean,
  isPerClient: boolean,
): ReadonlyMap<string, number> | undefined {
  const sums = new Map<string, number>();
  for (const line of lines) {
    const [code, cents] = [codeOf(valueOf(line.product)), valueOf(line.amount)];
    if (code === undefined || cents === undefined || !isSure(line)) return undefined;
    const key = isPerClient ? `${code} ${clientOf(line)}` : code;
    sums.set(key, (sums.get(key) ?? 0) + Math.abs(cents));
  }
  return sums;
}

/** Two products at one amount could be each other's, and come to the same. */
const couldBeSwapped = (rows: readonly InvoiceLine[]): boolean =>
  [...Map.groupBy(rows, ({ amount }) => valueOf(amount)).values()].some(
    (same) => new Set(same.map(({ product }) => codeOf(valueOf(product)))).size > 1,
  );

/**
 * Products below a heading that may be of what was granted are those that were charged, when they come to what the invoice charges for each, and
 * of each client whom it names.
 */
export function withConfirmedProducts(rows: readonly InvoiceLine[], ownLines: readonly InvoiceLine[]): readonly InvoiceLine[] {
  if (ownLines.length === 0 || rows.every(({ product }) => product.certain) || couldBeSwapped(rows)) return rows;
  const isPerClient = ownLines.some((line) => clientOf(line) !== '');
  const charged = sumsOf(ownLines, ({ product, amount }) => product.certain && amount.certain, isPerClient);
  const listed = sumsOf(rows, ({ amount }) => amount.certain, isPerClient);
  const isSame = charged !== undefined && listed !== undefined && listed.size === charged.size;
  if (!isSame || ![...listed].every(([key, cents]) => charged.get(key) === cents)) return rows;
  return rows.map((row) => (row.product.state === 'read' ? { ...row, product: { ...row.product, certain: true } } : row));
}
