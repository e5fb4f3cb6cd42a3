import type { Cell, Sheet } from '#documents';
import { isBsn } from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { fold } from '../values/fold.ts';
import { codeInText, namesNumberOfClient, siemForm, withoutLabels } from './client-code.ts';
import { type Described, describedIn } from './described-line.ts';
import { sharedCell } from './made-columns.ts';
import { otherPeople } from './names-care.ts';
import { isNameLike } from './person-in-cell.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';

const ofPerson: readonly SheetRole[] = ['clientNumber', 'name', 'firstName', 'prefix'];
/** Care clients, before what their cells have in common says anything. */
const leastPeople = 2;

interface Person {
  readonly code: string;
  readonly name: string;
}
interface Split {
  readonly columns: readonly SheetColumn[];
  readonly rows: Sheet['rows'];
}

/** A number of Siem's form and a name; no product, no date. Of another form it may be the organisation's own. */
export function personWithCode(text: string): Person | undefined {
  const inside = codeInText(text);
  if (inside === undefined || !siemForm.test(inside.code)) return undefined;
  const isPerson = isNameLike(inside.rest) && recogniseProduct(inside.rest).kind === 'unknown';
  const left = [inside.code, ...inside.rest.split(/[\s,]+/)].reduce((rest, word) => rest.replace(word, ' '), withoutLabels(text));
  return isPerson && !/[\p{L}\d]/u.test(left) ? { code: inside.code, name: inside.rest } : undefined;
}

/** Every number of the same length and of one person, every person with one number. */
export function isOneToOne(people: readonly Person[], least = leastPeople): boolean {
  const [codes, names] = [new Set(people.map(({ code }) => code)), new Set(people.map(({ name }) => name))];
  const pairs = new Set(people.map(({ code, name }) => `${code} ${name}`));
  const isUniform = new Set([...codes].map(({ length }) => length)).size === 1 && ![...codes].some((code) => isBsn(code));
  return isUniform && codes.size >= least && pairs.size === codes.size && pairs.size === names.size;
}

/** "400123 J. Jansen - Begeleiding licht" in the only column of words: in a journal it is all that a row says of the care. */
function describedPeople(columns: readonly SheetColumn[], rows: Sheet['rows'], isLine: (row: readonly Cell[]) => boolean): Split {
  const [only, ...others] = columns.filter(({ role }) => [...ofPerson, 'product', 'description'].includes(role));
  if (only?.role !== 'description' || others.length > 0) return { columns, rows };
  const lines = rows.filter(isLine);
  const saidBy = (row: readonly Cell[]): (Described & { readonly cell: Cell }) | undefined => {
    const cell = row.find(({ column }) => column === only.index);
    const described = cell === undefined ? undefined : describedIn(String(cell.value));
    return cell === undefined || described === undefined ? undefined : { ...described, cell };
  };
  const people = lines.flatMap((row) => {
    const said = saidBy(row);
    return said !== undefined && siemForm.test(said.code) && isNameLike(said.name) ? [said] : [];
  });
  if (people.length < lines.length || !isOneToOne(people)) return { columns, rows };
  const made = (role: keyof typeof sharedCell): SheetColumn => ({ ...only, index: sharedCell[role], role });
  return {
    columns: [
      ...columns.filter((column) => column !== only),
      { ...only, role: 'ignored' },
      made('clientNumber'),
      made('name'),
      made('product'),
    ],
    rows: rows.map((row) => {
      const said = isLine(row) ? saidBy(row) : undefined;
      if (said === undefined) return row;
      const cellOf = (column: number, value: string): Cell => ({ ...said.cell, column, value });
      return [
        ...row,
        cellOf(sharedCell.clientNumber, said.code),
        cellOf(sharedCell.name, said.name),
        cellOf(sharedCell.product, said.product),
      ];
    }),
  };
}

/**
 * "400123 J. Jansen" in the only column about the client: when every row says it so, with one number for each person, the number and the name
 * are as good as in columns of their own.
 */
export function withPersonColumn(
  columns: readonly SheetColumn[],
  rows: Sheet['rows'],
  isLine: (row: readonly Cell[]) => boolean,
  headings: readonly Cell[],
): Split {
  const [only, ...others] = columns.filter(({ role }) => ofPerson.includes(role));
  if (only === undefined) return unheadedPeople(columns, rows, isLine, headings) ?? describedPeople(columns, rows, isLine);
  if (others.length > 0 || !only.byHeading) return { columns, rows };
  const cellOf = (row: readonly Cell[]): Cell | undefined => row.find(({ column }) => column === only.index);
  const people = rows.filter(isLine).flatMap((row) => {
    const cell = cellOf(row);
    return cell === undefined ? [] : [typeof cell.value === 'string' ? personWithCode(cell.value) : undefined];
  });
  const known = people.filter((person) => person !== undefined);
  // The heading says that it is the client: one number is enough.
  if (known.length < people.length || !isOneToOne(known, 1)) return { columns, rows };
  if (rows.some((row) => row.some((cell) => cell.column !== only.index && namesNumberOfClient(cell)))) return { columns, rows };
  return split({ columns, rows, isLine }, only.index, true);
}

/**
 * "400123 - J. Jansen" in every row below a heading that does not say who that is, as "Relatie": who it is all the same, but the number may be
 * one of the organisation's own.
 */
function unheadedPeople(
  columns: readonly SheetColumn[],
  rows: Sheet['rows'],
  isLine: (row: readonly Cell[]) => boolean,
  headings: readonly Cell[],
): Split | undefined {
  const lines = rows.filter(isLine);
  const ofOthers = new Set(headings.flatMap(({ column, value }) => (otherPeople.test(fold(String(value))) ? [column] : [])));
  const open = (lines[0] ?? []).filter(
    ({ column }) => !ofOthers.has(column) && columns.every(({ index, role }) => index !== column || role === 'ignored'),
  );
  const [only, ...others] = open.filter(({ column }) => {
    const cells = lines.map((row) => row.find((cell) => cell.column === column));
    const people = cells.flatMap((cell) => (typeof cell?.value === 'string' ? (personWithCode(cell.value) ?? []) : []));
    return people.length === lines.length && isOneToOne(people, leastUnheaded);
  });
  return only === undefined || others.length > 0 ? undefined : split({ columns, rows, isLine }, only.column, false);
}
const leastUnheaded = 3;

/** The cells of a column as two: the number of a client, and the name. */
function split(
  { columns, rows, isLine }: Split & { readonly isLine: (row: readonly Cell[]) => boolean },
  index: number,
  isNumberSure: boolean,
): Split {
  const made = (role: keyof typeof sharedCell, byHeading: boolean): SheetColumn => ({
    index: sharedCell[role],
    role,
    unit: 'unknown',
    byHeading,
  });
  return {
    columns: [
      ...columns.filter((column) => column.index !== index),
      { index, role: 'ignored', unit: 'unknown', byHeading: true },
      made('clientNumber', isNumberSure),
      made('name', true),
    ],
    rows: rows.map((row) => {
      const cell = row.find(({ column }) => column === index);
      const person = cell === undefined || !isLine(row) ? undefined : personWithCode(String(cell.value));
      if (cell === undefined || person === undefined) return row;
      return [
        ...row,
        { ...cell, column: sharedCell.clientNumber, value: person.code },
        { ...cell, column: sharedCell.name, value: person.name },
      ];
    }),
  };
}
