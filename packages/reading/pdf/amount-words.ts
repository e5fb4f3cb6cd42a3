import { type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { type FoundMoney, findMoney } from '../values/money-text.ts';

/** What an amount outside the lines stands for, by the words beside it. */
export type AmountKind = 'payable' | 'inclusive' | 'total' | 'exclusive' | 'subtotal' | 'carried' | 'vat' | 'other';

const kinds: readonly (readonly [AmountKind, RegExp])[] = [
  [
    'carried',
    /^(?:transport|te transporteren|transporteren|saldo vorige|vorige pagina|(?:sub)?totaal (?:vorige|van de vorige|deze|bladzijde|pagina|blad)|over te brengen)/,
  ],
  ['vat', /^(?:(?:\d{1,2}(?:[.,]\d+)? ?% )|(?:0|nul) ?% ?)?(?:btw|b\.t\.w\.?|vat|omzetbelasting)\b(?! ?-?(?:nummer|nr|id))/],
  ['vat', /^(?:totaal|totale|bedrag) (?:btw|b\.t\.w\.)/],
  [
    'exclusive',
    /^(?:totaal(?: ?bedrag)?|bedrag|netto|totaal netto|subtotaal|factuurbedrag) ?(?:\(?eur\)? |€ )?\(?(?:excl|ex\b|exclusief|zonder|voor)/,
  ],
  [
    'exclusive',
    /^(?:netto ?-?(?:bedrag|totaal)?|grondslag|totaal (?:vrijgesteld|netto|grondslag|belast|onbelast)|vrijgesteld van btw|bedrag vrijgesteld)/,
  ],
  ['inclusive', /^(?:totaal(?: ?bedrag)?|bedrag|factuurbedrag|eindtotaal|bruto) ?(?:\(?eur\)? |€ )?\(?(?:incl|inclusief|met btw)/],
  ['subtotal', /^(?:sub ?-?totaal|tussentelling|tussentotaal|som)/],
  [
    'payable',
    /^(?:(?:totaal|totale bedrag|totaalbedrag|bedrag|saldo|nog|door u|in totaal|het totaal)? ?(?:door u |nog |u )?(?:te (?:betalen|voldoen|ontvangen|verrekenen|crediteren)|verschuldigd))/,
  ],
  [
    'payable',
    /^(?:factuur ?-?(?:bedrag|totaal)|eind ?-?(?:totaal|bedrag)|totaal ?-?(?:factuur|generaal|creditfactuur|creditnota|credit)|credit ?-?bedrag|totaal ?-?factuur ?-?bedrag|openstaand(?: bedrag)?|verschuldigd bedrag|totaalbedrag(?: factuur)?|totale factuurbedrag|te crediteren bedrag|notabedrag|declaratiebedrag|totaal declaratie|totaal deze factuur|totaal te factureren|totaal gefactureerd)/,
  ],
  ['total', /^(?:totaal|total)\s*(?:\(?(?:eur|euro|€)\)?)?\s*:?\s*[-(]*\s*(?:eur|euro|€)?\s*[-(]*\d/],
  ['total', /^(?:totaal|total)\s*(?:\(?(?:eur|euro|€)\)?)?\s*:?\s*$/],
  ['subtotal', /^(?:totaal|totale)\b/],
  [
    'other',
    /^(?:korting|afronding|voorschot|(?:reeds|al|eerder) (?:betaald|voldaan|ontvangen)|betaald|betaling|saldo|(?:gelieve|wij verzoeken|graag|het bedrag)\b|.{0,60}\b(?:bedrag van|totaal van|over te maken|rekening te brengen|incasseren)\b)/,
  ],
];

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
    const own = rowAmount(row);
    if (own !== undefined) found.set(row, [own]);
    const below = rows[index + 1];
    const grid = own === undefined && below !== undefined && below.page === row.page ? amountsBelow(row, below) : [];
    if (below !== undefined && grid.length > 0) found.set(below, grid);
  }
  return found;
}

/** Labels of totals side by side ("Totaal excl." "BTW" "Totaal incl.") with their amounts on the next row. */
function amountsBelow(row: Row, below: Row): RowAmount[] {
  const labels = segmentsOf(row).map((segment) => ({
    kind: totalLabel(segment.folded),
    x0: segment.words[0]?.x0 ?? 0,
    x1: segment.words.at(-1)?.x1 ?? 0,
  }));
  const moneys = findMoney(below.text);
  if (moneys.length === 0 || findMoney(row.text).length > 0 || labels.some((label) => label.kind === undefined)) return [];
  if (below.text.replace(/[\d.,\s€()-]|EUR/g, '') !== '' || moneys.length > labels.length) return [];
  return moneys.flatMap((money) => {
    const words = wordsBetween(below, money.start, money.end);
    const [x0, x1] = [Math.min(...words.map((w) => w.x0)), Math.max(...words.map((w) => w.x1))];
    const nearest = [...labels].sort(
      (a, b) => Math.min(Math.abs(a.x0 - x0), Math.abs(a.x1 - x1)) - Math.min(Math.abs(b.x0 - x0), Math.abs(b.x1 - x1)),
    )[0];
    return nearest?.kind === undefined ? [] : [{ kind: nearest.kind, money, words, row: below }];
  });
}

/** The labelled amount of a row of totals; undefined for a row that may be an invoice line. */
function rowAmount(row: Row): RowAmount | undefined {
  const moneys = findMoney(row.text);
  const money = moneys.at(-1);
  if (money === undefined) return undefined;
  for (const start of labelStarts(row, moneys[0]?.start ?? 0)) {
    const label = row.folded.slice(start, money.start + 1);
    const kind = kinds.find(([, pattern]) => pattern.test(label))?.[0];
    if (kind !== undefined) return { kind, money, words: wordsBetween(row, money.start, money.end), row };
  }
  return undefined;
}

/** Where the row starts and where each of its cells before the first amount starts. */
function labelStarts(row: Row, before: number): number[] {
  const starts = [0, ...[...row.folded.matchAll(/\t/g)].map((match) => match.index + 1)];
  return starts.filter((start) => start === 0 || start <= before);
}

/** A row that names a total without an amount on it: the amount may stand below. */
export const totalLabel = (text: string): AmountKind | undefined =>
  kinds.find(([kind, pattern]) => kind !== 'other' && pattern.test(text))?.[0];
