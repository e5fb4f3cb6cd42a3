import type { Cell, Sheet } from '#documents';
import { isTotalRow } from './total-row.ts';

/** What a mark stands for; a list that was sorted afterwards has its marks below other rows, so it is never certain. */
type CopiedCell = Cell & { readonly isCopied: true };
export const isCopied = (cell: Cell): boolean => 'isCopied' in cell;

const ditto = /^(?:["”“„″〃]|''|’’|,,|(?:idem|id\.|dito)(?: dito)?)$/i;
const isDitto = ({ value }: Cell): boolean => typeof value === 'string' && ditto.test(value.trim());
/** A title between the rows has but one. */
const leastCells = 2;

/** Rows in which "idem" and ditto marks are replaced by what stands above them in the same column. */
export function withoutDittoMarks(rows: Sheet['rows']): Sheet['rows'] {
  if (!rows.some((row) => row.some(isDitto))) return rows;
  const above = new Map<number, Cell>();
  return rows.map((row) => {
    if (isTotalRow(row) || row.length < leastCells) return row;
    const filled = row.map((cell) => (isDitto(cell) ? meant(cell, above.get(cell.column)) : cell));
    for (const cell of filled) above.set(cell.column, cell);
    return filled;
  });
}

/** Said above and meant here. */
export const copied = (above: Cell, row: number): CopiedCell => ({ ...above, row, isCopied: true });

const meant = (mark: Cell, above: Cell | undefined): Cell | CopiedCell =>
  above === undefined ? mark : { ...copied(above, mark.row), address: mark.address };
