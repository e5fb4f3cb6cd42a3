import { roundHalfUp } from '#domain';
import { moneyOf } from './cell-money.ts';
import { centsOf, type TableRow } from './table-row.ts';
import { isTotalRow } from './total-row.ts';

/** The last total below the lines. */
const statedTotal = (rows: readonly TableRow[]): number | undefined =>
  rows
    .filter(({ kind }) => kind === 'total')
    .flatMap(({ reader }) => reader.cells('amount').flatMap(({ cell }) => moneyOf(cell)?.cents ?? []))
    .at(-1);

/** Below the last list stands the total of all, or each list has its own. */
export function totalDoubts(lists: readonly (readonly TableRow[])[], sumCents: number | undefined): string[] {
  const rows = lists.flat();
  const each = lists.map(statedTotal);
  const [last, together] = [statedTotal(rows), each.reduce<number>((sum, cents) => sum + (cents ?? 0), 0)];
  const differs = (stated: number | undefined): boolean =>
    stated !== undefined && sumCents !== undefined && Math.abs(roundHalfUp(stated) - sumCents) > rows.length;
  return differs(last) && (each.includes(undefined) || differs(together))
    ? ['Het totaal onder de specificatie is niet de som van de rijen.']
    : [];
}

/** Twice the total below them: among the rows are the subtotals of the others. */
export function countsTwice(rows: readonly TableRow[], sumCents: number | undefined): boolean {
  const stated = statedTotal(rows);
  return stated !== undefined && stated !== 0 && sumCents === 2 * roundHalfUp(stated);
}

/** What the rows come to that are neither lines nor called a total. */
export const leftOutOf = (rows: readonly TableRow[]): number =>
  rows.reduce((sum, row) => sum + (row.kind === 'line' || isTotalRow(row.row) ? 0 : (centsOf(row) ?? 0)), 0);
