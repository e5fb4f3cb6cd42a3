import type { Sheet } from '#documents';
import { centsAt } from './cell-money.ts';
import type { SheetColumn } from './sheet-column.ts';

/** Rows of a journal without the one that books the sum of all others on the other side: what the debtor owes is no line of its own. */
export function withoutCounterEntry(rows: Sheet['rows'], columns: readonly SheetColumn[]): Sheet['rows'] {
  const [debit, credit] = ['debit', 'credit'].map((role) => columns.find((column) => column.role === role));
  if (debit === undefined || credit === undefined) return rows;
  const centsOf = (row: Sheet['rows'][number], side: SheetColumn): number => Math.round(centsAt(row, side) ?? 0);
  const booked = (side: SheetColumn): Sheet['rows'] => rows.filter((row) => centsOf(row, side) !== 0);
  const sum = (side: SheetColumn): number => rows.reduce((cents, row) => cents + centsOf(row, side), 0);
  if (sum(debit) === 0 || sum(debit) !== sum(credit)) return rows;
  const [only, ...others] = [booked(debit), booked(credit)].filter(({ length }) => length === 1);
  return only === undefined || others.length > 0 ? rows : rows.filter((row) => row !== only[0]);
}
