import { makeRow, type Row, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { findIdentity, type Identity, namesClientByLabel } from './identity.ts';
import type { RowAmount } from './labelled-amounts.ts';
import { holdsAmount, labelledFacts } from './labelled-facts.ts';
import type { LineDraft } from './line.ts';
import { withDays } from './line-quantity.ts';
import { periodOn } from './period-on.ts';
import { distinct, type Seen } from './seen.ts';

/** Invoice lines that are no rows of a table: each care client has a card with every value behind its label. */
export interface Cards {
  readonly lines: readonly LineDraft[];
  readonly taken: ReadonlySet<Row>;
}

/**
 * Only when client numbers and amounts stand in one order, each client before the amounts for that client, and all of them add up to a total of
 * the invoice: anything else may belong together in another way.
 */
export function readCards(rows: readonly Row[], totals: ReadonlyMap<Row, readonly RowAmount[]>): Cards | undefined {
  const starts = rows.flatMap((row, index) => (namesClientByLabel(row) ? [index] : []));
  const amounts = rows.flatMap((row, index) => (!totals.has(row) && holdsAmount(row) ? [index] : []));
  const [first, last] = [starts[0], amounts.at(-1)];
  if (first === undefined || last === undefined || (amounts[0] ?? -1) < first || last < (starts.at(-1) ?? 0)) return undefined;
  const cards = starts.map((start, index) => cardOf(rows, start, starts[index + 1] ?? endOfCards(rows, last, totals), amounts));
  if (cards.some((card) => card === undefined)) return undefined;
  const lines = cards.flatMap((card) => card?.lines ?? []);
  const sum = Math.abs(lines.reduce((cents, { amount }) => cents + amount.value, 0));
  const isTotal = [...totals.values()].flat().some(({ money }) => Math.abs(money.cents) === sum);
  return isTotal ? { lines, taken: new Set(cards.flatMap((card) => card?.rows ?? [])) } : undefined;
}

/** The rows of the last card end at the total, or where white space stands out. */
function endOfCards(rows: readonly Row[], lastAmount: number, totals: ReadonlyMap<Row, unknown>): number {
  let end = lastAmount + 1;
  for (; end < rows.length; end++) {
    const [above, row] = [rows[end - 1], rows[end]];
    if (above === undefined || row === undefined || totals.has(row) || above.page !== row.page) break;
    if (row.y0 - above.y1 > farApart * (above.y1 - above.y0)) break;
  }
  return end;
}
/** In letter heights. */
const farApart = 0.9;

function cardOf(
  rows: readonly Row[],
  start: number,
  end: number,
  amounts: readonly number[],
): (Cards & { readonly rows: readonly Row[] }) | undefined {
  const own = amounts.filter((index) => start <= index && index < end);
  const items = own.map((index, at) => labelledFacts(rows.slice((own[at - 1] ?? start - 1) + 1, index + 1)));
  const all = ownRows(rows, start, end, own.at(-1) ?? start);
  const facts = new Set<Word>(items.flatMap((item) => Object.values(item).flatMap((value?: Seen<unknown>) => value?.words ?? [])));
  const toLast = rows.slice(start, (own.at(-1) ?? start) + 1);
  // Behind the last amount may stand who the next card is for.
  const identity = findIdentity(toLast.flatMap((row) => without(row, facts)));
  const numbers = distinct(identity.clientNumbers);
  const isOneCard = rows
    .slice((own[0] ?? start) + 1, own.at(-1))
    .every((row) => isOfItem.test(row.folded) || row.words.some((word) => facts.has(word)));
  if (items.length === 0 || numbers.length !== 1 || !isOneCard) return undefined;
  const found = periodOn(all);
  // Of several amounts the period is perhaps of one.
  const period = found === undefined || items.length === 1 ? found : { ...found, sure: false };
  const lines = items.flatMap((item) => lineOf(item, identity, all, period));
  return lines.length < items.length ? undefined : { lines, rows: all, taken: new Set(all) };
}

/** Behind the last amount a card goes on with the rest of a broken line only: a label there may be the first of the next card. */
function ownRows(rows: readonly Row[], start: number, end: number, last: number): readonly Row[] {
  const behind = rows.slice(last + 1, end);
  const next = behind.findIndex((row) => personLabel.test(row.folded) || segmentsOf(row).length > 1);
  return [...rows.slice(start, last + 1), ...(next < 0 ? behind : behind.slice(0, next))];
}
const personLabel = /(?:^|\t)(?:[a-z]*naam|geb|adres|bsn|woonplaats|postcode|straat|client|bewoner|deelnemer|dhr|mevr|mw)|:\s/;

/** Between the amounts of one card stand the facts of the next of his products; anything else may be the next client, of whom the number is missing. */
const isOfItem = /^(?:periode|maand|datum|week|van|tot|eenheid|btw)(?![a-z])/;

function without(row: Row, facts: ReadonlySet<Word>): Row[] {
  const words = row.words.filter((word) => !facts.has(word));
  return words.length === 0 ? [] : [makeRow(words)];
}

function lineOf(
  { product, quantity, price, amount }: ReturnType<typeof labelledFacts>,
  identity: Identity,
  rows: readonly Row[],
  period: LineDraft['period'],
): LineDraft[] {
  if (product === undefined || amount === undefined || product.value.recognised.kind === 'unknown') return [];
  return [
    {
      words: rows.flatMap((row) => row.words),
      clientNumber: identity.clientNumbers[0],
      clientNumberIsEmpty: identity.hasEmptyClientLabel,
      clientName: identity.names[0],
      birthDate: distinct(identity.births).length === 1 ? identity.births[0] : undefined,
      bsn: distinct(identity.bsns).length === 1 ? identity.bsns[0] : undefined,
      address: identity.addresses[0],
      product,
      quantity: withDays(quantity, product.value.text),
      price,
      amount,
      period,
      strayNumbers: [],
      hasLeftNumber: true,
      hasLeftWords: true,
      hasLeftDigits: true,
    },
  ];
}
