import { absent, type Field, type InvoiceLine, type Place, read } from '#domain';
import { columnRole } from '../column-words.ts';
import { parseDate } from '../values/date-text.ts';
import { codeInText, isClientCode } from './guess-columns.ts';
import type { TableRow } from './row-kinds.ts';
import type { SheetTable } from './sheet-table.ts';

type Who = Pick<InvoiceLine, 'clientNumber' | 'clientName' | 'birthDate' | 'bsn' | 'address'>;
const fieldsOfWho = ['clientNumber', 'clientName', 'birthDate', 'bsn', 'address'] as const;

const unsure = <T>(field: Field<T>): Field<T> =>
  field.state === 'read' ? read(field.value, field.where, false) : absent(false, field.where);
const inDoubt = (who: Who): Who => ({
  clientNumber: unsure(who.clientNumber),
  clientName: unsure(who.clientName),
  birthDate: unsure(who.birthDate),
  bsn: unsure(who.bsn),
  address: unsure(who.address),
});

/**
 * A client who is written once, above several products or in a block above the table: the rows below are most likely for that client.
 * What is taken over is never certain, nor is it that such a row names nobody.
 */
export function withCareClients(table: SheetTable, rows: readonly TableRow[], lineOf: (row: TableRow) => InvoiceLine): InvoiceLine[] {
  let who = ofBlock(table, rows[0]?.reader.where);
  const lines: InvoiceLine[] = [];
  for (const row of rows) {
    if (row.kind === 'group') who = ofGroup(row, lineOf) ?? who;
    if (row.kind !== 'line') continue;
    const line = lineOf(row);
    const isSame = who !== undefined && isSamePerson(line, who);
    lines.push(isSame && who !== undefined ? { ...line, ...fill(line, who) } : line);
    if (line.clientNumber.state === 'read' || line.clientName.state === 'read') who = isSame ? (lines.at(-1) ?? who) : line;
  }
  return lines;
}

/** Names nobody else. */
function isSamePerson(line: Who, who: Who): boolean {
  const agrees = (a: Field<string>, b: Field<string>): boolean => a.state !== 'read' || (b.state === 'read' && a.value === b.value);
  const lacks = line.clientNumber.state !== 'read' || line.clientName.state !== 'read';
  return lacks && agrees(line.clientNumber, who.clientNumber) && agrees(line.clientName, who.clientName);
}

function fill(line: Who, who: Who): Who {
  const known = inDoubt(who);
  const or = <T>(own: Field<T>, other: Field<T>): Field<T> =>
    own.state === 'read' || !(own.certain || other.state === 'read') ? own : other;
  return {
    clientNumber: or(line.clientNumber, known.clientNumber),
    clientName: or(line.clientName, known.clientName),
    birthDate: or(line.birthDate, known.birthDate),
    bsn: or(line.bsn, known.bsn),
    address: or(line.address, known.address),
  };
}

/** Who a row between the lines names: by its columns, or by a number somewhere in it. */
function ofGroup(row: TableRow, lineOf: (row: TableRow) => InvoiceLine): Who | undefined {
  const line = lineOf(row);
  if (line.clientNumber.state === 'read') return line;
  const found = row.row.flatMap((cell) => {
    const inside = codeInText(String(cell.value));
    return inside === undefined ? [] : [{ cell, ...inside }];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const where = row.reader.at(only.cell);
  const beside = row.row.find((cell) => cell !== only.cell && typeof cell.value === 'string' && /\p{L}{2}/u.test(cell.value));
  const name = only.rest === '' ? String(beside?.value ?? '').trim() : only.rest;
  const nothing = absent(false);
  return {
    clientNumber: read(only.code, where, false),
    clientName: name === '' ? nothing : read(name, where, false),
    birthDate: nothing,
    bsn: nothing,
    address: nothing,
  };
}

/** Labels with their values above a table that has no column for the client. */
function ofBlock(table: SheetTable, sheet: Place | undefined): Who | undefined {
  if (sheet === undefined || table.columns.some(({ role }) => role === 'clientNumber')) return undefined;
  const nothing = absent(false);
  const who: { -readonly [K in keyof Who]: Who[K] } = {
    clientNumber: nothing,
    clientName: nothing,
    birthDate: nothing,
    bsn: nothing,
    address: nothing,
  };
  for (const row of table.above) {
    for (const [index, cell] of row.entries()) {
      const inOne = /^([^:]{2,40}):\s*(\S.*)$/s.exec(String(cell.value));
      const value = inOne?.[2] ?? row[index + 1];
      const role = columnRole(inOne?.[1] ?? String(cell.value));
      if (value === undefined) continue;
      const text = (typeof value === 'string' ? value : String(value.value)).trim();
      const where = { ...sheet, cell: typeof value === 'string' ? cell.address : value.address };
      const date = parseDate(text, 26);
      if (role === 'clientNumber' && isClientCode({ ...cell, value: text })) who.clientNumber = read(text, where, false);
      if (role === 'name' && /\p{L}{2}/u.test(text)) who.clientName = read(text, where, false);
      if (role === 'birthDate' && date !== undefined) who.birthDate = read(date.date, where, false);
    }
  }
  return fieldsOfWho.some((field) => who[field].state === 'read') ? who : undefined;
}
