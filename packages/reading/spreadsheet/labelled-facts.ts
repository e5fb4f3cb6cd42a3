import type { Cell } from '#documents';
import { type Field, type Place, read } from '#domain';
import { columnRole } from '../column-words.ts';
import { parseDate, youngestOfCentury } from '../values/date-text.ts';
import { isBlank } from './blank-cell.ts';
import { isClientCode, siemForm } from './client-code.ts';
import { isNameLike } from './person-in-cell.ts';
import { nobody, type Who } from './who.ts';

const ofPerson = ['clientNumber', 'name', 'birthDate', 'bsn', 'address'];
/** `Cliënt: 400123` in one cell. */
const labelInCell = /^([^:]{2,40}):\s*(\S.*)$/s;

/** Spares the work on nearly all rows. */
const mayBeLabel = /cli[eë]nt|siem|deelnemer|bewoner|zorgvrager|inwoner|naam|geb|bsn|adres|nummer|nr/i;

/** A label about a person with its value behind it: no line of the invoice, whatever columns the two stand in. */
export function isLabelRow(row: readonly Cell[]): boolean {
  const [first, second, ...others] = row.filter((cell) => !isBlank(cell));
  if (first === undefined || second === undefined || others.length > 2 || typeof first.value !== 'string' || first.isDate) return false;
  if (!mayBeLabel.test(first.value)) return false;
  return ofPerson.includes(columnRole(first.value) ?? '') && columnRole(String(second.value)) === undefined;
}

/** "geb. 12-03-1971" */
function bornIn({ value }: Cell): ReturnType<typeof parseDate> {
  const date = /^\s*geb[a-z]*\.?:?\s+(\S.*)$/i.exec(String(value))?.[1];
  return date === undefined ? undefined : parseDate(date, youngestOfCentury);
}

/** "Bewoner: J. Jansen   Siem-nr. 400123   geb. 3-4-1961" in one cell, as a cell for each. */
function inParts(cell: Cell): readonly Cell[] {
  const text = String(cell.value);
  if (cell.isDate || text.length > longestLabel || !mayBeLabel.test(text)) return [cell];
  const parts = text.split(betweenLabels).map((part) =>
    part
      .trim()
      .replace(labelOfNumber, '$1: ')
      .replace(/[,;|-]$/, '')
      .trim(),
  );
  return parts.length > 1 ? parts.filter((part) => part !== '').map((value) => ({ ...cell, value })) : [cell];
}
const longestLabel = 150;
const betweenLabels =
  /\s{3,}|(?<=[\s,;|(])(?=(?:siem|cli[eë]nt|deelnemer|bewoner|zorgvrager)[ -]?(?:nummer|nr|id|code)|geb(?:\.|oren|oorte))/i;
const labelOfNumber = /^([a-zë -]{2,30}\.?)\s(?=\d{4,9}\)?$)/i;

/** Of two numbers the one is of the organisation itself, or of somebody else. */
const saysNoOther = (earlier: Field<string>, text: string): boolean =>
  earlier.state !== 'read' || (earlier.certain && earlier.value === text);

/** Labels with their values, in cells beside each other or in one; sure of nothing unless told so. */
export function labelledFacts(rows: readonly (readonly Cell[])[], where: Place, isSure = false): Who {
  const who = nobody();
  for (const row of rows.map((cells) => cells.flatMap(inParts))) {
    for (const [index, cell] of row.entries()) {
      const born = bornIn(cell);
      if (born !== undefined) who.birthDate = read(born.date, { ...where, cell: cell.address }, isSure && !born.shortYear);
      const inOne = labelInCell.exec(String(cell.value));
      const value = inOne?.[2] ?? row[index + 1];
      if (value === undefined) continue;
      const text = (typeof value === 'string' ? value : String(value.value)).trim();
      const at = { ...where, cell: typeof value === 'string' ? cell.address : value.address };
      const role = columnRole(inOne?.[1] ?? String(cell.value));
      const date = parseDate(text, youngestOfCentury);
      if (role === 'clientNumber' && isClientCode({ ...cell, value: text }))
        who.clientNumber = read(text, at, isSure && saysNoOther(who.clientNumber, text));
      if (role === 'name' && /\p{L}{2}/u.test(text) && columnRole(text) === undefined)
        who.clientName = read(text, at, isSure && saysNoOther(who.clientName, text));
      const beside = row[index + 2];
      if (role === 'name' && inOne === null && isClientCode({ ...cell, value: text })) {
        // Whose number "Cliënt" is only its form tells.
        who.clientNumber = read(text, at, isSure && siemForm.test(text));
        if (beside !== undefined && isNameLike(String(beside.value)))
          who.clientName = read(String(beside.value), { ...where, cell: beside.address }, isSure);
      }
      if (role === 'birthDate' && date !== undefined) who.birthDate = read(date.date, at, isSure && !date.shortYear);
    }
  }
  return who;
}
