import type { Cell } from '#documents';
import { columnRole } from '../column-words.ts';
import { rememberedOf } from '../values/remembered.ts';
import { centsAt } from './cell-money.ts';
import { withColumnsOfRows } from './columns-by-rows.ts';
import { lastColumn } from './made-columns.ts';
import type { SheetColumn } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

/** Lists with the same headings, on a sheet for each product or team, are one: what the rows of all of them say of a column holds for each. */
export function withSameHeadings(tables: readonly SheetTable[]): readonly SheetTable[] {
  const groups = Map.groupBy(tables, ({ headings }) => JSON.stringify([...headings]));
  if ([...groups].every(([, group]) => group.length === 1)) return tables;
  const shared = new Map(
    [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map((table) => [table, columnsOf(group)])),
  );
  return tables.map((table) => withShared(table, shared.get(table) ?? []));
}

/** All that is known of their columns: what one of them says, and no other contradicts. */
function columnsOf(group: readonly SheetTable[]): readonly SheetColumn[] {
  const [first] = group;
  if (first === undefined || first.headings.size === 0) return [];
  const found = group.flatMap((table) => {
    const open = undecided(table);
    return table.columns.filter((column) => column.index <= lastColumn && column.role !== 'ignored' && !open.includes(column));
  });
  const isAgreed = ({ index, role }: SheetColumn): boolean => found.every((other) => (other.index === index) === (other.role === role));
  const agreed = found.filter(isAgreed);
  const best = [...Map.groupBy(agreed, ({ index }) => index).values()].flatMap(
    (same) => same.find(({ byHeading }) => byHeading) ?? same[0] ?? [],
  );
  // Only what they say is kept of the headings, and not where they stand on each of the sheets.
  const headings = [...first.headings].map(
    ([column, value]): Cell => ({ address: '', row: 0, column, value, isDate: false, unusable: false }),
  );
  const rest = headings.filter(({ column }) => !group.some(({ columns }) => columns.some(({ index }) => index === column)));
  const rows = group.flatMap(({ body }) => body.filter((row) => row.length > 1 && !isTotalRow(row)));
  return withColumnsOfRows(best, rest, rows);
}

/** Where everybody has a whole month, price and amount are the same: below headings that say neither only other rows tell which is which. */
const undecided = rememberedOf(({ columns, body, headings }: SheetTable): readonly SheetColumn[] => {
  const found = columns.filter(
    ({ index, role }) => (role === 'price' || role === 'amount') && columnRole(headings.get(index) ?? '') !== role,
  );
  const [one, other, ...others] = found;
  if (one === undefined || other === undefined || others.length > 0 || one.role === other.role) return [];
  return body.every((row) => isTotalRow(row) || centsAt(row, one) === centsAt(row, other)) ? found : [];
});

function withShared(table: SheetTable, shared: readonly SheetColumn[]): SheetTable {
  const same = (a: SheetColumn) => (b: SheetColumn) => a.index === b.index && a.role === b.role;
  const open = undecided(table);
  const isTold = open.every(({ index }) => shared.some((column) => column.index === index));
  const columns = isTold ? table.columns.filter((column) => !open.includes(column)) : table.columns;
  const own = columns.map((column) => (column.byHeading ? column : (shared.find(same(column)) ?? column)));
  const taken = new Set(own.map(({ index }) => index));
  const roles = new Set(own.map(({ role }) => role));
  const more = shared.filter(({ index, role }) => !taken.has(index) && !roles.has(role));
  if (more.length === 0 && own.every((column, at) => column === table.columns[at])) return table;
  const doubtful = new Set([...table.doubtful].filter((each) => !more.some(({ role }) => role === each)));
  return { ...table, columns: [...own, ...more], doubtful };
}
