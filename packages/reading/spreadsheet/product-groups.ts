import type { Cell } from '#documents';
import { moneyOf } from './cell-money.ts';
import type { Heading } from './heading-rows.ts';
import { firstOfProduct } from './made-columns.ts';
import { kindOf } from './names-care.ts';
import { type ProductGroup, productGroups } from './product-headings.ts';
import { groupsOfParts } from './product-parts.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

const saidOfProduct: readonly SheetRole[] = ['product', 'amount', 'quantity', 'days', 'price'];
const columnOf = (role: SheetRole): number => firstOfProduct + saidOfProduct.indexOf(role);

/**
 * Several columns per product, below a heading with its name or each with that name before its own: "Aantal" and "Bedrag" under "Vervoer",
 * "DO dagen" beside "DO bedrag". Each product of a row becomes a row. Sure when the amounts add up to the row's own total, else a guess.
 */
export function byProductGroups(table: SheetTable, heading: Heading): readonly SheetTable[] | undefined {
  const named = productGroups(heading);
  const found = named.length > 0 ? named : groupsOfParts(heading, table.columns, table.body);
  const inGroups = new Set(found.flatMap(({ columns }) => columns.map(({ index }) => index)));
  const isApart = table.columns.some(({ index, role }) => (role === 'product' || role === 'description') && !inGroups.has(index));
  if (isApart || found.length === 0 || !found.every(({ columns }) => columns.some(({ role }) => role === 'amount'))) return undefined;
  const base = table.columns.filter(({ index, role }) => !inGroups.has(index) && !saidOfProduct.includes(role));
  const known = new Set([...table.columns.map(({ index }) => index), ...inGroups]);
  // Numbers below headings that nobody knows may be the count or the price of any group.
  const loose = [...table.headings.keys()].filter((index) => !known.has(index));
  const kept = new Set([...base.map(({ index }) => index), ...loose]);
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
      isGuess: !addUp(heading, table.body, found, inGroups),
    },
  ];
}

function rowOf(row: readonly Cell[], { heading, columns }: ProductGroup, kept: ReadonlySet<number>): (readonly Cell[])[] {
  const cells = columns.flatMap(({ index, role }): Cell[] => {
    const cell = row.find((each) => each.column === index);
    return cell === undefined ? [] : [{ ...cell, column: columnOf(role) }];
  });
  const amount = cells.find(({ column }) => column === columnOf('amount'));
  if (amount === undefined || (!amount.unusable && (moneyOf(amount)?.cents ?? 0) === 0)) return [];
  const { product = [], others = [] } = Object.groupBy(cells, ({ column }) => (column === columnOf('product') ? 'product' : 'others'));
  const value = wholeProduct(String(heading.value), product[0]);
  return [[...row.filter((cell) => kept.has(cell.column)), { ...heading, row: amount.row, column: columnOf('product'), value }, ...others]];
}

/** "Dagopvang" above a column "Categorie" with 3 in it; a cell may also say all of it. */
function wholeProduct(care: string, cell: Cell | undefined): string {
  if (cell === undefined) return care;
  const own = String(cell.value);
  const ways = [own, `${care} ${own}`, `${care} categorie ${own}`];
  return ways.find((each) => kindOf(each) === 'known') ?? `${care} ${own}`;
}

/** Every row's own total is the sum of these columns. */
function addUp({ columns }: Heading, body: SheetTable['body'], groups: readonly ProductGroup[], inGroups: ReadonlySet<number>): boolean {
  const total = columns.find(({ index, role }) => role === 'amount' && !inGroups.has(index));
  if (total === undefined) return false;
  const parts = new Set(groups.flatMap((group) => group.columns.flatMap(({ index, role }) => (role === 'amount' ? [index] : []))));
  return body.every((row) => {
    const stated = row.find((cell) => cell.column === total.index);
    const sum = row.reduce((cents, cell) => cents + (parts.has(cell.column) ? (moneyOf(cell)?.cents ?? 0) : 0), 0);
    return stated === undefined ? sum === 0 : Math.abs((moneyOf(stated)?.cents ?? Number.NaN) - sum) < 1;
  });
}
