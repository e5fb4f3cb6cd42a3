import type { Word } from '../layout/words.ts';
import type { LineDraft } from './line.ts';

/**
 * A cell with the number of a client over the name and the birth date, beside several products: each row of it was read for the line that it
 * stands beside. All lines of the cell are of that client.
 */
export function withSharedCells(lines: readonly LineDraft[]): LineDraft[] {
  const cells: LineDraft[][] = [];
  for (const line of lines) {
    const cell = cells.at(-1);
    if (cell !== undefined && goesOn(cell, line)) cell.push(line);
    else cells.push([line]);
  }
  return cells.flatMap((cell) => (cell.length === 1 ? cell : cell.map((line) => ({ ...line, ...clientOf(cell) }))));
}

/** The next line of the cell: a name or a birth date that the cell did not hold yet, right under what it held. */
function goesOn(cell: readonly LineDraft[], line: LineDraft): boolean {
  // So it is on most lines.
  if (line.clientNumber !== undefined) return false;
  const has = (key: 'clientNumber' | 'clientName' | 'birthDate'): boolean => cell.some((each) => each[key] !== undefined);
  const isNew = !(has('clientName') && line.clientName !== undefined) && !(has('birthDate') && line.birthDate !== undefined);
  const [above, word] = [cell.flatMap(personWords).at(-1), personWords(line)[0]];
  return has('clientNumber') && isNew && above !== undefined && word !== undefined && isUnder(word, above);
}

/** The first word of each fact of a client, from top to bottom. */
const personWords = ({ clientNumber, clientName, birthDate }: LineDraft): Word[] =>
  [clientNumber, clientName, birthDate].flatMap((value) => value?.words[0] ?? []).sort((a, b) => a.y0 - b.y0);

/** In letter heights from line to line; in points how far the lines of one cell may start apart. */
const [nextLine, aligned] = [1.6, 2];
const isUnder = (word: Word, above: Word): boolean =>
  word.page === above.page &&
  word.y0 > above.y0 &&
  word.y0 - above.y0 <= nextLine * (above.y1 - above.y0) &&
  Math.abs(word.x0 - above.x0) <= aligned;

type Client = Pick<LineDraft, 'clientNumber' | 'clientName' | 'birthDate'>;

const clientOf = (cell: readonly LineDraft[]): Client => ({
  clientNumber: cell.find(({ clientNumber }) => clientNumber !== undefined)?.clientNumber,
  clientName: cell.find(({ clientName }) => clientName !== undefined)?.clientName,
  birthDate: cell.find(({ birthDate }) => birthDate !== undefined)?.birthDate,
});
