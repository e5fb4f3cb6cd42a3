import type { Row } from '../layout/rows.ts';
import type { Heading } from './heading.ts';
import { headerLabel, mayBeOfLine } from './repeated-letterhead.ts';

/**
 * Whether a row above a later heading may say whose table it heads, without the number that would tell: it is no part of the line above
 * it, and nobody can say of which of the lines below it is.
 */
export const hasTitleBetween = (rows: readonly Row[], headings: readonly Heading[]): boolean =>
  headings.slice(1).some(({ first, columns }) => {
    // Its lines say themselves whose they are.
    const roles = new Set(columns.map(({ role }) => role));
    if (roles.has('clientNumber') && roles.has('name')) return false;
    const [before, title, heading] = [rows[first - 2], rows[first - 1], rows[first]];
    return title !== undefined && title.page === heading?.page && mayNameSomeone(title) && isNearer(before, title, heading);
  });

/** A word with a capital, of no line and no fact of the letterhead. */
const mayNameSomeone = (row: Row): boolean =>
  /\p{Lu}\p{Ll}/u.test(row.text.replace(numberOfPage, '')) && !headerLabel.test(row.folded) && !mayBeOfLine(row);

/** "Factuurnummer 2026-0101 Blad 2", as later pages repeat it. */
const numberOfPage =
  /(?<!\p{L})(?:(?:credit|verzamel)?(?:factuur|nota|declaratie)(?:[ -]?(?:nummer|nr\.?))?|pagina|pag\.?|blad|bladzijde|page) ?:? ?\S{0,12}\d\S*/giu;

/** Nearer to the heading below it than to the row above it, as far as can be seen. */
const isNearer = (before: Row | undefined, title: Row, heading: Row): boolean =>
  before === undefined || before.page !== title.page || heading.y0 - title.y1 <= title.y0 - before.y1 + slack;
/** Points that nobody sees. */
const slack = 1;
