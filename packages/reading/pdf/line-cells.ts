import type { Product } from '#domain';
import { makeRow, type Row } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import type { HeadedText } from '../lone-month.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { type FoundDate, parseDate, youngestOfCentury } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import type { Block } from './block.ts';
import { type CellOf, type CellWords, textOf } from './cell-text.ts';
import type { ColumnGrid } from './columns.ts';
import { wordsOfGrants, wordsOfStaff } from './columns-of-others.ts';
import { countAndPrice } from './count-and-price.ts';
import { findIdentity, namesClient } from './identity.ts';
import type { LineFacts } from './line-facts.ts';
import { nameInColumn, nameOnFirstLine } from './named-column.ts';
import { columnPeriod } from './period-cell.ts';
import { personCell } from './person-cell.ts';
import { type Seen, seen } from './seen.ts';

/** What the columns of a headed table say of one line. */
export interface Cells extends LineFacts {
  readonly used: readonly Word[];
  /** Numbers in columns for something else, as "#" or "Regel": no count, once the count was found. */
  readonly numbering: readonly Word[];
  /** In columns about the beschikking. */
  readonly ofGrant: readonly Word[];
  /** In columns about who gave the care. */
  readonly ofStaff: readonly Word[];
  /** There is a column for the client number, and it is empty. */
  readonly hasEmptyClientCell: boolean;
  /** The name is of a column for surnames, and no column was understood as that of the first names. */
  readonly isSurname: boolean;
  /** Below headings of months, or of which nothing is known. */
  readonly perhapsMonths: readonly HeadedText[];
}

/** A date of digits in a cell that is too narrow for it goes on with its last digits on the next line, behind a mark or within the year. */
const brokenAtMark = /(?<=[-/.])\s+(?=\d)/g;
const brokenInside = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{1,3})\s+(\d{1,3})$/;

/** There is no such column. */
const noCell: CellWords = { words: [], text: '' };

