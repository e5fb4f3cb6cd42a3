import type { Cell, Sheet } from '#documents';
import type { SheetColumn, SheetRole } from './sheet-column.ts';

/** What may be written once for the rows that it is merged over. An amount over several rows is nobody's share of it. */
const shared: readonly SheetRole[] = [
  'clientNumber',
  'name',
  'firstName',
  'prefix',
  'birthDate',
  'bsn',
  'address',
  'product',
  'description',
  'period',
];

/** Rows with the cells that are merged over them from above, each with the address where it really stands. */
export function spreadMergedCells(rows: Sheet['rows'], columns: readonly SheetColumn[]): Sheet['rows'] {
  if (!rows.some((row) => row.some((cell) => cell.rowSpan !== undefined))) return rows;
  const roles = new Map(columns.map((column) => [column.index, column.role]));
  let open: readonly Cell[] = [];
  return rows.map((row) => {
    const at = row[0]?.row ?? 0;
    const covering = open.filter((cell) => at < cell.row + (cell.rowSpan ?? 1) && !row.some((own) => own.column === cell.column));
    open = [...covering, ...row.filter((cell) => cell.rowSpan !== undefined)];
    const spread = covering.flatMap((cell): Cell[] => {
      const role = roles.get(cell.column);
      if (role === undefined || role === 'ignored') return [];
      return [{ ...cell, row: at, ...(shared.includes(role) ? {} : { value: '', unusable: true }) }];
    });
    return spread.length === 0 ? row : [...row, ...spread].sort((a, b) => a.column - b.column);
  });
}
