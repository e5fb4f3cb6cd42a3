import type { CellValue } from './cell-value.ts';
import type { Parsed } from './read-row.ts';

/** Room for the longest name or list of addresses; a cell can hold 32,767 characters. */
const textCharactersMax = 2000;
const excelDate = 'Excel heeft hier een datum van gemaakt. Maak van de cel tekst en typ de waarde opnieuw.';

/** Text as it stands; a number gives its digits, for Excel turns `403001` and house number `12` into numbers. */
export function parseText(cell: CellValue): Parsed<string> {
  if (cell.kind === 'unusable') return { problem: cell.why };
  if (cell.kind === 'date') return { problem: excelDate };
  if (cell.kind === 'boolean') return { problem: 'Hier hoort tekst te staan, geen WAAR of ONWAAR.' };
  if (cell.kind === 'text') {
    return cell.text.length <= textCharactersMax
      ? { value: cell.text }
      : { problem: `De tekst is te lang: meer dan ${textCharactersMax} tekens.` };
  }
  return Number.isSafeInteger(cell.value) && cell.value >= 0
    ? { value: String(cell.value) }
    : { problem: 'Hier hoort tekst of een heel getal te staan. Maak van de cel tekst en typ de waarde opnieuw.' };
}

/** The number of a care client, agreement, onderaannemer or beschikking: one word of letters, digits and `-_./`. */
export function parseNumber(cell: CellValue): Parsed<string> {
  const text = parseText(cell);
  if ('problem' in text) return text;
  return /^[\p{L}\p{N}][\p{L}\p{N}\-_./]{0,63}$/u.test(text.value)
    ? text
    : { problem: 'Dit is geen nummer. Gebruik letters, cijfers en streepjes, zonder spaties.' };
}
