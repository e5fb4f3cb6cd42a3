import { type Meaning, wordsFor } from '../label-words.ts';

/** What an amount outside the lines stands for, by the words beside it. */
export type AmountKind = 'payable' | 'inclusive' | 'total' | 'exclusive' | 'subtotal' | 'carried' | 'vat' | Adjustment | 'other';
/** What stands between the lines and the amount to pay, besides VAT. */
export type Adjustment = 'charge' | 'allowance' | 'prepaid';

const totals: readonly (readonly [AmountKind, RegExp])[] = [
  [
    'carried',
    /^(?:transport|te transporteren|transporteren|saldo vorige|vorige pagina|(?:sub)?totaal (?:vorige|van de vorige|deze|bladzijde|pagina|blad)|over te brengen)/,
  ],
  ['vat', /^(?:(?:\d{1,2}(?:[.,]\d+)? ?% )|(?:0|nul) ?% ?)?(?:btw|b\.t\.w\.?|vat|omzetbelasting)\b(?! ?-?(?:nummer|nr|id))/],
  ['vat', /^(?:totaal|totale|bedrag) (?:btw|b\.t\.w\.)(?! ?-?vrij)/],
  ['prepaid', /^(?:voorschot|aanbetaling|(?:reeds|al|eerder) (?:betaald|voldaan|ontvangen))/],
  [
    'allowance',
    /^(?:(?:af|min|minus|totaal|inhouding|in mindering)\s?(?::\s?)?)?(?:korting|eigen bijdragen?(?: (?:client|deelnemer|bewoner|cak|wmo))?(?=\s*(?::\s*)?(?:[-–(€\t]|eur|\d|$)))|^in mindering\b/,
  ],
  ['charge', /^(?:verzend|bezorg|porto|administratie|order|transactie)(?:-? ?kosten)\b/],
  ...abroad('prepaid', 'charge', 'allowance', 'carried', 'vat', 'exclusive', 'payable', 'inclusive'),
  [
    'exclusive',
    /^(?:totaal(?: ?bedrag)?|bedrag|netto|totaal netto|subtotaal|factuurbedrag) ?(?:\(?eur\)? |€ )?\(?(?:excl|ex\b|exclusief|zonder|voor)/,
  ],
  [
    'exclusive',
    /^(?:netto ?-?(?:bedrag|totaal)?|grondslag|totaal (?:(?:btw ?-?)?vrijgesteld|netto|grondslag|belast|onbelast)|vrijgesteld van btw|bedrag vrijgesteld|(?:onbelast|vrijgesteld) bedrag|maatstaf van heffing)/,
  ],
  ['inclusive', /^(?:totaal(?: ?bedrag)?|bedrag|factuurbedrag|eindtotaal|bruto) ?(?:\(?eur\)? |€ )?\(?(?:incl|inclusief|met btw)/],
  ['subtotal', /^(?:sub ?-?totaal|tussentelling|tussentotaal|som)/],
  [
    'payable',
    /^(?:(?:totaal|totale bedrag|totaalbedrag|bedrag|saldo|nog|door u|in totaal|het totaal|tezamen|samen)? ?(?:door u |nog |u )?(?:te (?:betalen|voldoen|ontvangen|verrekenen|crediteren)|verschuldigd))/,
  ],
  [
    'payable',
    /^(?:factuur ?-?(?:bedrag|totaal)|eind ?-?(?:totaal|bedrag)|totaal ?-?(?:factuur|generaal|creditfactuur|creditnota|credit)|credit ?-?bedrag|totaal ?-?factuur ?-?bedrag|openstaand(?: bedrag)?|verschuldigd bedrag|totaalbedrag(?: factuur)?|totale factuurbedrag|te crediteren bedrag|notabedrag|declaratiebedrag|totaal declaratie|totaal deze factuur|totaal te factureren|totaal gefactureerd)/,
  ],
  ['total', /^(?:totaal|total)\s*(?:\(?(?:eur|euro|€)\)?\s*)?(?::\s*)?(?:[-(]+(?![-(])\s*)?(?:(?:eur|euro|€)\s*)?[-(]*\d/],
  ['total', /^(?:totaal|total)\s*(?:\(?(?:eur|euro|€)\)?\s*)?(?::\s*)?$/],
  // In a sentence: "Het totaal van deze factuur is € 491,90".
  [
    'total',
    /^(?:het |ons )?(?:totaal(?: ?bedrag)?|factuurbedrag|eindbedrag)(?: van (?:deze|de|onze) [a-z]{4,20})? (?:is|bedraagt|komt(?: uit)? op)(?: dan)?(?: dus)?(?: ?:)? (?:€|eur)/,
  ],
  ['subtotal', /^(?:totaal|totale)\b/],
  // The total of a creditfactuur; below that of an invoice what is left over from before, mostly nothing.
  ['subtotal', /^(?:uw )?(?:tegoed|creditsaldo)(?=\s*(?:$|[\t:€\d-]|eur))|^terug te (?:betalen|ontvangen)/],
  ...abroad('subtotal'),
];
/** An amount that is no total, and no line either. */
const aboutOther =
  /^(?:gemiddelde?\b(?!.{0,30}(?:begeleiding|opvang|wonen|thuis|zorg))|afronding|betaald|betaling|saldo|(?:gelieve|wij verzoeken|graag|het bedrag)\b)/;
/** The same behind some words of a sentence, as near to the start of the cell as `asksWithin`. */
const asksForIt = /\b(?:bedrag van|totaal van|over te maken|rekening te brengen|incasseren)\b/;
const asksWithin = 60;

/** The same in other languages; a rate may stand in front. */
function abroad(...meanings: readonly (AmountKind & Meaning)[]): (readonly [AmountKind, RegExp])[] {
  return meanings.map((meaning) => [meaning, new RegExp(String.raw`^(?:\d{1,2}(?:[.,]\d+)? ?% ?)?${wordsFor(meaning)}`)]);
}

/** "Transport" or "Versand" with a count and a price is what was delivered. */
export const isAlsoGoods = (kind: AmountKind): boolean => kind === 'carried' || kind === 'charge' || kind === 'allowance';

/** All of them as one: hardly any cell of a document is about a total. */
const anyTotal = new RegExp(totals.map(([, { source }]) => source).join('|'));
/** A number that is no rate: most cells of a line are put aside by it. */
const startsWithNumber = (text: string): boolean =>
  text.startsWith('€') || (startsWithDigit(text) && !(text.includes('%') && startsWithRate.test(text)));
const startsWithDigit = (text: string): boolean => text >= '0' && text < ':';
const startsWithRate = /^\d(?:\d?(?:[.,]\d+)? ?%|\d* ?%)/;

/** What a cell or a row names as a total, whether or not its amount stands on it: that may stand below. */
export const totalLabel = (text: string): AmountKind | undefined =>
  !startsWithNumber(text) && anyTotal.test(text) ? totals.find(([, pattern]) => pattern.test(text))?.[0] : undefined;

/** Whether a folded row asks for an amount anywhere; hardly any does, and a cell of one that does not need not be asked. */
export const asksForAmount = (folded: string): boolean => asksForIt.test(folded);

/** What the amount behind a label stands for; undefined when it may be that of a line. `asks` is whether the row asks for an amount. */
export const kindBehind = (label: string, asks: boolean): AmountKind | undefined =>
  totalLabel(label) ?? ((!startsWithNumber(label) && aboutOther.test(label)) || (asks && asksAtStart(label)) ? 'other' : undefined);
const asksAtStart = (label: string): boolean => (asksForIt.exec(label)?.index ?? Number.POSITIVE_INFINITY) <= asksWithin;
