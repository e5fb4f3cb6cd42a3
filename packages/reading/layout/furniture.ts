import { recogniseProduct } from '../recognise-product.ts';
import { isPageNumber, withoutPageNumber } from './page-number.ts';
import type { Row } from './rows.ts';

/**
 * Rows in reading order with what comes back on every page (letterhead, footers, page numbers) out of the way: once only, the footers of
 * earlier pages behind everything else, so that a table runs on over the pages.
 */
export function withoutFurniture(rows: readonly Row[]): Row[] {
  const pages = [...new Set(rows.map((row) => row.page))].map((page) => rows.filter((row) => row.page === page));
  if (pages.length < 2) return rows.filter((row) => !isPageNumber(row));
  // On one page alone it may be the count of a line.
  if (pages.every((page) => isBareNumber(page.at(-1)))) for (const page of pages) page.pop();
  const body: Row[] = [];
  const behind: Row[] = [];
  for (const [index, page] of pages.entries()) {
    const other = pages[index === 0 ? 1 : index - 1] ?? [];
    const top = Math.max(repeated(page, other, 1), index === 0 ? 0 : letterheadAgain(page, pages[0] ?? [], pages[index + 1] ?? []));
    const bottom = repeated([...page].reverse(), other, -1);
    const middle = page.slice(index === 0 ? 0 : top, page.length - bottom);
    body.push(...middle.filter((row) => !isPageNumber(row)));
    if (index === 0) behind.push(...page.slice(page.length - bottom).filter((row) => !isPageNumber(row)));
  }
  return [...body, ...behind];
}

/** The number of the page alone at its foot, with or without dashes. */
const isBareNumber = (row: Row | undefined): boolean =>
  row !== undefined && /^(?:- ?)?0?(\d{1,3})(?: ?-)?$/.exec(row.folded)?.[1] === String(row.page);

/** Never furniture: who the care is for and what the columns are. */
const aboutLines = /client|bewoner|deelnemer|zorgvrager|naam|(?<![a-z])geb|aantal|bedrag|tarief|totaal|prijs/;

/** How many rows at the top repeat the letterhead of the first page, at another height than there: with its numbers and dates, or page after page. */
function letterheadAgain(page: readonly Row[], first: readonly Row[], next: readonly Row[]): number {
  const lines = first.findIndex((row) => aboutLines.test(row.folded));
  const known = new Set(first.slice(0, Math.max(0, lines)).map(withoutPageNumber));
  const count = page.findIndex((row) => {
    const isOnNext = next.some((other) => Math.abs(other.y0 - row.y0) < 2 && other.folded === row.folded);
    return (
      !known.has(withoutPageNumber(row)) ||
      aboutLines.test(row.folded) ||
      /\d,\d\d(?!\d)/.test(row.text) ||
      !(isOnNext || /\d/.test(row.text))
    );
  });
  return Math.max(0, count);
}

/** How many rows from the edge stand on the other page too, at the same height with the same words. */
function repeated(page: readonly Row[], other: readonly Row[], direction: 1 | -1): number {
  let count = 0;
  for (const row of page) {
    const same = other.some(
      (candidate) =>
        Math.abs(candidate.y0 - row.y0) < 2 &&
        (withoutPageNumber(candidate) === withoutPageNumber(row) || (isPageNumber(candidate) && isPageNumber(row))),
    );
    // Two pages may begin with the same product: that is part of a line.
    if (!same || /\d,\d\d(?!\d)/.test(row.text) || recogniseProduct(row.text).kind === 'known') break;
    count++;
  }
  // A one-page overlap of everything means copies, not furniture.
  return count === page.length && direction === 1 ? 0 : count;
}
