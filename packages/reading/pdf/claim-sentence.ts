import { flowTogether, type Row, wordsBetween } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findMoney } from '../values/money-text.ts';
import type { RowAmount } from './labelled-amounts.ts';

/** A letter that claims one amount in a sentence: "Hierbij brengen wij u voor de begeleiding van … in rekening: € 491,90". */
export interface ClaimSentence {
  readonly rows: readonly Row[];
  /** The lines of the sentence as one. */
  readonly flowed: Row;
  readonly amount: RowAmount;
}

/** Words that say in a sentence that the amount behind them is claimed. */
const claims =
  /\b(?:in rekening|declareren|declareer|factureren|factureer|bedraagt|bedragen|berekenen wij|berekend|brengen wij|breng ik|kosten|bedrag|totaal|ad)\b[^€\d]{0,60}$/;
const mostLines = 8;

/** Only when a document names no other amount: with two, which of them is claimed is not for a sentence to say. */
export function findClaimSentence(rows: readonly Row[]): ClaimSentence | undefined {
  const withMoney = rows.filter((row) => findMoney(row.folded).length > 0);
  const amounts = new Set(
    withMoney.flatMap((row) => findMoney(row.folded).map((money) => Math.abs(money.cents))).filter((cents) => cents > 0),
  );
  const [row] = withMoney;
  const money = row === undefined ? undefined : findMoney(row.folded)[0];
  if (row === undefined || money === undefined || amounts.size !== 1) return undefined;
  const sentence = paragraphAround(rows, row);
  const [first, ...others] = sentence;
  if (first === undefined) return undefined;
  const before = [...sentence.slice(0, sentence.indexOf(row)).map((each) => each.folded), row.folded.slice(0, money.start)].join(' ');
  if (!claims.test(before) || before.length < shortestSentence) return undefined;
  return {
    rows: sentence,
    flowed: others.reduce(flowTogether, first),
    amount: { kind: 'payable', money, words: wordsBetween(row, money.start, money.end), row },
  };
}
/** What is shorter is a label. */
const shortestSentence = 30;

/** The lines above and below that follow each other as closely as text does. */
function paragraphAround(rows: readonly Row[], row: Row): Row[] {
  const follows = (above: Row | undefined, below: Row | undefined): boolean =>
    above !== undefined && below !== undefined && above.page === below.page && below.y0 - above.y1 < 0.9 * (below.y1 - below.y0);
  let [from, to] = [rows.indexOf(row), rows.indexOf(row)];
  while (from > 0 && to - from < mostLines && follows(rows[from - 1], rows[from])) from--;
  while (to + 1 < rows.length && to - from < mostLines && follows(rows[to], rows[to + 1])) to++;
  return rows.slice(from, to + 1);
}

/** "voor de begeleiding midden van cliënt …": the product in a sentence. */
export function productIn(folded: string): string | undefined {
  const phrases = [
    ...folded.matchAll(/\b(?:voor|inzake|betreffende|wegens)\s(?=(?:de |het )?(.{3,60}?)\s(?:van|aan|voor|over|ten|in|t\.b\.v\.)\s)/g),
  ];
  return phrases.map((match) => match[1]).find((phrase) => phrase !== undefined && recogniseProduct(phrase).kind !== 'unknown');
}
