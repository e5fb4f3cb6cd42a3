import { isLabelRow } from './labelled-facts.ts';
import { personInCell } from './person-in-cell.ts';
import type { TableRow } from './table-row.ts';
import type { Who } from './who.ts';

/** The share of lines that must have a person below them before that is how this sheet is made. */
const most = 0.8;

/** Persons on rows of their own below the lines; undefined when there are none. An empty map: whose they are is not clear. */
export function peopleBelow(rows: readonly TableRow[]): ReadonlyMap<TableRow, Who> | undefined {
  const personIn = ({ kind, row, reader }: TableRow): Who | undefined =>
    kind === 'line' || kind === 'total' || row.length > 2 || isLabelRow(row)
      ? undefined
      : row.flatMap((cell) => personInCell(cell, reader.where) ?? [])[0];
  const people = rows.map(personIn);
  if (people.every((person) => person === undefined)) return undefined;
  const found = new Map<TableRow, Who>();
  for (const [index, row] of rows.entries()) {
    const person = people[index + 1];
    if (row.kind === 'line' && person !== undefined) found.set(row, person);
  }
  const lines = rows.filter(({ kind }) => kind === 'line').length;
  const isHabit = found.size >= most * lines && rows[0]?.kind === 'line';
  return isHabit ? found : new Map();
}
