import type { Cell } from '#documents';
import { textOf } from './cell-text.ts';
import { listedClient } from './made-columns.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

/** The name of a client as a list gives it, and the cell with the birth date. */
interface Listed {
  readonly name: string;
  readonly birth: Cell | undefined;
}

const has = ({ columns }: SheetTable, ...roles: readonly SheetRole[]): boolean =>
  columns.some((column) => column.byHeading && roles.includes(column.role));
/** In the order in which one says them. */
const partsOfName = ['firstName', 'prefix', 'name'] as const;
const ofLine: readonly SheetRole[] = ['product', 'description', 'amount', 'debit', 'credit'];
const isList = (table: SheetTable): boolean => has(table, 'clientNumber') && has(table, 'name') && !has(table, ...ofLine);
const lacksNames = (table: SheetTable): boolean =>
  has(table, 'clientNumber') && has(table, 'amount') && !table.columns.some(({ role }) => role === 'name' || role === 'firstName');

/** A sheet with what was billed by number, and one that says who has which number: the names belong to the rows with that number. */
export function withClientList(tables: readonly SheetTable[]): readonly SheetTable[] {
  const [list, ...others] = tables.length < 2 || !tables.some(lacksNames) ? [] : tables.filter(isList);
  const people = list === undefined || others.length > 0 ? undefined : peopleIn(list);
  return people === undefined ? tables : tables.map((table) => (lacksNames(table) ? withNames(table, people) : table));
}

/** By number; nothing when a row has no name, or two rows have one number. */
function peopleIn(list: SheetTable): ReadonlyMap<string, Listed> | undefined {
  const people = new Map<string, Listed>();
  for (const row of list.body) {
    const number = cellOf(list, row, 'clientNumber');
    if (number === undefined || isTotalRow(row)) continue;
    const name = partsOfName.flatMap((role) => cellOf(list, row, role) ?? []).map((cell) => textOf(cell));
    if (cellOf(list, row, 'name') === undefined || people.has(textOf(number))) return undefined;
    people.set(textOf(number), { name: name.join(' '), birth: cellOf(list, row, 'birthDate') });
  }
  return people;
}

const cellOf = ({ columns }: SheetTable, row: readonly Cell[], role: SheetRole): Cell | undefined => {
  const column = columns.find((each) => each.role === role);
  return row.find((cell) => cell.column === column?.index && textOf(cell) !== '');
};

function withNames(table: SheetTable, people: ReadonlyMap<string, Listed>): SheetTable {
  // A birth date on another sheet may be of whoever is to be called, and refuses nobody.
  const made = (role: keyof typeof listedClient): SheetColumn => ({
    index: listedClient[role],
    role,
    unit: 'unknown',
    byHeading: role === 'name',
  });
  const isBorn = table.columns.some(({ role }) => role === 'birthDate');
  const body = table.body.map((row) => {
    const number = cellOf(table, row, 'clientNumber');
    const person = number === undefined ? undefined : people.get(textOf(number));
    if (number === undefined || person === undefined) return row;
    // Where the number stands: it is what says whose name it is.
    const name: Cell = { ...number, column: listedClient.name, value: person.name, isDate: false };
    const birth =
      person.birth === undefined || isBorn ? [] : [{ ...person.birth, address: number.address, column: listedClient.birthDate }];
    return [...row, name, ...birth];
  });
  return { ...table, body, columns: [...table.columns, made('name'), ...(isBorn ? [] : [made('birthDate')])] };
}
