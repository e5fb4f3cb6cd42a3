import type { Cell, Sheet } from '#documents';
import { isWithVat } from './belonging-together.ts';
import { moneyOf } from './cell-money.ts';
import type { SheetColumn } from './heading-rows.ts';

/** An amount under another heading than the one that counts says something else of a row: perhaps what comes on top of it, or what is left of it. */
export function isAmountLeftOut(named: readonly SheetColumn[], columns: readonly SheetColumn[], rows: Sheet['rows']): boolean {
  const kept = columns.findLast(({ role }) => role === 'amount');
  if (kept === undefined) return false;
  const isAmount = ({ index }: SheetColumn): boolean => named.some((one) => one.index === index && one.role === 'amount');
  return columns
    .filter((column) => column.role === 'ignored' && isAmount(column) && !isWithVat(rows, column, kept))
    .some((column) => rows.some((row) => ![undefined, centsAt(row, kept)].includes(centsAt(row, column))));
}

function centsAt(row: readonly Cell[], { index }: SheetColumn): number | undefined {
  const cell = row.find(({ column }) => column === index);
  return cell && moneyOf(cell)?.cents;
}
