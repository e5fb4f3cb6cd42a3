import type { DateRange, Price, Product, Quantity } from '#domain';
import type { Row } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import type { HeadedText } from '../lone-month.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { arithmeticFits } from './arithmetic.ts';
import type { Block } from './block.ts';
import type { ColumnGrid } from './columns.ts';
import { findIdentity, type Identity } from './identity.ts';
import { labelledFacts } from './labelled-facts.ts';
import { type Cells, cellsOf, clientCodeInText } from './line-cells.ts';
import type { LineFacts } from './line-facts.ts';
import { type Calculation, calculationOn, looseQuantity, mayHoldCount, provenQuantity, withDays } from './line-quantity.ts';
import { nameAmong } from './name-and-address.ts';
import { mayHoldMonth, monthOfDigits, periodOn } from './period-on.ts';
import { pickProduct } from './pick-product.ts';
import { distinct, type Seen, seen } from './seen.ts';
import { rowsWithout, setOf, setWith, wordsOn } from './word-sets.ts';

/** One invoice line as far as its own words tell. */
export interface LineDraft extends LineFacts {
  readonly words: readonly Word[];
  /** The label or the column for it stands there, empty. */
  readonly clientNumberIsEmpty: boolean;
  /** Its columns for the client are empty and those of other lines are not: whose it is was not sure. */
  readonly clientIsBlank?: boolean | undefined;
  readonly amount: Seen<number>;
  /** Codes that look like a client number but were not understood as one. */
  readonly strayNumbers: readonly string[];
  /** Who it is for stands in the letterhead. */
  readonly isOfLetterhead?: boolean | undefined;
  /** A number that nothing explains: it may be a missing value. */
  readonly hasLeftDigits: boolean;
  /** Words that nothing explains: they may be a missing name or address. */
  readonly hasLeftWords: boolean;
  /** A bare number on the row of the amount, or a number with a unit on any row, was not understood: it may be the count. */
  readonly hasLeftNumber: boolean;
  /** Its cells below headings of months, or of which nothing is known: one may say of which month it is. */
  readonly perhapsMonths?: readonly HeadedText[] | undefined;
}

/** `tabled` are the rows that stand under the headings. */
export function readLine(block: Block, grid: ColumnGrid | undefined, tabled: readonly Row[] = block.rows): LineDraft {
  const money = setOf(block.anchor.amount.words, block.anchor.price?.words);
  const cells = grid === undefined ? undefined : cellsOf({ ...block, rows: tabled }, grid, money);
  const calculated = calculatedBeside(block, cells) ?? (grid === undefined ? labelledCalculation(block) : undefined);
  const quantity =
    calculated?.quantity ?? cells?.quantity ?? (grid === undefined ? looseQuantity(block, money) : provenQuantity(block, money));
  const used = setOf(block.anchor.amount.words, block.anchor.price?.words, quantity?.words, calculated?.price.words, cells?.used);
  const ofGrant = setOf(cells?.ofGrant);
  const identity = findIdentity(rowsWithout(setWith(used, cells?.ofGrant, cells?.ofStaff), block.rows));
  const numbers = distinct(identity.clientNumbers);
  const own = cells?.product;
  const described = pickProduct(identity);
  const isKnown = described?.value.recognised.kind === 'known';
  const picked = own === undefined || (isKnown && isCodeOfOwn(own)) ? described : own;
  const explained = [ofGrant, used, cells?.numbering, ...identity.clientNumbers.map(({ words }) => words)];
  const named = periodOn(rowsWithout(ofGrant, block.rows)) ?? monthLeftOver(explained, block.rows);
  const left = identity.rest.filter((piece) => couldBeWord.test(piece.text) && (picked === undefined || !says(piece.text, picked)));
  const isUnsure =
    picked !== undefined && (picked !== own ? isHalf(picked, left, identity) : isElsewhere(picked, left) || isOther(picked, described));
  const product = picked !== undefined && isUnsure ? { ...picked, sure: false } : picked;
  return {
    words: wordsOn(block.rows),
    clientNumber: cells?.clientNumber ?? single(numbers) ?? codeAmong(picked),
    clientNumberIsEmpty: cells?.hasEmptyClientCell === true || identity.hasEmptyClientLabel,
    clientName: nameOfColumns(cells, left) ?? identity.names[0] ?? nameAmong(left),
    hasLeftWords: left.length > 0 || (cells?.ofStaff ?? []).length > 0,
    hasLeftDigits: holdsLeftDigits(block, used, cells, identity, picked, named),
    birthDate: cells?.birthDate ?? single(distinct(identity.births)),
    bsn: cells?.bsn ?? single(distinct(identity.bsns)),
    address: cells?.address ?? identity.addresses[0],
    product,
    quantity: withDays(quantity, [product?.value.text ?? '', ...block.rows.map((row) => row.text)].join('\n')),
    price: ownPrice(block, quantity, cells?.price) ?? calculated?.price ?? cells?.price,
    amount: seen(block.anchor.amount.cents, block.anchor.amount.words),
    period: cells?.period ?? named,
    perhapsMonths: cells?.perhapsMonths,
    strayNumbers: numbers.length > 1 ? numbers.map((number) => number.value) : [],
    hasLeftNumber:
      holdsBareNumber(block.anchorRow, used, cells?.quantity === undefined ? [] : cells.numbering) ||
      (quantity === undefined && block.rows.some(mayHoldCount)),
  };
}

/** "4 x € 93,35" where the columns give no count: it may stand across two of them. */
function calculatedBeside(block: Block, cells: Cells | undefined): Calculation | undefined {
  if (cells === undefined || cells.quantity !== undefined) return undefined;
  const found = calculationOn(block);
  const price = block.anchor.price ?? cells.price?.value;
  return price === undefined || price.cents === found?.price.value.cents ? found : undefined;
}

