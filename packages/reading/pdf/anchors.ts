import { type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { type FoundMoney, findMoney, type MoneyText, parseMoney } from '../values/money-text.ts';
import { type AmountKind, isAlsoGoods, totalLabel } from './amount-words.ts';
import { type Column, type Heading, headsLines, productColumns } from './heading.ts';
import type { RowAmount } from './labelled-amounts.ts';

export interface MoneyOnRow extends MoneyText {
  readonly words: readonly Word[];
  readonly x0: number;
  readonly x1: number;
}
/** A row that carries the amount of one invoice line. */
export interface Anchor {
  readonly index: number;
  readonly amount: MoneyOnRow;
  readonly price?: MoneyOnRow | undefined;
}

/** Edges of one column of amounts lie this close together, in points. */
const aligned = 6;
/** A sentence has more words than this; an unheaded line has not. */
const wordsOfLine = 22;

type Totals = ReadonlyMap<Row, readonly RowAmount[]>;
const endsLines: ReadonlySet<AmountKind> = new Set(['exclusive', 'inclusive', 'payable', 'vat']);

/** A total without its amount, or with it where it was not understood. */
function namesTotal(row: Row): boolean {
  const isPriced = findMoney(row.folded).length > 1;
  return segmentsOf(row).some((segment, index) => {
    const kind = totalLabel(segment.folded);
    return kind !== undefined && !(index > 0 && isPriced && isAlsoGoods(kind));
  });
}

/** Rows with the amount of a line: under the heading when there is one, else the aligned amounts that no total's words explain. */
export function findAnchors(rows: readonly Row[], headings: readonly Heading[], totals: Totals): Anchor[] {
  return headings.length === 0 ? withoutHeading(rows, totals) : underHeadings(rows, headings, totals);
}

/** All amounts on a row. */
export function moneysOf(row: Row): MoneyOnRow[] {
  return findMoney(row.folded).map((money) => onRow(row, money));
}

function onRow(row: Row, money: FoundMoney): MoneyOnRow {
  const words = wordsBetween(row, money.start, money.end);
  let [x0, x1] = [Infinity, -Infinity];
  for (const word of words) {
    if (word.x0 < x0) x0 = word.x0;
    if (word.x1 > x1) x1 = word.x1;
  }
  return { ...money, words, x0, x1 };
}

function underHeadings(rows: readonly Row[], headings: readonly Heading[], totals: Totals): Anchor[] {
  const anchors: Anchor[] = [];
  // Below the totals come VAT tables, payments and terms; only a heading of lines opens the table again.
  const opening = headings.some(headsLines) ? headings.filter(headsLines) : headings;
  const readers = new Map(opening.map((heading) => [heading, anchorReader(heading)]));
  let closedSince: Heading | undefined;
  for (const [index, row] of rows.entries()) {
    const heading = headings.findLast((h) => h.last < index);
    const read = heading === undefined ? undefined : readers.get(heading);
    if (read === undefined || heading === closedSince || headings.some((h) => h.first <= index && index <= h.last)) continue;
    const amounts = totals.get(row);
    if (amounts !== undefined) {
      if (anchors.length > 0 && amounts.some(({ kind }) => endsLines.has(kind))) closedSince = heading;
      continue;
    }
    if (namesTotal(row)) continue;
    const anchor = read(row, index);
    if (anchor !== undefined) anchors.push(anchor);
  }
  return anchors;
}

/** Finds the amount of a row by the columns of the heading above it. */
function anchorReader(heading: Heading): (row: Row, index: number) => Anchor | undefined {
  const columns = heading.columns.filter((column) => column.role === 'price' || column.role === 'amount' || column.role === 'vat');
  const amountColumn = columns.filter((column) => column.role === 'amount').at(-1) ?? unknownBehindPrice(heading) ?? columns.at(-1);
  if (amountColumn === undefined) return (row, index) => anchorOfProduct(row, index, heading);
  return (row, index) => {
    const moneys = moneysOf(row);
    const all = moneys.length > 0 ? moneys : bareNumbers(row, columns);
    const placed = all.map((money) => ({ money, column: nearest(money, heading.columns) }));
    const amount = placed.findLast((p) => p.column === amountColumn)?.money;
    const price = placed.find((p) => p.column?.role === 'price' && p.money !== amount)?.money;
    return amount === undefined ? undefined : { index, amount, price };
  };
}

/** Columns that are named after products, and no total behind them. */
function anchorOfProduct(row: Row, index: number, heading: Heading): Anchor | undefined {
  const products = productColumns(heading);
  const amount =
    products.length === 0
      ? undefined
      : moneysOf(row).find((money) => products.some((column) => column === nearest(money, heading.columns)));
  return amount === undefined ? undefined : { index, amount };
}

/** Whatever it is called: a column behind the price that is not the VAT. */
function unknownBehindPrice({ columns }: Heading): Column | undefined {
  const price = columns.find((column) => column.role === 'price');
  const behind = columns.filter((column) => column.role === undefined && price !== undefined && column.x0 > price.x1);
  return behind.sort((a, b) => a.x1 - b.x1).at(-1);
}

/** Whole euros without a sign, in a column that holds money. */
function bareNumbers(row: Row, columns: readonly Column[]): MoneyOnRow[] {
  return segmentsOf(row).flatMap(({ words: [word, ...others] }) => {
    if (word === undefined || others.length > 0 || longNumber.test(word.text)) return [];
    const money = parseMoney(word.text);
    const inColumn = columns.some(
      (column) =>
        column.role !== 'vat' &&
        word.x0 < Math.max(column.x1, column.body?.x1 ?? 0) + 4 &&
        word.x1 > Math.min(column.x0, column.body?.x0 ?? Infinity) - 4,
    );
    return money !== undefined && inColumn ? [{ ...money, words: [word], x0: word.x0, x1: word.x1 }] : [];
  });
}

/** The number of a company or an account. */
const longNumber = /^\d{7,}$/;

/** The column under whose heading the amount stands: the nearest by left edge, right edge or middle of heading or values. */
export function nearest(money: MoneyOnRow, columns: readonly Column[]): Column | undefined {
  const distance = ({ x0, x1, body }: Column): number => {
    const [left, right] = body === undefined ? [x0, x1] : [body.x0, body.x1];
    return Math.min(Math.abs(left - money.x0), Math.abs(right - money.x1), Math.abs(left + right - money.x0 - money.x1) / 2);
  };
  const distances = columns.map(distance);
  return columns[distances.indexOf(Math.min(...distances))];
}

function withoutHeading(rows: readonly Row[], totals: ReadonlyMap<Row, unknown>): Anchor[] {
  const candidates = rows.flatMap((row, index) => {
    if (totals.has(row) || row.words.length > wordsOfLine) return [];
    const moneys = moneysOf(row);
    const amount = moneys.at(-1);
    if (amount === undefined || amount.words.at(-1) !== row.words.at(-1) || isLabelled(row, moneys)) return [];
    return [{ index, amount, price: moneys.at(-2) }];
  });
  if (candidates.every(({ index }) => priceLabel.test(rows[index]?.folded ?? ''))) return [];
  const votes = candidates.map((candidate) => candidates.filter((other) => isAligned(candidate.amount, other.amount)).length);
  const model = candidates[votes.indexOf(Math.max(...votes))];
  return model === undefined ? [] : candidates.filter((candidate) => isAligned(candidate.amount, model.amount));
}

/** One column of amounts: the same right edge, left edge or middle. */
function isAligned(a: MoneyOnRow, b: MoneyOnRow): boolean {
  return Math.min(Math.abs(a.x1 - b.x1), Math.abs(a.x0 - b.x0), Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) <= aligned;
}

/** "Tarief: € 491,90": a value behind its label, no line of a table. */
const isLabelled = (row: Row, moneys: readonly MoneyOnRow[]): boolean =>
  moneys.length === 1 && /^[a-z .-]{3,30}:\s/.test(row.folded) && row.words.length <= 5;

/** A price behind its label is no amount of a line, where no other amount could be one. */
const priceLabel = /^(?:(?:maand|dag|etmaal)?tarief|prijs)(?: per [a-z]+)?\t/;
