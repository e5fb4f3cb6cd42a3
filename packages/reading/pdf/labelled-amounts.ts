import { type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findIbans } from '../values/iban-text.ts';
import { type FoundMoney, findMoney } from '../values/money-text.ts';
import { type AmountKind, asksForAmount, isAlsoGoods, kindBehind, totalLabel } from './amount-words.ts';

/** An amount on a row that is no invoice line, and what its label says of it. */
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
  const totals = new Set([...found.values()].flat().flatMap(({ kind, money }) => (asked.has(kind) ? [money.cents] : [])));
  for (const row of rows) {
    const paid = found.has(row) ? undefined : amountOnAccount(row, totals);
    if (paid !== undefined) found.set(row, [paid]);
  }
  return found;
}

const asked: ReadonlySet<AmountKind> = new Set(['payable', 'inclusive', 'total']);

/** The total once more beside the account on which to pay it, on a slip at the foot of the page. A line may stand beside an account in a side column. */
function amountOnAccount(row: Row, totals: ReadonlySet<number>): RowAmount | undefined {
  const [money, ...others] = findMoney(row.folded);
  if (money === undefined || others.length > 0 || !totals.has(money.cents) || findIbans(row.text).length === 0) return undefined;
  const namesCare = segmentsOf(row).some(({ text }) => recogniseProduct(text).kind !== 'unknown');
  return namesCare ? undefined : { kind: 'other', money, words: wordsBetween(row, money.start, money.end), row };
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
  const asks = asksForAmount(row.folded);
  const labels = labelStarts(row).flatMap((start) => {
    const kind = start === 0 && vatTableRow.test(row.folded) ? 'vat' : kindBehind(row.folded.slice(start, last.start + 1), asks);
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

/** Where the row and each of its cells starts. */
function labelStarts({ folded }: Row): number[] {
  const starts = [0];
  for (let tab = folded.indexOf('\t'); tab >= 0; tab = folded.indexOf('\t', tab + 1)) starts.push(tab + 1);
  return starts;
}

/** The rate, what it is over, the VAT. */
const vatTableRow = /^\d{1,2}(?:[.,]\d+)? ?%[\s\d.,€-]*$/;