/** "Aantal: 1 maand" and "Tarief: € 491,90", when the amount proves them. */
function labelledCalculation({ anchor, rows }: Block) {
  const { quantity, price } = anchor.price === undefined ? labelledFacts(rows) : {};
  const amount = { value: anchor.amount.cents };
  return quantity !== undefined && price !== undefined && arithmeticFits({ quantity, price, amount }) === true
    ? { quantity, price }
    : undefined;
}

/** Of "Tarief 2025" beside "Tarief 2026" the one that makes the amount. */
function ownPrice({ anchor }: Block, quantity: Seen<Quantity> | undefined, other: Seen<Price> | undefined): Seen<Price> | undefined {
  const first =
    anchor.price === undefined ? undefined : seen({ cents: anchor.price.cents, decimals: anchor.price.decimals }, anchor.price.words);
  const fits = (price: Seen<Price> | undefined) => arithmeticFits({ quantity, price, amount: { value: anchor.amount.cents } });
  return fits(first) === false && fits(other) === true ? other : first;
}

const holdsBareNumber = ({ words }: Row, used: ReadonlySet<Word>, numbering: readonly Word[]): boolean =>
  words.some((word) => !used.has(word) && bareNumber.test(word.text) && !numbering.includes(word));
const bareNumber = /^\d{1,3}(?:[.,/]\d{1,4})?x?$/;
const twoDigits = /\d.*\d/;

/** A month in digits that nothing explains; most lines hold no digits that could be one. */
const monthLeftOver = (explained: readonly (Iterable<Word> | undefined)[], rows: readonly Row[]): Seen<DateRange> | undefined =>
  rows.some(mayHoldMonth) ? monthOfDigits(rowsWithout(setOf(...explained), rows)) : undefined;

/** Digits that nothing explains; most lines hold none, and need not ask what does. */
function holdsLeftDigits(
  { rows }: Block,
  used: ReadonlySet<Word>,
  cells: Cells | undefined,
  { clientNumbers, births, bsns, addresses, names }: Identity,
  product: Seen<Product> | undefined,
  period: Seen<unknown> | undefined,
): boolean {
  // The words of a product that was not recognised may hold anything, also what is missing.
  const isKnown = product?.value.recognised.kind === 'known';
  const isUsed = (word: Word): boolean => used.has(word) && (isKnown || cells?.product?.words.includes(word) !== true);
  const left = rows.flatMap((row) => row.words.filter((word) => !isUsed(word) && twoDigits.test(word.text)));
  if (left.length === 0) return false;
  const found = [clientNumbers, births, bsns, addresses, names].flatMap((values) => values.map(({ words }) => words));
  const understood = setOf(isKnown ? product.words : undefined, period?.words, ...found);
  return left.some((word) => !understood.has(word));
}

/** Words of the product, or the product in other words: "BW-1" with "Beschermd wonen zonder HV" beside it. */
function says(text: string, { value: { text: own, recognised } }: Seen<Product>): boolean {
  if (own.includes(text)) return true;
  const other = recognised.kind === 'known' ? recogniseProduct(text) : undefined;
  return other?.kind === 'known' && recognised.kind === 'known' && other.code === recognised.code;
}

/** "BG-M" in its column and "Begeleiding licht" in another: one of the two is a mistake. */
function isOther({ value: { recognised: own } }: Seen<Product>, described: Seen<Product> | undefined): boolean {
  const other = described?.value.recognised;
  return own.kind === 'known' && other?.kind === 'known' && own.code !== other.code;
}

/** A surname beside letters that nothing explains, which may be the first half of the name. */
const nameOfColumns = (cells: Cells | undefined, left: readonly unknown[]): Seen<string> | undefined =>
  cells?.clientName === undefined || !cells.isSurname || left.length === 0 ? cells?.clientName : { ...cells.clientName, sure: false };

/** "15A03": a code that is not of the protocol says nothing; words beside it may. */
const isCodeOfOwn = ({ value }: Seen<Product>): boolean =>
  value.recognised.kind === 'unknown' && /^(?=[A-Z.-]*\d)[A-Z\d.-]+$/.test(value.text);

/** Half a name of a product and unexplained words beside it: the other half may be among them. */
const isHalf = (product: Seen<Product>, left: readonly unknown[], { rest }: Identity): boolean =>
  (left.length > 0 || rest.some((piece) => /^[a-z\d]$/i.test(piece.text))) &&
  ['ambiguous', 'unknown'].includes(product.value.recognised.kind);

/** The column for the product holds something else, and words beside it name care. */
const isElsewhere = (product: Seen<Product>, left: readonly { readonly text: string }[]): boolean =>
  product.value.recognised.kind === 'unknown' && left.some((piece) => recogniseProduct(piece.text).kind !== 'unknown');

/** Words, and initials as "A.M." that are half a name. */
const couldBeWord = /\p{L}{3}|\p{Lu}[\p{Ll}.]/u;

/** "Begeleiding midden 490101": six digits in a description may be the client number, though not for certain. */
function codeAmong(product: Seen<Product> | undefined): Seen<string> | undefined {
  const [code] = product?.value.text.match(clientCodeInText) ?? [];
  return product === undefined || code === undefined ? undefined : seen(code, product.words, false);
}

/** Two different values in one line: neither is taken for certain. */
function single<T>(values: readonly Seen<T>[]): Seen<T> | undefined {
  const [first, ...others] = values;
  return first === undefined || others.length === 0 ? first : { ...first, sure: false };
}
