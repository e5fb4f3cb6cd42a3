import { type Meaning, wordsFor } from '../label-words.ts';
import { type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { type FoundMoney, findMoney } from '../values/money-text.ts';

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
    /^(?:netto ?-?(?:bedrag|totaal)?|grondslag|totaal (?:(?:btw ?-?)?vrijgesteld|netto|grondslag|belast|onbelast)|vrijgesteld van btw|bedrag vrijgesteld)/,
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
  ...abroad('subtotal'),
];
/** An amount that is no total, and no line either. */
const aboutOther = /^(?:gemiddelde?\b|afronding|betaald|betaling|saldo|(?:gelieve|wij verzoeken|graag|het bedrag)\b)/;
/** The same behind some words of a sentence, as near to the start of the cell as `asksWithin`. */
const asksForIt = /\b(?:bedrag van|totaal van|over te maken|rekening te brengen|incasseren)\b/;
const asksWithin = 60;

/** The same in other languages; a rate may stand in front. */
function abroad(...meanings: readonly (AmountKind & Meaning)[]): (readonly [AmountKind, RegExp])[] {
  return meanings.map((meaning) => [meaning, new RegExp(String.raw`^(?:\d{1,2}(?:[.,]\d+)? ?% ?)?${wordsFor(meaning)}`)]);
}

export interface RowAmount {
  readonly kind: AmountKind;
  readonly money: FoundMoney;
  readonly words: readonly Word[];
  readonly row: Row;
}

/** All rows that hold labelled amounts; what is not in here may be an invoice line. */
export function labelledAmounts(rows: readonly Row[]): ReadonlyMap<Row, readonly RowAmount[]> {
  const found = new Map<Row, readonly RowAmount[]>();
  for (const [index, row] of rows.entries()) {
    const own = rowAmounts(row);
    if (own.length > 0) found.set(row, own);
    if (own.length > 0 || findMoney(row.folded).length > 0) continue;
    for (const near of [rows[index - 1], rows[index + 1]]) {
      const beside = near === undefined || found.has(near) ? undefined : amountBeside(row, near);
      if (near !== undefined && beside !== undefined) found.set(near, [beside]);
    }
    // A grid may have a row per rate above the row of totals.
    for (const below of rows.slice(index + 1, index + 1 + rowsOfGrid)) {
      const grid = below.page === row.page ? amountsBelow(row, below) : [];
      if (grid.length === 0) break;
      found.set(below, grid);
    }
  }
  return found;
}

/** Labels of totals side by side ("Totaal excl." "BTW" "Totaal incl.") on a row without amounts, with their amounts on the next row. */
function amountsBelow(row: Row, below: Row): RowAmount[] {
  const moneys = findMoney(below.folded);
  if (moneys.length === 0) return [];
  if (below.folded.replace(/[\d.,\s€()%-]|eur/g, '') !== '') return [];
  const labels = segmentsOf(row).map((segment) => ({
    kind: totalLabel(segment.folded),
    x0: segment.words[0]?.x0 ?? 0,
    x1: segment.words.at(-1)?.x1 ?? 0,
  }));
  const known = labels.filter((label) => label.kind !== undefined).length;
  if (known === 0 || (known < labels.length && known < totalsInGrid) || moneys.length > labels.length) return [];
  return moneys.flatMap((money) => {
    const words = wordsBetween(below, money.start, money.end);
    const [x0, x1] = [Math.min(...words.map((w) => w.x0)), Math.max(...words.map((w) => w.x1))];
    const nearest = [...labels].sort(
      (a, b) => Math.min(Math.abs(a.x0 - x0), Math.abs(a.x1 - x1)) - Math.min(Math.abs(b.x0 - x0), Math.abs(b.x1 - x1)),
    )[0];
    return nearest?.kind === undefined ? [] : [{ kind: nearest.kind, money, words, row: below }];
  });
}
/** The lone amount in a cell of two lines: as high as its label, a little above or below the middle of it. */
function amountBeside(row: Row, near: Row): RowAmount | undefined {
  const kind = totalLabel(row.folded);
  if (kind === undefined) return undefined;
  const [money, ...others] = findMoney(near.folded);
  const shared = Math.min(near.y1, row.y1) - Math.max(near.y0, row.y0);
  const isBeside = near.page === row.page && shared > sharedHeight * Math.min(near.y1 - near.y0, row.y1 - row.y0);
  if (money === undefined || !isBeside) return undefined;
  // Its VAT may stand behind it, which is none.
  if (others.some(({ cents }) => cents !== 0) || segmentsOf(near).length > 1 + others.length) return undefined;
  return { kind, money, words: wordsBetween(near, money.start, money.end), row: near };
}
/** Of the height of a letter; lines of one text that follow each other closely share less. */
const sharedHeight = 0.2;
const rowsOfGrid = 6;
/** A row with so many names of totals heads a grid of totals, whatever else it names. */
const totalsInGrid = 3;

