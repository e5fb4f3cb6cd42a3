import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findMoney } from '../values/money-text.ts';
import type { Heading } from './heading.ts';
import { namesClient } from './identity.ts';

const pageNumber = /(?<![a-z])(?:pagina|pag\.?|blad|bladzijde|page|factuur(?:nummer|nr\.?)) ?:? ?\S*\d/;

/** What stands above the headings of each later page, where the page says its number and none of it can be of a line. */
export function repeatedLetterheads(rows: readonly Row[], headings: readonly Heading[]): ReadonlySet<Row> {
  const found = [...Map.groupBy(rows, ({ page }) => page)].flatMap(([page, own]) => {
    const heading = headings.map(({ first }) => rows[first]).find((row) => row?.page === page);
    const above = page === 1 || heading === undefined ? [] : own.slice(0, own.indexOf(heading));
    return above.some((row) => pageNumber.test(row.folded)) && !above.some(mayBeOfLine) ? above : [];
  });
  return new Set(found);
}

const mayBeOfLine = (row: Row): boolean =>
  namesClient(row) || findMoney(row.folded).length > 0 || recogniseProduct(row.text).kind !== 'unknown';
