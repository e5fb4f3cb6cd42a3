import type { Cell, Sheet } from '#documents';
import { isWithVat } from './belonging-together.ts';
import { centsAt } from './cell-money.ts';
import { headingColumns } from './heading-rows.ts';
import type { SheetColumn } from './sheet-column.ts';

/** An amount under another heading than the one that counts says something else of a row: perhaps what comes on top of it, or what is left of it. */
export function isAmountLeftOut(headings: readonly Cell[], columns: readonly SheetColumn[], rows: Sheet['rows']): boolean {
  const kept = columns.findLast(({ role }) => role === 'amount');
  if (kept === undefined) return false;
  const stays = new Set(columns.flatMap(({ index, role }) => (role === 'amount' || role === 'quantity' ? [index] : [])));
  return headingColumns(headings.filter(({ hidden }) => hidden === undefined))
    .filter((column) => column.role === 'amount' && !stays.has(column.index) && !isWithVat(rows, column, kept))
    .some((column) => rows.some((row) => ![undefined, centsAt(row, kept)].includes(centsAt(row, column))));
}