/** The labelled amounts of a row of totals; none for a row that may be an invoice line. */
function rowAmounts(row: Row): RowAmount[] {
  const moneys = findMoney(row.folded);
  const [first, last] = [moneys[0], moneys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const asks = asksForIt.test(row.folded);
  const labels = labelStarts(row).flatMap((start) => {
    const kind = start === 0 && vatTableRow.test(row.folded) ? 'vat' : kindOf(row.folded.slice(start, last.start + 1), asks);
    return kind === undefined ? [] : [{ kind, start }];
  });
  const main = labels.find(({ kind, start }) => start === 0 || (start <= first.start && !(moneys.length > 1 && isAlsoGoods(kind))));
  // Beside a small table stands what is to be paid: "31-10-2026 | 147,00 | Te betalen | 383,75".
  const other = labels.find(({ kind, start }) => start > first.start && start < last.start && (kind === 'payable' || kind === 'inclusive'));
  const behind = main === undefined && moneys.length === 1 ? labelBehind(row, first) : undefined;
  if (behind !== undefined) return [{ kind: behind, money: first, words: wordsBetween(row, first.start, first.end), row }];
  if (main === undefined)
    return other === undefined ? [] : [{ kind: other.kind, money: last, words: wordsBetween(row, last.start, last.end), row }];
  // Totals side by side: each label has the amounts up to the next label.
  const beside = labels.filter((label) => label.start > main.start && label.kind !== 'other' && label.start > first.start);
  return [main, ...beside].flatMap(({ kind, start }, index) => {
    const next = beside[index]?.start ?? row.text.length;
    const own = moneys.filter((each) => each.start >= start && each.start < next);
    // Behind the total its VAT, which is none.
    const money = own.length === 2 && own[1]?.cents === 0 && kind !== 'vat' ? own[0] : own.at(-1);
    return money === undefined ? [] : [{ kind, money, words: wordsBetween(row, money.start, money.end), row }];
  });
}

/** "491,90 | Totaal te betalen": in a table with its amounts in front, and nothing else on the row. */
function labelBehind(row: Row, { start, end }: FoundMoney): AmountKind | undefined {
  const [label, ...others] = segmentsOf(row).filter(
    ({ words }) => (words[0]?.x0 ?? 0) > (wordsBetween(row, start, end).at(-1)?.x1 ?? Infinity),
  );
  const isFirst = row.folded.slice(0, start).trim() === '';
  return label === undefined || others.length > 0 || !isFirst ? undefined : totalLabel(label.folded);
}

const looseThousands = /(?<![\d.,-])\d{1,3} (?:(?:€|eur) ?)?$/;
const threeDigits = /^\s?(?:(?:€|eur) ?)?\d{3}[.,]\d{2}(?!\d)/;
/**
 * A total with a small number right before it: "Totaal 2 991,90". Elsewhere that is a count, but nobody counts a total,
 * so that blanks may group the thousands of every amount.
 */
export const mayBeGroupedByBlanks = (amounts: Iterable<readonly RowAmount[]>): boolean =>
  [...amounts]
    .flat()
    .some(
      ({ kind, money, row }) =>
        kind !== 'other' &&
        kind !== 'vat' &&
        looseThousands.test(row.folded.slice(0, money.start)) &&
        threeDigits.test(row.folded.slice(money.start)),
    );

/** "Transport" or "Versand" with a count and a price is what was delivered. */
export const isAlsoGoods = (kind: AmountKind): boolean => kind === 'carried' || kind === 'charge' || kind === 'allowance';

/** The rate, what it is over, the VAT. */
const vatTableRow = /^\d{1,2}(?:[.,]\d+)? ?%[\s\d.,€-]*$/;

/** All of them as one: hardly any cell of a document is about a total. */
const anyTotal = new RegExp(totals.map(([, { source }]) => source).join('|'));
const kindOf = (label: string, asks: boolean): AmountKind | undefined =>
  totalLabel(label) ?? ((!startsWithNumber(label) && aboutOther.test(label)) || (asks && asksAtStart(label)) ? 'other' : undefined);
const asksAtStart = (label: string): boolean => (asksForIt.exec(label)?.index ?? Number.POSITIVE_INFINITY) <= asksWithin;
/** A number that is no rate: most cells of a line are put aside by it. */
const startsWithNumber = (text: string): boolean =>
  text.startsWith('€') || (startsWithDigit(text) && !(text.includes('%') && startsWithRate.test(text)));
const startsWithDigit = (text: string): boolean => text >= '0' && text < ':';
const startsWithRate = /^\d(?:\d?(?:[.,]\d+)? ?%|\d* ?%)/;

/** Where the row and each of its cells starts. */
function labelStarts({ folded }: Row): number[] {
  const starts = [0];
  for (let tab = folded.indexOf('\t'); tab >= 0; tab = folded.indexOf('\t', tab + 1)) starts.push(tab + 1);
  return starts;
}

/** A row that names a total without an amount on it: the amount may stand below. */
export const totalLabel = (text: string): AmountKind | undefined =>
  !startsWithNumber(text) && anyTotal.test(text) ? totals.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
