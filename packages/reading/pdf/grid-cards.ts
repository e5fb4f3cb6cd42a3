import type { ColumnRole } from '../column-role.ts';
import { type Row, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { asPrice, findMoney } from '../values/money-text.ts';
import { parseQuantity } from '../values/quantity-text.ts';
import { type MoneyOnRow, moneysOf } from './anchors.ts';
import { arithmeticFits } from './arithmetic.ts';
import type { Cards } from './cards.ts';
import { textOf } from './cell-text.ts';
import { ColumnGrid } from './columns.ts';
import type { Heading } from './heading.ts';
import { roleOfCell } from './heading-cells.ts';
import { findIdentity, namesClientByLabel } from './identity.ts';
import type { RowAmount } from './labelled-amounts.ts';
import type { LineDraft } from './line.ts';
import type { LineFacts } from './line-facts.ts';
import { withDays } from './line-quantity.ts';
import { periodOn } from './period-on.ts';
import { headerLabel } from './repeated-letterhead.ts';
import { distinct, type Seen, seen } from './seen.ts';

type Totals = ReadonlyMap<Row, readonly RowAmount[]>;
interface Place {
  /** Of the row with the values below the labels. */
  readonly values: number;
  readonly facts: Pick<LineFacts, 'product' | 'quantity' | 'price'>;
  /** Of the row with the amount, and what it says. */
  readonly at: number;
  readonly amount: MoneyOnRow;
}

/**
 * A card per care client of which the labels stand above their values, and the amount by itself, as beside the name. Only when every card has
 * one client, and one amount that its count and price make, all on the same side of its labels, and the amounts add up to a total.
 */
export function readGridCards(rows: readonly Row[], headings: readonly Heading[], totals: Totals): Cards | undefined {
  const items = headings.map((heading) => itemOf(heading, rows));
  if (items.length === 0 || items.includes(undefined)) return undefined;
  const places = placesOf(
    items.flatMap((item) => item ?? []),
    headings,
    rows,
    totals,
  );
  const sum = Math.abs(places?.reduce((cents, { amount }) => cents + amount.cents, 0) ?? 0);
  if (places === undefined || ![...totals.values()].flat().some(({ money }) => Math.abs(money.cents) === sum)) return undefined;
  const cards = places.map((place, index) => rows.slice(startOf(places, index, headings), Math.max(place.at, place.values) + 1));
  if (!cards.every(isCard)) return undefined;
  const lines = cards.map((card, index) => lineOf(card, places[index]));
  return lines.includes(undefined) ? undefined : { lines: lines.flatMap((line) => line ?? []), taken: new Set(cards.flat()) };
}

/** Product, count and price in the row below their labels; nothing where the amount has a label too. */
function itemOf(heading: Heading, rows: readonly Row[]): Omit<Place, 'at' | 'amount'> | undefined {
  const values = heading.last + 1;
  const row = rows[values];
  if (row === undefined || row.page !== rows[heading.last]?.page || moneysOf(row).length !== 1) return undefined;
  if (!heading.columns.every(({ role }) => role !== undefined && ofItem.has(role))) return undefined;
  const grid = new ColumnGrid(heading.columns, [row]);
  const cells = grid.cut(row, false);
  const cell = (role: 'product' | 'quantity' | 'days' | 'price'): readonly Word[] =>
    grid.placesOf(role).length === 1 ? (cells[grid.placesOf(role)[0] ?? -1] ?? []) : [];
  const [product, price] = [textOf(cell('product')), findMoney(textOf(cell('price')))];
  const isOfDays = cell('quantity').length === 0;
  const counted = isOfDays ? cell('days') : cell('quantity');
  const quantity = parseQuantity(textOf(counted), isOfDays ? 'day' : 'unknown');
  const [money, ...others] = price;
  const recognised = recogniseProduct(product);
  if (recognised.kind === 'unknown' || quantity === undefined || money === undefined || others.length > 0) return undefined;
  return {
    values,
    facts: {
      product: seen({ text: product, recognised }, cell('product')),
      quantity: withDays(seen(quantity, counted), product),
      price: seen(asPrice(money), cell('price')),
    },
  };
}

/** What a card says of the care; whom it is for and what it comes to stand elsewhere. */
const ofItem: ReadonlySet<ColumnRole> = new Set(['product', 'quantity', 'days', 'unit', 'price', 'vat', 'period']);

/** Each with its amount: all above the labels or all below the values, and none on the other side of the first or the last. */
function placesOf(
  items: readonly Omit<Place, 'at' | 'amount'>[],
  headings: readonly Heading[],
  rows: readonly Row[],
  totals: Totals,
): readonly Place[] | undefined {
  const own = new Set([...items.map(({ values }) => values), ...headings.flatMap(({ first, last }) => [first, last])]);
  const amounts = rows.flatMap((row, at) => {
    const moneys = own.has(at) || totals.has(row) ? [] : moneysOf(row);
    return moneys.map((amount) => ({ at, amount }));
  });
  if (amounts.length !== items.length) return undefined;
  const places = items.map((item, index) => ({ ...item, ...(amounts[index] ?? { at: -1, amount: undefined }) }));
  const isAbove = places.every(({ at, values }, index) => at < values && at > (places[index - 1]?.values ?? -1));
  const isBelow = places.every(({ at, values }, index) => at > values && at < (places[index + 1]?.values ?? rows.length));
  const proven = places.flatMap((place) => {
    if (place.amount === undefined) return [];
    const { facts, amount } = place;
    return arithmeticFits({ ...facts, amount: { value: amount.cents } }) === true ? [{ ...place, amount }] : [];
  });
  return (isAbove || isBelow) && proven.length === items.length ? proven : undefined;
}

/** Behind the card before it; the first card starts as far above its labels as the others do. */
function startOf(places: readonly Place[], index: number, headings: readonly Heading[]): number {
  const before = places[index - 1];
  if (before !== undefined) return Math.max(before.at, before.values) + 1;
  const reach = places.slice(1).map((_, at) => (headings[at + 1]?.first ?? 0) - startOf(places, at + 1, headings));
  const first = headings[0]?.first ?? 0;
  return Math.max(0, Math.min(places[0]?.at ?? first, first - (reach.length === 0 ? 0 : Math.min(...reach))));
}

/** On one page, with a label for the number of the client and nothing of the letterhead. */
function isCard(card: readonly Row[]): boolean {
  const namesNumber = (row: Row): boolean =>
    namesClientByLabel(row) || segmentsOf(row).some(({ words }) => roleOfCell(words) === 'clientNumber');
  return (
    card.length <= rowsOfCard && card.some(namesNumber) && card.every((row) => row.page === card[0]?.page && !headerLabel.test(row.folded))
  );
}
const rowsOfCard = 15;

/** Labels, each of them understood. */
const isOfLabels = (row: Row): boolean => !/\d/.test(row.text) && segmentsOf(row).every(({ words }) => roleOfCell(words) !== undefined);

function lineOf(card: readonly Row[], place: Place | undefined): LineDraft | undefined {
  if (place === undefined) return undefined;
  const ofCare = new Set([place.facts.product, place.facts.price].flatMap((value) => value?.words ?? []));
  const others = card.filter((row) => !isOfLabels(row) && !row.words.some((word) => ofCare.has(word)));
  const { clientNumbers, names, births, bsns, addresses } = findIdentity(others);
  const numbers = distinct(clientNumbers);
  const one = <T>(values: readonly Seen<T>[]): Seen<T> | undefined => (distinct(values).length === 1 ? values[0] : undefined);
  if (numbers.length !== 1) return undefined;
  return {
    ...place.facts,
    words: card.flatMap((row) => row.words),
    clientNumber: numbers[0],
    clientNumberIsEmpty: false,
    clientName: names[0],
    birthDate: one(births),
    bsn: one(bsns),
    address: addresses[0],
    amount: seen(place.amount.cents, place.amount.words),
    period: periodOn(card),
    strayNumbers: [],
    hasLeftNumber: true,
    hasLeftWords: true,
    hasLeftDigits: true,
  };
}
