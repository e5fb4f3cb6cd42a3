import { absent, type Field, type InvoiceLine, type Place, read } from '#domain';
import { withoutSpans } from '../days-in-text.ts';
import { findDates, youngestOfCentury } from '../values/date-text.ts';
import { textOf } from './cell-text.ts';
import { codeInText } from './client-code.ts';
import { isLabelRow, labelledFacts } from './labelled-facts.ts';
import { peopleBelow } from './people-below.ts';
import { isOneToOne, personWithCode } from './person-column.ts';
import { isNameLike, youngestBirth } from './person-in-cell.ts';
import { areUnderClients, provenLines } from './proven-sections.ts';
import type { SheetTable } from './sheet-table.ts';
import type { TableRow } from './table-row.ts';
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

/** Whatever a row does not say of its client may stand elsewhere. */
const onlyRead = (who: Who): Who => {
  const or = <T>(field: Field<T>): Field<T> => (field.state === 'read' ? field : absent(false, field.where));
  return {
    clientNumber: or(who.clientNumber),
    clientName: or(who.clientName),
    birthDate: or(who.birthDate),
    bsn: or(who.bsn),
    address: or(who.address),
  };
};

/**
 * A client who is written once, above several products or in a block above the table: the rows below are most likely for that client.
 * Or each line has its client on the row below it. What is taken over is certain only when a sum or the form of all rows says whose the lines
 * are; that a row names nobody never is.
 */
export function withCareClients(table: SheetTable, rows: readonly TableRow[], lineOf: (row: TableRow) => InvoiceLine): InvoiceLine[] {
  const below = peopleBelow(rows);
  const isUniform = haveOneForm(rows.filter(({ row }) => !isLabelRow(row)));
  const areBelow = below !== undefined && below.size > 0;
  const isUnder = table.isOfClientAbove === true || (isUniform && areUnderClients(rows));
  const proven = areBelow ? new Set<TableRow>() : isUnder ? new Set(rows) : provenLines(rows);
  let who = ofBlock(table, rows[0]?.reader.where);
  // Rows of labels one under another are about one client.
  let isOpen = false;
  // A row between the lines that names nobody we know may name somebody else.
  let isKnown = true;
  const lines: InvoiceLine[] = [];
  for (const row of rows) {
    if (row.kind === 'group') {
      const isLabel = isLabelRow(row.row);
      const named = isLabel ? ofLabels(row, isOpen ? who : undefined) : ofGroup(row, lineOf, isUniform);
      who = named ?? who;
      isOpen = isLabel;
      isKnown = named !== undefined;
    }
    if (row.kind !== 'line') continue;
    isOpen = false;
    const own = lineOf(row);
    const line = below === undefined ? own : { ...own, ...fill(maybeElsewhere(own), inDoubt(below.get(row) ?? nobody())) };
    const isSame = who !== undefined && isSamePerson(line, who);
    lines.push(isSame && who !== undefined ? { ...line, ...fill(line, isKnown && proven.has(row) ? onlyRead(who) : inDoubt(who)) } : line);
    const isNamed = line.clientNumber.state === 'read' || line.clientName.state === 'read';
    isKnown ||= isNamed;
    if (isNamed) who = isSame ? (lines.at(-1) ?? who) : line;
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

function fill(line: Who, known: Who): Who {
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

function ofLabels({ row, reader }: TableRow, above: Who | undefined): Who {
  const facts = labelledFacts([row], reader.where, true);
  return above === undefined ? facts : fill(facts, onlyRead(above));
}

/** Each row between the lines is a number and a name, with a birth date or without. */
function haveOneForm(rows: readonly TableRow[]): boolean {
  const groups = rows.filter(({ kind }) => kind === 'group');
  const people = groups.map(({ row, reader }) => {
    const text = row.filter((cell) => !reader.isIn(cell, ...saidOfCare)).map((cell) => String(cell.value));
    return personWithCode(withoutBirth(text.join(' ')));
  });
  const known = people.filter((person) => person !== undefined);
  return known.length === groups.length && (known.length === 0 || isOneToOne(known));
}
const saidOfCare = ['amount', 'price', 'quantity', 'days', 'period'] as const;
const withoutBirth = (text: string): string =>
  withoutSpans(text, findDates(text, youngestOfCentury)).replace(/\bgeb(?:oren|\.? ?datum|oortedatum)?\b\.?:?/i, ' ');

/** Who a row between the lines names: by its columns, or by a number somewhere in it. */
function ofGroup(row: TableRow, lineOf: (row: TableRow) => InvoiceLine, isUniform: boolean): Who | undefined {
  const line = lineOf(row);
  if (line.clientNumber.state === 'read')
    return line.clientName.state === 'read' ? line : { ...line, clientName: nameBeside(row, isUniform) };
  const found = row.row.flatMap((cell) => {
    if (row.reader.isIn(cell, ...saidOfCare)) return [];
    const inside = codeInText(String(cell.value));
    return inside === undefined ? [] : [{ cell, ...inside }];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return undefined;
  const where = row.reader.at(only.cell);
  const beside = row.row.find((cell) => cell !== only.cell && typeof cell.value === 'string' && /\p{L}{2}/u.test(cell.value));
  const name = only.rest === '' ? String(beside?.value ?? '').trim() : only.rest;
  const nothing = absent(false);
  const [born, ...dates] = row.row.flatMap((cell) => (typeof cell.value === 'string' ? findDates(cell.value, youngestOfCentury) : []));
  return {
    clientNumber: read(only.code, where, isUniform),
    clientName: name === '' ? nothing : read(name, where, isUniform),
    birthDate:
      born === undefined || dates.length > 0 || born.date > youngestBirth ? nothing : read(born.date, where, isUniform && !born.shortYear),
    bsn: nothing,
    address: nothing,
  };
}

/** The name beside the number, in a column of something else than names: in the lines below it perhaps the product stands there. */
function nameBeside({ row, reader }: TableRow, isUniform: boolean): Field<string> {
  const [only, ...others] = row.filter((cell) => typeof cell.value === 'string' && !cell.isDate && isNameLike(textOf(cell)));
  return only === undefined || others.length > 0 ? absent(false) : read(textOf(only), reader.at(only), isUniform);
}

/** Labels with their values above a table that has no column for the client. */
function ofBlock(table: SheetTable, sheet: Place | undefined): Who | undefined {
  if (sheet === undefined || table.columns.some(({ role }) => role === 'clientNumber')) return undefined;
  const who = labelledFacts(table.above, sheet, table.isOfClientAbove);
  return saysAnything(who) ? who : undefined;
}
