import type { Cell } from '#documents';
import { absent, type IsoDate, type Place, read } from '#domain';
import { findDates, youngestOfCentury } from '../values/date-text.ts';
import { tussenvoegsels } from '../values/tussenvoegsels.ts';
import { textOf } from './cell-text.ts';
import { nobody, type Who } from './who.ts';

/** No care that is paid for now began before it: an earlier date is that of a birth. */
export const oldestCare = '2005-01-01';
/** A later day is no birth of somebody in Wmo care. */
export const youngestBirth = '2012-01-01';
const wordOfBirth = /\bgeb(?:oren|oorte ?-?datum|\.? ?datum)?\b\.?[\s:]*(?:op\s+)?$/iu;
const separators = /(?<![\s,;(/|-])[\s,;(/|-]+$/u;

/** With a birth date behind it; a cell may hold 32,000 characters, and blanks in them take hours. */
const longestName = 120;

/** "J. Jansen, geb. 3-4-1961" as a cell of its own. */
function nameAndBirth(cell: Cell): { readonly name: string; readonly birth: IsoDate | undefined } | undefined {
  const text = textOf(cell);
  if (text.length > longestName) return undefined;
  const [date, ...others] = findDates(text, youngestOfCentury);
  const name = (date === undefined ? text : text.slice(0, date.start)).replace(wordOfBirth, '').replace(separators, '').trim();
  return cell.isDate || others.length > 0 || !isNameLike(name) ? undefined : { name, birth: date?.date };
}

export const holdsPerson = (cell: Cell): boolean => nameAndBirth(cell) !== undefined;

/** The person of such a cell; never certain. */
export function personInCell(cell: Cell, where: Place): Who | undefined {
  const found = nameAndBirth(cell);
  if (found === undefined) return undefined;
  const at = { ...where, cell: cell.address };
  const birthDate = found.birth === undefined ? absent(false, at) : read(found.birth, at, false);
  return { ...nobody(), clientName: read(found.name, at, false), birthDate };
}

/** Capitals and tussenvoegsels, no numbers: no remark. */
export const isNameLike = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’. ,-]{2,59}$/u.test(text) && text.split(/[\s,]+/).every((word) => /^\p{Lu}/u.test(word) || tussenvoegsel.test(word));
const tussenvoegsel = new RegExp(`^(?:${tussenvoegsels}|'[tns]|d'.*|)$`, 'i');
