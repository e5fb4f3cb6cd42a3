import { columnRole } from '../column-words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { monthNumber } from '../values/date-text.ts';
import { foldLabel } from '../values/fold.ts';
import { remembered } from '../values/remembered.ts';
import { type CellWords, inReadingOrder, isOnLineOf, textOf } from './cell-text.ts';

/** "Naam en geboortedatum", "Cliëntnummer / naam": a column for who the line is for, and for nothing else. */
const isAboutPerson = remembered((heading): boolean => {
  const roles = foldLabel(heading)
    .split(/\s?[/,+&]\s?| en /)
    .map((part) => columnRole(part));
  return roles.length > 1 && roles.includes('name') && roles.every((role) => role !== undefined && ofPerson.has(role));
});
const ofPerson: ReadonlySet<string> = new Set(['name', 'firstName', 'prefix', 'birthDate', 'clientNumber']);

const letters = /^[\p{L}'’.,-]+$/u;
const birthWord = /^(?:geb(?:oren|oortedatum)?|op|gd|d\.?d)\.?$/i;

/** The name out of such a column, on as many lines as it takes: what is neither a number nor a date nor the label of one. */
export function nameInColumn(cells: readonly CellWords[]): CellWords | undefined {
  const cell = cells.find(({ column }) => column?.role === 'description' && isAboutPerson(column.text));
  const rest = cell?.words.filter(({ text }) => !/\d/.test(text) && !birthWord.test(text) && !isMonth(text)) ?? [];
  if (cell === undefined || rest.length === 0 || !rest.every(({ text }) => letters.test(text))) return undefined;
  const name = textOf(rest).replace(/(?<!,),$/, '');
  return recogniseProduct(name).kind === 'unknown' ? { ...cell, words: rest, text: name } : undefined;
}

/** "Cliënt" over the name, and under it the number or the birth date: the first line of the cell, when the next one starts with them. */
export function nameOnFirstLine(cell: CellWords): CellWords {
  const [top] = cell.words.toSorted((a, b) => a.page - b.page || a.y0 - b.y0);
  if (top === undefined || !/\d/.test(cell.text)) return cell;
  const [first, others] = [cell.words.filter((word) => isOnLineOf(word, top)), cell.words.filter((word) => !isOnLineOf(word, top))];
  const [next] = others.toSorted(inReadingOrder);
  const isFollowed = next !== undefined && numberOrDate.test(next.text);
  const name = textOf(first);
  const isName = first.length > 1 && first.every(({ text }) => letters.test(text)) && recogniseProduct(name).kind === 'unknown';
  return isFollowed && isName ? { ...cell, words: first, text: name } : cell;
}
/** An address may go on over the lines of such a cell: what is left of it there is no name. */
const numberOrDate = /^\(?(?:\d{5,8}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})\)?$/;

/** The month of a birth date in words, in small letters. */
const isMonth = (text: string): boolean => /^\p{Ll}/u.test(text) && monthNumber(text) !== undefined;
