import type { Row } from '../layout/rows.ts';
import type { PdfDraft } from '../pdf/read-pdf-draft.ts';
import { monthPattern } from '../values/date-text.ts';

const proForma = 'pro ?-?forma';
const bill = '(?:credit[ -]?)?(?:factuur|nota|declaratie|invoice)';
const reminder = '(?:(?:eerste|tweede|derde|laatste|\\d ?(?:e|ste|de)) )?(?:(?:betalings)?herinnering|aanmaning)';
/** What is no invoice yet, or no longer one, whatever else the document holds. */
const notYet = `(?:concept|${proForma}|voorlopige?|voorbeeld)[ -]?(?:verzamel)?${bill}|${bill}(?: ?[-–:(] ?| )?(?:concept|${proForma}|${reminder})|(?:concept|${proForma})|voorschot[ -]?${bill}|${reminder}(?: (?:openstaande |onbetaalde )?(?:verzamel)?(?:${bill}|facturen))?|sommatie|rekening-?overzicht|saldo-?overzicht|openstaande posten`;
const other =
  '(?:verkoop)?offerte|prijsopgave|(?:order|opdracht)-?bevestiging|bestelling|bestelbon|(?:verkoop|inkoop)-?order|pakbon|werkbon|kostenraming|begroting|factuur-?overzicht|jaar-?(?:af)?rekening|eindafrekening';
/** Also "CONCEPT - PROFORMA", and "Aanmaning 2", "OFFERTE 2026-14" or "Herinnering januari 2026" with a number or a month behind it. */
const isTitle = new RegExp(
  `^(?:${notYet})(?![a-z])(?: ?[-/|:] ?(?:${notYet}))*(?:$| ?[-:#]? ?(?:nr\\.?|nummer)? ?[^ ]*\\d| ${monthPattern}(?= |$)| (?:voor|over|van|bij|betreft|-) )`,
);
const isOtherTitle = new RegExp(`^(?:${other})$`);
/** With a number behind it an invoice may name the quotation that it follows. */
const isNumberedTitle = new RegExp(`^(?:${other})(?: ?:? ?[^ ]*\\d| ${monthPattern}(?= |$))`);
/**
 * Across the page, without anything beside it. Each word is taken once, whatever follows: "aanmaning nota concept" can be divided in two
 * ways, and a row of them in more ways than can be tried.
 */
const isStamp = new RegExp(
  `^\\W*(?:(?=(${notYet}|ongeldig|geannuleerd|ingetrokken|vervallen|niet betalen|reeds (?:betaald|voldaan)|voldaan|betaald))\\1\\W*)+$`,
);
/** "Reeds betaald | € | -": nothing was. */
const isNought = /\t(?:€[ \t]?)?[-–−]$/;
const says = new RegExp(
  `\\bdit (?:document |schrijven )?is (?:slechts |nog |alleen )?(?:een |geen )(?:definitieve )?(?:${notYet}|${other}|factuur|creditnota|creditfactuur)|\\bnog niet definitief|(?<=^|\\t)(?:(?:betalings)?herinnering|aanmaning|concept|${proForma}) ?:`,
);
/** Made by who pays: Siem agreed on none, and the number is not that of who sends it. */
const byCustomer =
  /(?<![a-z])(?:self-?[ -]?billing|self-?billed|inkoopfactuur|factuur uitgereikt door (?:de )?(?:af|ver)nemer|(?:opgemaakt|uitgereikt) door (?:de )?(?:afnemer|opdrachtgever))/;
const aboutCredit =
  /\bcredit(?:nota|factuur|declaratie|ering|eren|eert|eerd)?\b(?! ?(?:card|management|agricole|suisse))|\bgecrediteerd|\brestitutie|\bterugbetaling|\b(?:oorspronkelijke?|originele?) (?:factuur|nota|declaratie)/;
