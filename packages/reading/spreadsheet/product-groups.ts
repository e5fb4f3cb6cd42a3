import type { Cell } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { moneyOf } from './cell-money.ts';
import { firstOfProduct } from './made-columns.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

const saidOfProduct: readonly SheetRole[] = ['product', 'amount', 'quantity', 'days', 'price'];
const columnOf = (role: SheetRole): number => firstOfProduct + saidOfProduct.indexOf(role);

interface Group {
  readonly heading: Cell;
  readonly columns: readonly SheetColumn[];
}

/**
 * Several columns per product, below a heading with its name: "Aantal" and "Bedrag" under "Vervoer regulier". Each product of a row
 * becomes a row. Sure when the amounts add up to the row's own total, else a guess.
 */
export function byProductGroups(table: SheetTable, groups: readonly Cell[]): readonly SheetTable[] | undefined {
  const found = productGroups(table, groups);
  const named = table.columns.some(({ role }) => role === 'product' || role === 'description');
  if (named || found.length === 0 || !found.every(({ columns }) => columns.some(({ role }) => role === 'amount'))) return undefined;
  const inGroups = new Set(found.flatMap(({ columns }) => columns.map(({ index }) => index)));
  const base = table.columns.filter(({ index, role }) => !inGroups.has(index) && !saidOfProduct.includes(role));
  const kept = new Set(base.map(({ index }) => index));
  const body = table.body.filter((row) => !isTotalRow(row)).flatMap((row) => found.flatMap((group) => rowOf(row, group, kept)));
  const made = saidOfProduct.map(
    (role): SheetColumn => ({ index: columnOf(role), role, unit: role === 'days' ? 'day' : 'unknown', byHeading: true }),
  );
  return [
    {
      ...table,
      columns: [...base, ...made],
      body,
      doubtful: new Set([...table.doubtful].filter((column) => column !== 'product' && column !== 'amount')),
      isGuess: !addUp(table, found, inGroups),
    },
  ];
}

/** A group reaches to the next one. */
function productGroups(table: SheetTable, groups: readonly Cell[]): readonly Group[] {
  return groups.flatMap((heading, at) => {
    if (!['known', 'ambiguous'].includes(recogniseProduct(String(heading.value)).kind)) return [];
    const end = groups[at + 1]?.column ?? Number.POSITIVE_INFINITY;
    const columns = table.columns.filter(({ index }) => index >= heading.column && index < end);
    const amount = columns.find(({ role }) => role === 'amount')?.index ?? end;
    // The row's own total may stand behind the last group without a group of its own.
    return [{ heading, columns: columns.filter(({ index, role }) => role !== 'amount' || index === amount) }];
  });
}

function rowOf(row: readonly Cell[], { heading, columns }: Group, kept: ReadonlySet<number>): (readonly Cell[])[] {
  const cells = columns.flatMap(({ index, role }): Cell[] => {
    const cell = row.find((each) => each.column === index);
    return cell === undefined ? [] : [{ ...cell, column: columnOf(role) }];
  });
  const amount = cells.find(({ column }) => column === columnOf('amount'));
  if (amount === undefined || (!amount.unusable && (moneyOf(amount)?.cents ?? 0) === 0)) return [];
  return [[...row.filter((cell) => kept.has(cell.column)), { ...heading, row: amount.row, column: columnOf('product') }, ...cells]];
}

function addUp({ columns, body }: SheetTable, groups: readonly Group[], inGroups: ReadonlySet<number>): boolean {
  const total = columns.find(({ index, role }) => role === 'amount' && !inGroups.has(index));
  if (total === undefined) return false;
  const parts = new Set(groups.flatMap((group) => group.columns.flatMap(({ index, role }) => (role === 'amount' ? [index] : []))));
  return body.every((row) => {
    const stated = row.find((cell) => cell.column === total.index);
    const sum = row.reduce((cents, cell) => cents + (parts.has(cell.column) ? (moneyOf(cell)?.cents ?? 0) : 0), 0);
    return stated === undefined ? sum === 0 : Math.abs((moneyOf(stated)?.cents ?? Number.NaN) - sum) < 1;
  });
}
