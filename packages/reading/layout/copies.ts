import type { Row } from './rows.ts';

/** What a copy has more than the original, and what differs from page to page. */
const ofCopy = /^(?:dit is een )?(?:kopie|duplicaat|copy|afschrift|origineel)(?: ?-?factuur)?$/;
const pageNumber = /\b(?:pagina|pag\.?|blad|bladzijde|blz\.?|page)\s*(?::\s*)?\d+(?:\s*(?:van|\/|of)\s*\d+)?|^\d+\s*(?:van|\/)\s*\d+$/;
/** Without it the same page twice may be the same care twice. */
const ofTotal = /totaal|te (?:betalen|voldoen|ontvangen)|verschuldigd/;

/** The rows of an invoice that was printed twice into one file, once. */
export function withoutCopies(rows: readonly Row[]): readonly Row[] {
  const pages = [...Map.groupBy(rows, ({ page }) => page).values()];
  const half = pages.length / 2;
  if (!Number.isInteger(half)) return rows;
  const [first, second] = [pages.slice(0, half), pages.slice(half)];
  const isCopy = first.every((page, at) => isSame(page, second[at] ?? []));
  return isCopy && first.flat().some(({ folded }) => ofTotal.test(folded)) ? first.flat() : rows;
}

function isSame(page: readonly Row[], other: readonly Row[]): boolean {
  const [own, others] = [page, other].map((each) =>
    each.map(({ folded }) => folded.replace(pageNumber, '').trim()).filter((text) => text !== '' && !ofCopy.test(text)),
  );
  return own?.length === others?.length && own?.every((text, at) => text === others?.[at]) === true;
}
