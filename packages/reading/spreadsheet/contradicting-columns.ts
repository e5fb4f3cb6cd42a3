import type { Sheet } from '#documents';
import { calculationsOf, mostRows, shareOf } from './calculation.ts';
import type { SheetColumn } from './sheet-column.ts';

/** In no more than a few rows does any count times any price come to the amount: they may be about different things, such as hours beside months. */
export function contradictEachOther(columns: readonly SheetColumn[], rows: Sheet['rows']): boolean {
  const amount = columns.findLast(({ role }) => role === 'amount');
  const shares = amount === undefined ? [] : calculationsOf(columns, [amount]).map((each) => shareOf(rows, each));
  return shares.length > 0 && shares.every((share) => share !== undefined && share <= 1 - mostRows);
}