/** Each column's words over all rows of the line, but for its amounts; what does not fit its heading is left for the free text. */
export function cellsOf(block: Block, grid: ColumnGrid, money: ReadonlySet<Word>): Cells {
  const cells = wordsByColumn(block, grid, money).map((words, index) => ({ words, text: textOf(words), column: grid.columns[index] }));
  const of: CellOf = (role) => {
    const places = grid.placesOf(role);
    const first = cells[places[0] ?? -1];
    if (first === undefined || places.length === 1) return first ?? noCell;
    const words = places.flatMap((index) => cells[index]?.words ?? []);
    return { ...first, words, text: textOf(words) };
  };
  const person = personCell(of);
  const { number, spilled } = numberApart(person?.number ?? of('clientNumber'), of('name').column !== undefined);
  const code = /^[A-Za-z]{0,3}-?\d{3,9}$/.test(number.text) ? number.text.toUpperCase() : undefined;
  const ownNames =
    person?.name ?? nameInColumn(cells) ?? withBefore(spilled, inOrder([of('firstName'), of('prefix'), nameOnFirstLine(of('name'))]));
  const names = withoutNumbering(ownNames, of('ignored'));
  const birth = of('birthDate');
  const date = birthOf(birth.text);
  const bsn = of('bsn');
  const digits = bsn.text.replace(/\D/g, '');
  const product = of('product');
  const address = of('address');
  const taken: Word[] = [];
  const take = <T>(cell: CellWords, value: T | undefined, sure = true): Seen<T> | undefined => {
    if (value === undefined) return undefined;
    taken.push(...cell.words);
    return seen(value, cell.words, sure);
  };
  const isName = /^[\p{L}'’.,\- ()]+$/u.test(names.text);
  const result = {
    isSurname: of('firstName').column === undefined && surnameOnly.test(of('name').column?.text ?? ''),
    hasEmptyClientCell: number.column !== undefined && number.words.length === 0,
    clientNumber: take(number, code),
    clientName: take(names, isName ? names.text : undefined),
    birthDate: take(birth, date?.date, date?.shortYear !== true),
    bsn: take(bsn, digits.length === 8 || digits.length === 9 ? digits.padStart(9, '0') : undefined),
    address: take(address, address.text || undefined),
    // A cell that also says who the line is for is free text, whatever its heading.
    product: take(product, product.text === '' || namesPerson(product.words, block) ? undefined : productOf(product.text)),
    ...countAndPrice(of, block, taken),
    period: columnPeriod(of, taken),
    perhapsMonths: cells.flatMap(({ text, column }) =>
      text !== '' && column !== undefined && (column.role ?? 'period') === 'period' ? [{ text, heading: column.text }] : [],
    ),
  };
  taken.push(...of('vat').words.filter((word) => block.anchorRow.words.includes(word) && withoutVat.test(fold(word.text))));
  const ofGrant = wordsOfGrants(cells);
  // Without the number of the client, that of a beschikking may yet be it.
  if (result.clientNumber !== undefined) taken.push(...ofGrant);
  return { ...result, used: taken, ofGrant, ofStaff: wordsOfStaff(cells), numbering: of('ignored').words };
}

/** Names nobody, and says that nothing is charged. */
const withoutVat = /^(?:vrij(?:gesteld)?|vrijst(?:\.|elling)?|geen|nihil|nul|btw|n\.?v\.?t\.?|0(?:[.,]00?)?%?|[-–—€%])$/;

const surnameOnly = /^(?:achter|familie|geboorte|geslachts|eigen)-?naam$/i;

const birthOf = (text: string): FoundDate | undefined =>
  parseDate(text.replace(brokenAtMark, ''), youngestOfCentury) ?? parseDate(text.replace(brokenInside, '$1$2'), youngestOfCentury);

/** A number and, drawn close behind it, the name of the next column or its start: "461315 P." "Bakker". */
function numberApart(cell: CellWords, hasNames: boolean): { readonly number: CellWords; readonly spilled: readonly Word[] } {
  if (cell.words.length < 2) return { number: cell, spilled: [] };
  const [code, ...others] = cell.words;
  const isSpilled =
    code !== undefined &&
    hasNames &&
    /^\d{3,9}$/.test(code.text) &&
    others.every((word) => word.y0 === code.y0 && /^[\p{L}'’.-]+$/u.test(word.text));
  return isSpilled ? { number: { ...cell, words: [code], text: code.text }, spilled: others } : { number: cell, spilled: [] };
}

/** A name out of several columns as it is said, in whatever order the columns stand. */
function inOrder(cells: readonly CellWords[]): CellWords {
  const filled = cells.filter((cell) => cell.words.length > 0);
  const [first, second] = filled;
  if (second === undefined) return first ?? cells[0] ?? noCell;
  return {
    ...first,
    words: filled.flatMap((cell) => cell.words),
    text: filled.map((cell) => cell.text).join(' '),
  };
}

function withBefore(words: readonly Word[], cell: CellWords): CellWords {
  if (words.length === 0) return cell;
  const all = [...words, ...cell.words];
  return { ...cell, words: all, text: textOf(all) };
}

/** "1 mevr. G. Bakker": the number of the row, of a column before it, close before the name. */
function withoutNumbering(cell: CellWords, numbers: CellWords): CellWords {
  const [first, ...others] = cell.words;
  const isOfNumbers =
    first !== undefined && numbers.column !== undefined && numbers.words.length === 0 && /^\d{1,3}[.)]?$/.test(first.text);
  return isOfNumbers && first.x0 < Math.min(...others.map(({ x0 }) => x0)) ? { ...cell, words: others, text: textOf(others) } : cell;
}

/** Without the amounts, which say themselves what they are, and what runs on under a next column. */
function wordsByColumn(block: Block, grid: ColumnGrid, money: ReadonlySet<Word>): readonly (readonly Word[])[] {
  const rows = rowsInColumns(block, grid).map((row) => {
    const band = row === block.anchorRow ? [] : grid.bandsOf(row);
    const isOwn = (word: Word): boolean => !money.has(word) && !band.includes(word);
    return grid.cut(row, row === block.anchorRow).map((cell) => (cell.every(isOwn) ? cell : cell.filter(isOwn)));
  });
  const [only, ...others] = rows;
  return others.length === 0 && only !== undefined ? only : grid.columns.map((_, index) => rows.flatMap((cells) => cells[index] ?? []));
}

const saysForWhom = ['clientNumber', 'name', 'birthDate'] as const;

/** In a table without columns for who the lines are for, a row that says it is in none, nor is what stands beyond it: a remark, a heading. */
function rowsInColumns({ rows, anchorRow }: Block, grid: ColumnGrid): readonly Row[] {
  if (saysForWhom.some((role) => grid.placesOf(role).length > 0)) return rows;
  const at = rows.indexOf(anchorRow);
  const [before, after] = [rows.slice(0, at), rows.slice(at + 1)];
  const behind = after.findIndex(namesClient);
  return [...before.slice(before.findLastIndex(namesClient) + 1), anchorRow, ...(behind < 0 ? after : after.slice(0, behind))];
}

/** A client number among the words of a product says nothing about the product. */
export const clientCodeInText = /(?<![\w.,/-])(?!(?:19|20)\d{6}(?!\d))\d{5,8}(?![\w/]|-\d|[.,]\d)/g;

/** A client number, a birth date or a BSN behind its label. */
function namesPerson(words: readonly Word[], block: Block): boolean {
  if (!words.some((word) => /\d/.test(word.text))) return false;
  const lines = block.rows.map((row) => row.words.filter((word) => words.includes(word))).filter((line) => line.length > 0);
  const { clientNumbers, births, bsns } = findIdentity(lines.map(makeRow), false);
  return clientNumbers.length + births.length + bsns.length > 0;
}

const productOf = (text: string): Product => ({ text, recognised: recogniseProduct(text.replace(clientCodeInText, ' ').trim()) });
