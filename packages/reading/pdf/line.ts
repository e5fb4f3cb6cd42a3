import { type IsoDate, type Price, type Product, type Quantity, type DateRange } from '#domain';
import { makeRow, type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { parseMoney } from '../values/money-text.ts';
import { findPeriods, parsePeriod } from '../values/period-text.ts';
import { parseDate } from '../values/date-text.ts';
import { findDaysOfMonth, parseQuantity } from '../values/quantity-text.ts';
import type { Block } from './block.ts';
import type { ColumnGrid } from './columns.ts';
import type { Column } from './heading.ts';
import { type Identity, type Piece, findIdentity } from './identity.ts';
import { type Seen, distinct, seen } from './seen.ts';

/** One invoice line as far as its own words tell. */
export interface LineDraft {
  readonly words: readonly Word[];
  readonly clientNumber?: Seen<string> | undefined;
  /** The label or the column for it stands there, empty. */
  readonly clientNumberIsEmpty: boolean;
  readonly clientName?: Seen<string> | undefined;
  readonly birthDate?: Seen<IsoDate> | undefined;
  readonly bsn?: Seen<string> | undefined;
  readonly address?: Seen<string> | undefined;
  readonly product?: Seen<Product> | undefined;
  readonly quantity?: Seen<Quantity> | undefined;
  readonly price?: Seen<Price> | undefined;
  readonly amount: Seen<number>;
  readonly period?: Seen<DateRange> | undefined;
  /** Codes that look like a client number but were not understood as one. */
  readonly strayNumbers: readonly string[];
  /** Who it is for stands in the letterhead. */
  readonly isOfLetterhead?: boolean | undefined;
  /** A number that nothing explains: it may be a missing value. */
  readonly hasLeftDigits: boolean;
  /** Words that nothing explains: they may be a missing name or address. */
  readonly hasLeftWords: boolean;
  /** A bare number on the row of the amount was not understood: it may be the count. */
  readonly hasLeftNumber: boolean;
}

export function readLine(block: Block, grid: ColumnGrid | undefined): LineDraft {
  const cells = grid === undefined ? undefined : cellsOf(block, grid);
  const money = new Set([...block.anchor.amount.words, ...(block.anchor.price?.words ?? [])]);
  const quantity = cells?.quantity ?? (grid === undefined ? looseQuantity(block, money) : provenQuantity(block, money));
  const used = new Set([...money, ...(quantity?.words ?? []), ...(cells?.used ?? [])]);
  const free = block.rows.flatMap((row) => {
    const words = row.words.filter((word) => !used.has(word));
    return words.length === 0 ? [] : [makeRow(words)];
  });
  const identity = findIdentity(free);
  const numbers = distinct(identity.clientNumbers);
  const picked = cells?.product ?? pickProduct(identity);
  const understood = new Set([
    ...used, ...(picked?.words ?? []), ...[...identity.clientNumbers, ...identity.births, ...identity.bsns, ...identity.addresses, ...identity.names].flatMap((value) => value.words),
    ...(periodIn(block.rows)?.words ?? []),
  ]);
  const left = identity.rest.filter((piece) => /\p{L}{3}/u.test(piece.text) && picked?.value.text.includes(piece.text) !== true);
  // Half a name of a product and unexplained words beside it: the other half may be among them.
  const isHalf = picked !== undefined && cells?.product === undefined && left.length > 0 && ['ambiguous', 'unknown'].includes(picked.value.recognised.kind);
  const product = isHalf ? { ...picked, sure: false } : picked;
  const text = [...block.rows.map((row) => row.text)].join('\t');
  return {
    words: block.rows.flatMap((row) => row.words),
    clientNumber: cells?.clientNumber ?? single(numbers),
    clientNumberIsEmpty: cells?.hasClientColumn === true || identity.hasEmptyClientLabel,
    clientName: cells?.name ?? identity.names[0] ?? nameAmong(left),
    hasLeftWords: left.length > 0,
    hasLeftDigits: block.rows.some((row) => row.words.some((word) => !understood.has(word) && /\d.*\d/.test(word.text))),
    birthDate: cells?.birthDate ?? single(distinct(identity.births)),
    bsn: cells?.bsn ?? single(distinct(identity.bsns)),
    address: cells?.address ?? identity.addresses[0],
    product,
    quantity: withDays(quantity, text),
    price: block.anchor.price === undefined ? cells?.price : seen({ cents: block.anchor.price.cents, decimals: block.anchor.price.decimals }, block.anchor.price.words),
    amount: seen(block.anchor.amount.cents, block.anchor.amount.words),
    period: cells?.period ?? periodIn(block.rows),
    strayNumbers: numbers.length > 1 ? numbers.map((number) => number.value) : [],
    hasLeftNumber: block.anchorRow.words.some((word) => !used.has(word) && /^\d{1,3}(?:[.,/]\d{1,4})?x?$/.test(word.text)),
  };
}

/** Letters with a capital that nothing else explains: most likely the name, for certain only when it is all that is left. */
function nameAmong(left: readonly Piece[]): Seen<string> | undefined {
  const start = left.findIndex((piece) => isLetters(piece.text) && /^\p{Lu}/u.test(piece.text));
  const first = left[start];
  if (first === undefined) return undefined;
  const parts = [first];
  for (const piece of left.slice(start + 1)) {
    const above = parts.at(-1);
    if (above === undefined || !isLetters(piece.text) || piece.row === above.row || Math.abs(leftOf(piece) - leftOf(above)) > 2) break;
    parts.push(piece);
  }
  return seen(parts.map((piece) => piece.text).join(' '), parts.flatMap((piece) => wordsBetween(piece.row, piece.start, piece.end)), parts.length === left.length);
}

const isLetters = (text: string): boolean => /^[\p{L}'’.\- ]{2,}$/u.test(text);
const leftOf = (piece: Piece): number => wordsBetween(piece.row, piece.start, piece.end)[0]?.x0 ?? 0;

/** A number under a heading that we do not know is the count when count times price is the amount. */
function provenQuantity(block: Block, money: ReadonlySet<Word>): Seen<Quantity> | undefined {
  const { price, amount } = block.anchor;
  if (price === undefined) return undefined;
  const proven = segmentsOf(block.anchorRow).flatMap((segment) => {
    const words = segment.words.filter((word) => !money.has(word));
    const value = words.length === 0 ? undefined : parseQuantity(words.map((word) => word.text).join(' '));
    return value !== undefined && value.value !== 0 && Math.abs(value.value * price.cents - amount.cents) <= 1 ? [seen(value, words)] : [];
  });
  return proven.length === 1 ? proven[0] : undefined;
}

/** Two different values in one line: neither is taken for certain. */
function single<T>(values: readonly Seen<T>[]): Seen<T> | undefined {
  const [first, ...others] = values;
  return first === undefined || others.length === 0 ? first : { ...first, sure: false };
}

function withDays(quantity: Seen<Quantity> | undefined, text: string): Seen<Quantity> | undefined {
  const days = findDaysOfMonth(text)?.days;
  if (quantity === undefined || days === undefined || quantity.value.days !== undefined) return quantity;
  return { ...quantity, value: { ...quantity.value, days } };
}

function periodIn(rows: readonly Row[]): Seen<DateRange> | undefined {
  const found = rows.flatMap((row) => findPeriods(row.text).map((period) => seen(period.range, wordsBetween(row, period.start, period.end), !period.guessed)));
  const ranges = new Set(found.map((period) => JSON.stringify(period.value)));
  return ranges.size > 1 && found[0] !== undefined ? { ...found[0], sure: false } : found[0];
}

interface Cells {
  readonly used: readonly Word[];
  readonly hasClientColumn: boolean;
  readonly clientNumber?: Seen<string> | undefined;
  readonly name?: Seen<string> | undefined;
  readonly birthDate?: Seen<IsoDate> | undefined;
  readonly bsn?: Seen<string> | undefined;
  readonly address?: Seen<string> | undefined;
  readonly product?: Seen<Product> | undefined;
  readonly quantity?: Seen<Quantity> | undefined;
  /** On another row than the amount: wrapped, or not aligned with it. */
  readonly price?: Seen<Price> | undefined;
  readonly period?: Seen<DateRange> | undefined;
}

function cellsOf(block: Block, grid: ColumnGrid): Cells {
  const words: Word[][] = grid.columns.map(() => []);
  for (const row of block.rows) for (const [index, cell] of grid.cut(row, row === block.anchorRow).entries()) words[index]?.push(...cell);
  const money = new Set([...block.anchor.amount.words, ...(block.anchor.price?.words ?? [])]);
  const of = (...roles: Column['role'][]): { words: Word[]; text: string; column?: Column | undefined } => {
    const indices = grid.columns.flatMap((column, index) => (roles.includes(column.role) ? [index] : []));
    const own = indices.flatMap((index) => words[index] ?? []).filter((word) => !money.has(word));
    return { words: own, text: textOf(own), column: grid.columns[indices[0] ?? -1] };
  };
  const number = of('clientNumber');
  const code = /^[A-Za-z]{0,3}-?\d{3,9}$/.test(number.text) ? number.text.toUpperCase() : undefined;
  const names = of('firstName', 'prefix', 'name');
  const birth = of('birthDate');
  const date = parseDate(birth.text.replace(/(?<=[-/.])\s+(?=\d)/g, ''), 26);
  const bsn = of('bsn');
  const digits = bsn.text.replace(/\D/g, '');
  const product = of('product');
  const taken: Word[] = [];
  const take = <T>(cell: { words: Word[] }, value: T | undefined, sure = true): Seen<T> | undefined => {
    if (value === undefined) return undefined;
    taken.push(...cell.words);
    return seen(value, cell.words, sure);
  };
  const isName = /^[\p{L}'’.,\- ()]+$/u.test(names.text);
  const result = {
    hasClientColumn: number.column !== undefined && number.words.length === 0,
    clientNumber: take(number, code),
    name: take(names, isName ? names.text : undefined),
    birthDate: take(birth, date?.date, date?.shortYear !== true),
    bsn: take(bsn, digits.length === 8 || digits.length === 9 ? digits.padStart(9, '0') : undefined),
    address: take(of('address'), of('address').text || undefined),
    product: take(product, product.text === '' ? undefined : { text: product.text, recognised: recogniseProduct(product.text) }),
    quantity: columnQuantity(of, taken),
    price: columnPrice(of('price'), taken),
    period: columnPeriod(of, taken),
  };
  return { ...result, used: taken };
}

type CellOf = (...roles: Column['role'][]) => { words: Word[]; text: string; column?: Column | undefined };

function columnQuantity(of: CellOf, taken: Word[]): Seen<Quantity> | undefined {
  const [count, days, unit] = [of('quantity'), of('days'), of('unit')];
  const main = count.text !== '' ? count : days;
  const heading = main === days ? 'day' : (main.column?.unit ?? 'unknown');
  const unitText = unit.text === '' ? '' : ` ${unit.text}`;
  const value = parseQuantity(`${main.text}${unitText}`, heading) ?? parseQuantity(main.text, heading);
  if (value === undefined) return undefined;
  taken.push(...main.words, ...(unitText === '' ? [] : unit.words));
  const ownDays = main === count && days.text !== '' ? parseQuantity(days.text, 'day')?.days : undefined;
  if (ownDays !== undefined) taken.push(...days.words);
  return seen(ownDays === undefined ? value : { ...value, days: ownDays }, main.words);
}

function columnPrice(cell: ReturnType<CellOf>, taken: Word[]): Seen<Price> | undefined {
  const money = parseMoney(cell.text);
  if (money === undefined) return undefined;
  taken.push(...cell.words);
  return seen({ cents: money.cents, decimals: Math.max(2, money.decimals) }, cell.words);
}

function columnPeriod(of: CellOf, taken: Word[]): Seen<DateRange> | undefined {
  const cell = of('period');
  const found = cell.text === '' ? undefined : (parsePeriod(cell.text) ?? twoDates(cell.text));
  if (found === undefined) return undefined;
  taken.push(...cell.words);
  return seen(found.range, cell.words, !found.guessed);
}

/** A column "van" and a column "tot": two dates behind each other. */
function twoDates(text: string): ReturnType<typeof parsePeriod> {
  return parsePeriod(text.replace(/(\d{4}|'\d\d)\s+(\d)/, '$1 t/m $2'));
}

/** Words of a cell in reading order; a hyphen at the end of a line belongs to a broken word or a double name. */
function textOf(words: readonly Word[]): string {
  const sorted = [...words].sort((a, b) => a.page - b.page || (Math.abs(a.y0 - b.y0) > 2 ? a.y0 - b.y0 : a.x0 - b.x0));
  return sorted.map((word) => word.text).join(' ').replace(/(?<=\p{L})- (?=\p{L})/gu, '-');
}

/** Without headings: the count stands right before the price, alone in its cell or with its unit. */
function looseQuantity(block: Block, money: ReadonlySet<Word>): Seen<Quantity> | undefined {
  const firstMoney = Math.min(...[...money].map((word) => word.x0));
  const before = block.anchorRow.words.filter((word) => word.x1 <= firstMoney + 1 && !money.has(word) && !/^[x×*à@a=]$/i.test(word.text));
  const cell = segmentsOf(makeRow(before)).at(-1);
  if (before.length === 0 || cell === undefined) return undefined;
  const alone = parseQuantity(cell.text);
  if (alone !== undefined) return seen(alone, cell.words);
  return trailingQuantity(cell.words, block);
}

/** "Begeleiding midden 1" in one cell: only a count with a unit, or one that the arithmetic proves. */
function trailingQuantity(words: readonly Word[], block: Block): Seen<Quantity> | undefined {
  for (const count of [4, 3, 2, 1]) {
    const tail = words.slice(-count);
    const value = tail.length === count ? parseQuantity(tail.map((word) => word.text).join(' ')) : undefined;
    if (value === undefined) continue;
    const fits = block.anchor.price !== undefined && Math.abs(value.value * block.anchor.price.cents - block.anchor.amount.cents) <= 1;
    if (value.unit !== 'unknown' || fits) return seen(value, tail);
  }
  return undefined;
}

/** The piece of the free text that names care; the rest of a wrapped name joins it. */
function pickProduct(identity: Identity): Seen<Product> | undefined {
  const named = identity.rest.flatMap((piece, index) => {
    const recognised = recogniseProduct(piece.text);
    return recognised.kind === 'unknown' ? [] : [{ piece, index, recognised }];
  });
  const main = named[0];
  if (main === undefined) {
    const text = identity.rest.filter((piece) => /\p{L}{3}/u.test(piece.text)).map((piece) => piece.text).join(', ');
    const words = identity.rest.flatMap((piece) => wordsBetween(piece.row, piece.start, piece.end));
    return text === '' ? undefined : seen({ text, recognised: recogniseProduct(text) }, words, false);
  }
  const next = identity.rest[main.index + 1];
  const joined = next === undefined ? undefined : `${main.piece.text} ${next.text}`;
  const both = joined === undefined ? undefined : recogniseProduct(joined);
  const words = wordsBetween(main.piece.row, main.piece.start, main.piece.end);
  const different = named.some((other) => JSON.stringify(other.recognised) !== JSON.stringify(main.recognised));
  if (next !== undefined && joined !== undefined && both !== undefined && both.kind === 'known' && JSON.stringify(both) !== JSON.stringify(main.recognised)) {
    return seen({ text: joined, recognised: both }, [...words, ...wordsBetween(next.row, next.start, next.end)], !different || named.length === 2);
  }
  // "Begeleiding midden" with "groep" under it is not certainly Begeleiding midden.
  const changed = both !== undefined && /\p{L}{2}/u.test(next?.text ?? '') && JSON.stringify(both) !== JSON.stringify(main.recognised);
  return seen({ text: main.piece.text, recognised: main.recognised }, words, !different && !changed);
}
