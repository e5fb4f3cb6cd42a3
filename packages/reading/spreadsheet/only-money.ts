import type { Cell, Sheet } from '#documents';
import { foldLabel } from '../values/fold.ts';
import { isMoney } from './cell-looks.ts';
import { otherThanBilled } from './other-groups.ts';
import type { SheetColumn } from './sheet-column.ts';

/**
 * An amount that no heading names, with no other money in the rows than a price: when it comes to the total of the invoice, it is what each
 * row comes to.
 */
export function isOnlyMoney(columns: readonly SheetColumn[], headings: readonly Cell[], rows: Sheet['rows']): boolean {
  const [amount, ...others] = columns.filter(({ role }) => role === 'amount');
  if (amount === undefined || amount.byHeading || others.length > 0) return false;
  if (headings.some(({ column, value }) => column === amount.index && otherThanBilled.test(foldLabel(String(value))))) return false;
  const known = new Set(columns.flatMap(({ index, role }) => (role === 'ignored' ? [] : [index])));
  return !rows.some((row) => row.some((cell) => !known.has(cell.column) && isMoney(cell)));
}
