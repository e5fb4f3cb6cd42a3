import { isPageNumber, withoutPageNumber } from './page-number.ts';
import type { Row } from './rows.ts';

/** What a copy says more than the original. */
const ofCopy = /^(?:dit is een )?(?:kopie|duplicaat|copy|afschrift|origineel)(?: ?-?factuur)?$/;
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

/** But for the numbers of the pages. */
function isSame(page: readonly Row[], other: readonly Row[]): boolean {
  const [own, others] = [page, other].map((each) =>
    each.flatMap((row) => (isPageNumber(row) ? [] : withoutPageNumber(row).trim())).filter((text) => text !== '' && !ofCopy.test(text)),
  );
  return own?.length === others?.length && own?.every((text, at) => text === others?.[at]) === true;
}
