import type { Cell, Sheet } from '#documents';
import { foldLabel } from '../values/fold.ts';
import { mostly } from './cell-looks.ts';
import { isClientCode, namesNumberOfClient, siemForm } from './client-code.ts';
import { isOneToOne } from './person-column.ts';
import type { SheetColumn } from './sheet-column.ts';

/** A heading that does not say whose number it is; "Grootboek" and "Debiteur" do. */
export const isBareNumber = (cell: Cell): boolean => /^(?:nr|no|#|nummer|code|id)$/.test(foldLabel(String(cell.value)));

/** "Nr." right beside the name: six digits in each row, and each of one person. */
export function isNumberOfPerson(index: number, columns: readonly SheetColumn[], cells: readonly Cell[], body: Sheet['rows']): boolean {
  const ofName = columns.filter(({ role }) => ['name', 'firstName', 'prefix'].includes(role));
  const isBeside = ofName.some((column) => column.byHeading && Math.abs(column.index - index) === 1);
  const isOther = ({ column }: Cell): boolean => column !== index && !columns.some((each) => each.index === column);
  if (cells.some((cell) => isOther(cell) && mostly(body, cell.column, isClientCode))) return false;
  if (body.some((row) => row.some(namesNumberOfClient))) return false;
  if (!isBeside || !cells.some((cell) => cell.column === index && isBareNumber(cell))) return false;
  const at = (row: readonly Cell[], column: number): string => String(row.find((cell) => cell.column === column)?.value ?? '').trim();
  const people = body.map((row) => ({
    code: at(row, index),
    name: ofName
      .map((column) => at(row, column.index))
      .join(' ')
      .trim(),
  }));
  const given = people.filter(({ code, name }) => code !== '' || name !== '');
  return given.every(({ code, name }) => siemForm.test(code) && name !== '') && isOneToOne(given, 1);
}
