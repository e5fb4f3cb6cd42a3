import { wordsFor } from '../label-words.ts';
import type { PdfDraft } from '../pdf/read-pdf-draft.ts';

/** From here on a document is handled as an invoice; below `maybe` it is a letter or a leaflet. */
export const enough = 5;
export const maybe = 4;
const title = new RegExp(
  String.raw`(?<=^|\t)(?:(?:concept ?)?(?:credit|verzamel|correctie)?-?(?:factuur|nota|declaratie|invoice)(?:nummer|nr\.?|datum)?(?![a-z])|${wordsFor('invoice', 'creditNote', 'invoiceNumber', 'invoiceDate')})`,
);
const otherTitle =
  /(?<=^|\t)(?:algemene (?:leverings)?voorwaarden|(?:betalings)?herinnering|aanmaning|offerte|orderbevestiging|pakbon|werkbon|urenstaat|urenverantwoording|rekeningoverzicht|polis|jaarrekening|overeenkomst|contract|tarievenlijst|tarievenoverzicht)\b/;

/** What a document is stands in its first rows; below them "overeenkomst" is only a word. */
const titleRows = 14;

/** Points for what an invoice has, most for its title, its total and care; 9 at the most. */
export function invoiceScore(draft: PdfDraft): number {
  const has = (value: unknown): number => (value === undefined ? 0 : 1);
  const top = draft.rows.slice(0, titleRows);
  const named = draft.rows.some((row) => title.test(row.folded));
  const isOther = top.some((row) => otherTitle.test(row.folded)) && !top.some((row) => title.test(row.folded));
  const withCare = draft.lines.filter((line) => line.product !== undefined && line.product.value.recognised.kind !== 'unknown').length;
  return (
    (named ? 2 : 0) +
    has(draft.totals.total) * 2 +
    has(draft.iban.found) +
    has(draft.number.found) +
    (withCare > 0 ? 2 : draft.lines.length > 0 ? 1 : 0) +
    (draft.totals.reconciles ? 1 : 0) -
    (isOther ? 4 : 0)
  );
}
