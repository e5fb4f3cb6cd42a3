import { absent, type Field, type InvoiceLine, type Place, read } from '#domain';
import { findDates, youngestOfCentury } from '../values/date-text.ts';
import { codeInText } from './client-code.ts';
import { isLabelRow, labelledFacts } from './labelled-facts.ts';
import { peopleBelow } from './people-below.ts';
import type { TableRow } from './row-kinds.ts';
import type { SheetTable } from './sheet-table.ts';
import { nobody, saysAnything, type Who } from './who.ts';

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
 * Or each line has its client on the row below it. What is taken over is never certain, nor is it that such a row names nobody.
 */
export function withCareClients(table: SheetTable, rows: readonly TableRow[], lineOf: (row: TableRow) => InvoiceLine): InvoiceLine[] {
  const below = peopleBelow(rows);
  let who = ofBlock(table, rows[0]?.reader.where);
  // Rows of labels one under another are about one client.
  let isOpen = false;
  const lines: InvoiceLine[] = [];
  for (const row of rows) {
    if (row.kind === 'group') {
      const isLabel = isLabelRow(row.row);
      who = isLabel ? ofLabels(row, isOpen ? who : undefined) : (ofGroup(row, lineOf) ?? who);
      isOpen = isLabel;
    }
    if (row.kind !== 'line') continue;
    isOpen = false;
    const own = lineOf(row);
    const line = below === undefined ? own : { ...own, ...fill(maybeElsewhere(own), below.get(row) ?? nobody()) };
    const isSame = who !== undefined && isSamePerson(line, who);
    lines.push(isSame && who !== undefined ? { ...line, ...fill(line, who) } : line);
    if (line.clientNumber.state === 'read' || line.clientName.state === 'read') who = isSame ? (lines.at(-1) ?? who) : line;
  }
  return lines;
}

const maybeElsewhere = (line: Who): Who => ({
  ...line,
  clientName: line.clientName.state === 'read' ? line.clientName : absent(false, line.clientName.where),
  birthDate: line.birthDate.state === 'read' ? line.birthDate : absent(false, line.birthDate.where),
});

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

/** A later day is no birth of somebody in Wmo care. */
const youngest = '2012-01-01';

function ofLabels({ row, reader }: TableRow, above: Who | undefined): Who {
  const facts = labelledFacts([row], reader.where);
  return above === undefined ? facts : fill(facts, above);
}

/** Who a row between the lines names: by its columns, or by a number somewhere in it. */
function ofGroup(row: TableRow, lineOf: (row: TableRow) => InvoiceLine): Who | undefined {
  const line = lineOf(row);
  if (line.clientNumber.state === 'read') return line;
  const found = row.row.flatMap((cell) => {
    if (row.reader.isIn(cell, 'amount', 'price', 'quantity', 'days', 'period')) return [];
    const inside = codeInText(String(cell.value));
    return inside === undefined ? [] : [{ cell, ...inside }];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const where = row.reader.at(only.cell);
  const beside = row.row.find((cell) => cell !== only.cell && typeof cell.value === 'string' && /\p{L}{2}/u.test(cell.value));
  const name = only.rest === '' ? String(beside?.value ?? '').trim() : only.rest;
  const nothing = absent(false);
  const [born, ...dates] = row.row
    .flatMap((cell) => (typeof cell.value === 'string' ? findDates(cell.value, youngestOfCentury) : []))
    .map(({ date }) => date);
  return {
    clientNumber: read(only.code, where, false),
    clientName: name === '' ? nothing : read(name, where, false),
    birthDate: born === undefined || dates.length > 0 || born > youngest ? nothing : read(born, where, false),
    bsn: nothing,
    address: nothing,
  };
}

/** Labels with their values above a table that has no column for the client. */
function ofBlock(table: SheetTable, sheet: Place | undefined): Who | undefined {
  if (sheet === undefined || table.columns.some(({ role }) => role === 'clientNumber')) return undefined;
  const who = labelledFacts(table.above, sheet);
  return saysAnything(who) ? who : undefined;
}
