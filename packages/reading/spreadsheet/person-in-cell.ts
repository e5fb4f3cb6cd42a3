import type { Cell } from '#documents';
import { absent, type Place, read } from '#domain';
import { findDates } from '../values/date-text.ts';
import { nobody, type Who } from './who.ts';

/** Nobody in Wmo care was born after it: '27 is 1927. */
export const youngestOfCentury = 26;
const wordOfBirth = /[\s,;(/|-]*(?:\b(?:geb(?:oren|oorte ?-?datum|\.? ?datum)?)\b\.?[\s:]*(?:op\s)?)?\s*$/iu;

/** With a birth date behind it; a cell may hold 32,000 characters, and blanks in them take hours. */
const longestName = 120;

/** "J. Jansen, geb. 3-4-1961" as a cell of its own; never certain. */
export function personInCell(cell: Cell, where: Place): Who | undefined {
  const text = String(cell.value).trim();
  if (text.length > longestName) return undefined;
  const [date, ...others] = findDates(text, youngestOfCentury);
  const name = (date === undefined ? text : text.slice(0, date.start)).replace(wordOfBirth, '').trim();
  if (cell.isDate || others.length > 0 || !isNameLike(name)) return undefined;
  const at = { ...where, cell: cell.address };
  return { ...nobody(), clientName: read(name, at, false), birthDate: date === undefined ? absent(false, at) : read(date.date, at, false) };
}

/** Capitals and tussenvoegsels, no numbers: no remark. */
export const isNameLike = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’. ,-]{2,59}$/u.test(text) && text.split(/[\s,]+/).every((word) => /^\p{Lu}/u.test(word) || tussenvoegsel.test(word));
const tussenvoegsel = /^(?:van|de|der|den|het|ten|ter|te|op|in|aan|bij|el|al|la|le|du|von|'[tns]|d'.*|)$/i;