const plainTitle = /(?<=^|\t)(?:verzamel)?-?(?:factuur|nota|declaratie|invoice)(?![a-z])/;
/** "Dit bedrag is op 4 april reeds per iDEAL voldaan"; "mocht deze factuur reeds betaald zijn" says nothing. */
const alreadyPaid =
  /(?<!(?:indien|als|mocht|wanneer|of) )(?:dit|het) (?:factuur|totaal)?bedrag (?:is|werd|hebben wij) (?!niet|nog niet)[^.\t]{0,40}\b(?:reeds|al) [^.\t]{0,30}(?:voldaan|betaald|ontvangen)|(?<!(?:indien|als|mocht|wanneer|of) )deze (?:factuur|nota|declaratie) is (?!niet|nog niet)[^.\t]{0,40}\b(?:reeds|al) [^.\t]{0,30}(?:voldaan|betaald)/;
/** Paying as well would be paying twice. */
const isCollected =
  /\b(?:wordt|zal|zullen|incasseren wij)\b[^.\t]{0,80}\b(?:geincasseerd|afgeschreven|geind)\b|\bincasseren wij\b|\bautomatisch (?:geincasseerd|afgeschreven)|\bautomatische incasso\b/;
const otherCurrency = /(?<![a-z])(?:usd|gbp|chf|(?:us|amerikaanse) ?-?dollars?|ponden sterling|zwitserse franken?)(?![a-z])|[$£] ?\d/;
/** Most rows of a table say none of these. */
const anyOfThese = new RegExp([byCustomer, alreadyPaid, isCollected, otherCurrency, aboutCredit].map(({ source }) => source).join('|'));
/** A title stands so near the top; below it the same words are part of a sentence. */
const titleRows = 14;

/** The cell that could be the title of a row: the last one, which is no label of what stands beside it. */
const titleOf = (row: Row): string => row.folded.split('\t').at(-1)?.trim() ?? '';

/** A stamp or title drawn with wide gaps: "C O N C E P T". */
const closed = (text: string): string => (/^\S(?:\s+\S){4,}$/.test(text) ? text.replace(/\s+/g, '') : text);

/** Words by themselves, as in a note of an XML. */
export const saysNoInvoice = (folded: string): boolean => isStamp.test(closed(folded)) || says.test(folded) || alreadyPaid.test(folded);

/** By its title, a stamp or in so many words. */
export function callsItselfOtherwise(rows: readonly Row[]): boolean {
  const top = rows.slice(0, titleRows);
  const cells = top.flatMap((row) => row.folded.split('\t').map((cell) => cell.trim()));
  const isPlain = top.some((row) => plainTitle.test(row.folded));
  return (
    cells.some((cell) => isTitle.test(cell) || (!isPlain && isNumberedTitle.test(cell))) ||
    top.some((row) => isOtherTitle.test(titleOf(row))) ||
    rows.some((row) => (isStamp.test(closed(row.folded)) && !isNought.test(row.folded)) || says.test(row.folded))
  );
}

/** Why a document that reads like an invoice may be something else, in Dutch; undefined when nothing in it says so. */
export function doubtAboutKind({ rows, isCredit, numbers }: Pick<PdfDraft, 'rows' | 'isCredit' | 'numbers'>): string | undefined {
  if (callsItselfOtherwise(rows)) return 'Het document lijkt een concept, offerte, herinnering of iets anders dan een factuur.';
  const telling = rows.filter((row) => anyOfThese.test(row.folded));
  if (telling.some((row) => byCustomer.test(row.folded)))
    return 'De factuur lijkt opgemaakt door de afnemer (selfbilling), niet door de onderaannemer.';
  if (numbers > 1 && !isCredit) return 'Het document noemt meer dan één factuurnummer: er kunnen meer facturen in staan.';
  if (telling.some((row) => alreadyPaid.test(row.folded))) return 'Het document zegt dat er al betaald is.';
  if (telling.some((row) => isCollected.test(row.folded))) return 'Het document zegt dat het bedrag wordt geïncasseerd.';
  if (telling.some((row) => otherCurrency.test(row.folded))) return 'Het document noemt een andere munt dan de euro.';
  if (!isCredit && telling.some((row) => aboutCredit.test(row.folded)))
    return 'Het document noemt een creditering of een oorspronkelijke factuur, maar is gelezen als gewone factuur.';
  return undefined;
}
