import { namesGrant, namesStaff } from '../column-words.ts';
import type { Word } from '../layout/words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { fold } from '../values/fold.ts';
import type { CellWords } from './cell-text.ts';
import { anyClientLabel } from './person-words.ts';

/** A number or a date, and what joins two of them: of anything else, as "DO-3" or half a name, the column explains nothing. */
const holdsNumbers = ({ words, text }: CellWords): boolean =>
  words.every((word) => ofNumbers.test(word.text)) && recogniseProduct(text).kind === 'unknown';
const ofNumbers = /\d|^(?:t\/m|tm|tot|en|met|van|vanaf|per|nr\.?|[-–:])$/i;

/** The words in columns about the beschikking: its number is no client number, and its days are not those of the care. */
export const wordsOfGrants = (cells: readonly CellWords[]): readonly Word[] =>
  cells.filter((cell) => isOfGrant(cell.column) && holdsNumbers(cell)).flatMap(({ words }) => words);

/** "Indicatie / cliëntnr" may hold either. */
function isOfGrant(column: CellWords['column']): boolean {
  if (column === undefined || (column.role !== undefined && column.role !== 'ignored')) return false;
  return namesGrant(column.text) && !anyClientLabel.test(fold(column.text));
}

/** The words in columns for who gave the care, or speaks for who got it: a name there is not that of the client. */
export const wordsOfStaff = (cells: readonly CellWords[]): readonly Word[] =>
  cells.filter(({ column }) => column !== undefined && column.role === undefined && namesStaff(column.text)).flatMap(({ words }) => words);
