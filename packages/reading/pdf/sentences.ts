import { flowTogether, type Row } from '../layout/rows.ts';
import { moneysOf } from './anchors.ts';
import type { Cards } from './cards.ts';
import { findIdentity, namesClientByLabel } from './identity.ts';
import type { RowAmount } from './labelled-amounts.ts';
import type { LineDraft } from './line.ts';
import { partOfMonth } from './period-on.ts';
import { distinct, seen } from './seen.ts';
import { calculationOfSentence, nameInSentence, productOfSentence } from './sentence-facts.ts';

/** A paragraph of a letter, or an item of a list in it, as one running text. */
interface Paragraph {
  readonly rows: readonly Row[];
  readonly flowed: Row;
}

/**
 * A letter with a sentence per care client, in which stand the product, the client, and the count and price of the amount. Only when each of
 * them proves itself and all together come to a total that the letter names.
 */
export function readSentences(rows: readonly Row[], totals: ReadonlyMap<Row, readonly RowAmount[]>): Cards | undefined {
  const items = paragraphsOf(rows.filter((row) => !totals.has(row))).filter(
    ({ flowed }) => moneysOf(flowed).length > 0 && namesClientByLabel(flowed),
  );
  const lines = items.flatMap((item) => lineOf(item) ?? []);
  const sum = Math.abs(lines.reduce((cents, { amount }) => cents + amount.value, 0));
  const isTotal = [...totals.values()].flat().some(({ kind, money }) => kind !== 'other' && Math.abs(money.cents) === sum);
  if (lines.length === 0 || lines.length < items.length || !isTotal) return undefined;
  return { lines, taken: new Set(items.flatMap((item) => item.rows)) };
}

/** "1. …", "- …": an item of a list, however close it stands under the one above it. */
const startsItem = /^(?:\d{1,3}[.)]|[-–•*])\s/;
/** In letter heights between two lines of one paragraph. */
const closeLines = 0.9;

function paragraphsOf(rows: readonly Row[]): Paragraph[] {
  const found: Row[][] = [];
  for (const row of rows) {
    const above = found.at(-1)?.at(-1);
    const isClose = above !== undefined && above.page === row.page && row.y0 - above.y1 < closeLines * (row.y1 - row.y0);
    if (isClose && !startsItem.test(row.folded)) found.at(-1)?.push(row);
    else found.push([row]);
  }
  return found.flatMap((own) => {
    const [first, ...others] = own;
    return first === undefined ? [] : [{ rows: own, flowed: others.reduce(flowTogether, first) }];
  });
}

function lineOf({ rows, flowed }: Paragraph): LineDraft | undefined {
  const identity = findIdentity([flowed]);
  const [number, ...otherNumbers] = distinct(identity.clientNumbers);
  const [birth, ...otherBirths] = distinct(identity.births);
  const amount = moneysOf(flowed).at(-1);
  const product = productOfSentence(flowed);
  const calculation = amount === undefined ? undefined : calculationOfSentence(flowed, amount);
  if (number === undefined || amount === undefined || product === undefined || calculation === undefined) return undefined;
  if (otherNumbers.length > 0 || otherBirths.length > 0) return undefined;
  return {
    words: flowed.words,
    clientNumber: number,
    clientNumberIsEmpty: false,
    clientName: nameInSentence(flowed),
    birthDate: birth,
    bsn: identity.bsns[0],
    address: identity.addresses[0],
    product,
    ...calculation,
    amount: seen(amount.cents, amount.words),
    period: partOfMonth(rows),
    strayNumbers: [],
    hasLeftNumber: true,
    hasLeftWords: true,
    hasLeftDigits: true,
  };
}
