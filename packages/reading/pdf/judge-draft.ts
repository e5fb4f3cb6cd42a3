import type { InvoiceForm, Place } from '#domain';
import { arithmeticFits } from './arithmetic.ts';
import type { LineDraft } from './line.ts';
import type { PdfDraft } from './read-pdf-draft.ts';

/** Where the draft comes from. */
export interface Circumstances {
  readonly where: Place;
  readonly form: InvoiceForm;
  /** The text was drawn as text and makes sense; false for Word and plain text, whose order of words is all we have. */
  readonly isSound: boolean;
  /** The specification adds up to the total of this invoice. */
  readonly isConfirmed: boolean;
}

const namesRate = /\b(?:6|9|21)(?:[.,]0+)? ?%/;

/** Lines that count for nothing, or are subtracted without a sign: lines that do not add up may do so another way. */
const mayNotAdd =
  /(?<![a-z])(?:(?:reeds|eerder|al) (?:betaald|voldaan|gefactureerd|gedeclareerd|ontvangen)|ter informatie|correctie|in mindering|verreken|terugbetaling)/;

/** What the draft as a whole says about how certain its parts are. */
export interface Judged {
  readonly linesCertain: boolean;
  readonly nothingLeft: boolean;
  /** No line holds a number that could belong to the letterhead. */
  readonly linesAreClear: boolean;
  readonly vatIsMissing: boolean;
  readonly totalIsMissing: boolean;
  readonly lineSign: 1 | -1;
  readonly totalSign: 1 | -1;
  readonly doubts: readonly string[];
}

export function judgeDraft(draft: PdfDraft, lines: readonly LineDraft[], around: Circumstances): Judged {
  const fits = lines.map(arithmeticFits);
  const everyLineFits = lines.length > 0 && fits.every((fit) => fit === true);
  const { total, reconciles } = draft.totals;
  // F12 rests on this: each line right by itself and one unambiguous total that they do not add up to.
  const proven =
    !draft.signsDiffer &&
    !draft.mayBeGrouped &&
    (reconciles ||
      (everyLineFits &&
        !draft.rows.some((row) => mayNotAdd.test(row.folded)) &&
        draft.leftoverAmounts() === 0 &&
        (total === undefined || total.sure)));
  const linesCertain = around.isSound && proven;
  const sum = lines.reduce((cents, line) => cents + line.amount.value, 0);
  const doubts: string[] = [];
  if (!around.isSound) doubts.push('De tekst staat niet in een pdf; de volgorde van de woorden is onzeker.');
  if (lines.length === 0) doubts.push('Er zijn geen factuurregels herkend.');
  else if (!reconciles) doubts.push('De regels zijn samen niet gelijk aan het totaal.');
  if (draft.signsDiffer) doubts.push('Het totaal staat onder nul en de regels erboven niet: is het een creditfactuur?');
  if (draft.mayBeGrouped) doubts.push('Vlak voor het totaal staat een los getal. Misschien hoort het bij het totaal.');
  if (draft.isAmbiguousTable) doubts.push('Het is niet duidelijk welke gegevens bij welke regel horen.');
  if (draft.number.found?.sure === false) doubts.push('Er staan meer nummers die het factuurnummer kunnen zijn.');
  return {
    linesCertain,
    nothingLeft: around.isSound && !draft.signsDiffer && !draft.mayBeGrouped && (reconciles || around.isConfirmed),
    linesAreClear: !lines.some((line) => line.hasLeftDigits),
    // Every amount is explained and no rate above zero is named.
    vatIsMissing:
      around.isSound && (reconciles || (draft.leftoverAmounts() === 0 && !draft.rows.some((row) => namesRate.test(row.folded)))),
    totalIsMissing: total === undefined && around.isSound && everyLineFits && draft.leftoverAmounts() === 0 && !draft.hasTotalLabel(),
    lineSign: draft.isCredit && sum > 0 ? -1 : 1,
    totalSign: draft.isCredit && (total?.value ?? 0) > 0 ? -1 : 1,
    doubts,
  };
}
