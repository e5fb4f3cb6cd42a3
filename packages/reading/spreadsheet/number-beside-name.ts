import type { Cell, Sheet } from '#documents';
import { namesSiemAlone } from '../column-words.ts';
import { fold, foldLabel } from '../values/fold.ts';
import { mostly } from './cell-looks.ts';
import { isClientCode, namesNumberOfClient, siemForm } from './client-code.ts';
import { kindOf } from './names-care.ts';
import { isOneToOne } from './person-column.ts';
import { isNameLike } from './person-in-cell.ts';
import type { SheetColumn } from './sheet-column.ts';

/** A heading that does not say whose number it is; "Grootboek", "Ons nummer" and "Uw kenmerk", which may be that of an order, do. */
export const isBareNumber = (cell: Cell): boolean => /^(?:nr|no|#|nummer|code|id)$/.test(foldLabel(String(cell.value)));

/** "Nr." right beside the name or "Kenmerk Siem": six digits in each row, and each of one person. */
export function isNumberOfPerson(index: number, columns: readonly SheetColumn[], cells: readonly Cell[], body: Sheet['rows']): boolean {
  const ofName = columns.filter(({ role }) => ['name', 'firstName', 'prefix'].includes(role));
  const isBeside = ofName.some((column) => column.byHeading && Math.abs(column.index - index) === 1);
  const isOther = ({ column }: Cell): boolean => column !== index && !columns.some((each) => each.index === column);
  if (cells.some((cell) => isOther(cell) && mostly(body, cell.column, isClientCode))) return false;
  if (body.some((row) => row.some(namesNumberOfClient))) return false;
  if (!cells.some((cell) => cell.column === index && (namesSiemAlone(String(cell.value)) || (isBeside && isBareNumber(cell)))))
    return false;
  const given = peopleIn(
    body,
    index,
    ofName.map((column) => column.index),
  );
  return given.every(({ code, name }) => siemForm.test(code) && name !== '') && isOneToOne(given, 1);
}

interface Person {
  readonly code: string;
  readonly name: string;
}
/** Of the rows that say anything of a person. */
function peopleIn(body: Sheet['rows'], code: number, names: readonly number[]): readonly Person[] {
  const at = (row: readonly Cell[], column: number): string => String(row.find((cell) => cell.column === column)?.value ?? '').trim();
  const people = body.map((row) => ({
    code: at(row, code),
    name: names
      .map((column) => at(row, column))
      .join(' ')
      .trim(),
  }));
  return people.filter(({ code, name }) => code !== '' || name !== '');
}

/** Bookkeeping has customers; the debtor is the same one in every row. */
const mayBeName = /^(?:klant|relatie|kostendrager)(?: ?-?(?:naam|omschr|omschrijving))?$/;

/** Their names are no names of people. */
const organisation = /^(?:gemeente|stichting|zorg|siem)/;

/** "Klant" above names, each of one number. */
export function isNameOfNumber(index: number, columns: readonly SheetColumn[], headings: readonly Cell[], body: Sheet['rows']): boolean {
  const number = columns.find(({ role }) => role === 'clientNumber');
  const isNamed = headings.some(({ column, value }) => column === index && mayBeName.test(foldLabel(String(value))));
  const people = number === undefined || !isNamed ? [] : peopleIn(body, number.index, [index]);
  return people.every(({ name }) => isNameLike(name) && !organisation.test(fold(name))) && isOneToOne(people);
}

/** Of the columns with numbers that may be those of clients the first that is not the same in every row, as that of a debtor is. */
export function numberOfClients(indices: readonly number[], body: Sheet['rows']): number | undefined {
  const numbers = indices.filter((index) => mostly(body, index, isClientCode));
  const saysMore = (index: number): boolean =>
    new Set(body.flatMap((row) => row.find(({ column }) => column === index)?.value ?? [])).size > 1;
  return numbers.find(saysMore) ?? numbers[0];
}

/** Full names, each of one number: of so many clients. Staff may be named one by one as well, so the heading must say who is meant. */
export function isFullNameOfNumber(index: number, columns: readonly SheetColumn[], body: Sheet['rows']): boolean {
  const number = columns.find(({ role }) => role === 'clientNumber');
  const people = number === undefined ? [] : peopleIn(body, number.index, [index]);
  const isPerson = ({ code, name }: Person): boolean => code !== '' && isFullName(name);
  return people.every(isPerson) && isOneToOne(people, leastNamed);
}
const leastNamed = 3;
const isFullName = (name: string): boolean =>
  isNameLike(name) && /[\s,.]/.test(name.trim()) && !isOrganisation(name) && kindOf(name) === 'unknown';
const isOrganisation = (name: string): boolean => organisation.test(fold(name));

/** Names right behind those of a first name or a tussenvoegsel, in every row. */
export function isSurnameBeside(index: number, columns: readonly SheetColumn[], body: Sheet['rows']): boolean {
  const last = Math.max(...columns.flatMap((column) => (column.role === 'firstName' || column.role === 'prefix' ? [column.index] : [])));
  const cells = body.flatMap((row) => row.find(({ column }) => column === index) ?? []);
  const isName = ({ value }: Cell): boolean => typeof value === 'string' && isNameLike(value.trim()) && kindOf(value) === 'unknown';
  return index === last + 1 && cells.length === body.length && cells.every(isName);
}
