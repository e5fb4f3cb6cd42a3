import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findMoney } from '../values/money-text.ts';
import type { Heading } from './heading.ts';
import { namesClient } from './identity.ts';

/** Labels of the letterhead: such a row is no part of a line. */
export const headerLabel =
  /^(?:factuur|nummer|datum|maand|periode|kvk|btw|iban|rekening|bank|vervaldatum|betaaltermijn|debiteur|zorgperiode|zorgmaand|tijdvak|kenmerk|referentie|uw kenmerk|ons kenmerk|aan|t\.a\.v\.|betreft|tel|e-?mail|nota|declaratie|credit)[a-z]*\b\s*(?:(?:nummer|nr\.?|datum)\s*)?[:\t]/;

const pageNumber = /(?<![a-z])(?:pagina|pag\.?|blad|bladzijde|page|factuur(?:nummer|nr\.?)) ?:? ?\S*\d/;

/**
 * What stands above the headings of each later page, where the page says its number, all has a label or was told before, and none of it
 * can be of a line.
 */
export function repeatedLetterheads(rows: readonly Row[], headings: readonly Heading[]): ReadonlySet<Row> {
  const firstPages = new Map(rows.toReversed().map(({ folded, page }) => [folded, page]));
  const found = [...Map.groupBy(rows, ({ page }) => page)].flatMap(([page, own]) => {
    const heading = headings.map(({ first }) => rows[first]).find((row) => row?.page === page);
    const above = page === 1 || heading === undefined ? [] : own.slice(0, own.indexOf(heading));
    return above.some((row) => pageNumber.test(row.folded)) && above.every((row) => isTold(row, firstPages) && !mayBeOfLine(row))
      ? above
      : [];
  });
  return new Set(found);
}

/** Anything else may go on with the last line of the page before. */
const isTold = ({ folded, page }: Row, firstPages: ReadonlyMap<string, number>): boolean =>
  pageNumber.test(folded) || headerLabel.test(folded) || (firstPages.get(folded) ?? page) < page;

/** Names a care client by number, an amount or a product. */
export const mayBeOfLine = (row: Row): boolean =>
  namesClient(row) || findMoney(row.folded).length > 0 || recogniseProduct(row.text).kind !== 'unknown';
