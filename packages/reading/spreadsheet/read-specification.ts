import type { Cell, Document, Sheet } from '#documents';
import {
  absent,
  type Eurocent,
  type Field,
  type InvoiceLine,
  type MissingCell,
  type Place,
  type SpecificationColumn,
  valueOf,
} from '#domain';
import type { HeadedText } from '../lone-month.ts';
import { fold } from '../values/fold.ts';
import { withCareClients } from './care-clients.ts';
import { isExampleCode } from './client-code.ts';
import { withClientList } from './client-list.ts';
import { clientAbove, withClientsOfSheets } from './clients-of-sheets.ts';
import { findSheetTables } from './find-sheet-tables.ts';
import { lineOfMonth } from './line-of-month.ts';
import { mayLackLines, missingColumns, mostComplete } from './missing-columns.ts';
import { byMonthOfRows } from './months-of-rows.ts';
import { otherAmounts } from './other-amounts.ts';
import { partOfRows } from './part-of-rows.ts';
import { perhapsMonthsOf } from './perhaps-months.ts';
import { withMonthsAbove } from './period-in-words.ts';
import { withProductLegend } from './product-legend.ts';
import { tableRows } from './row-kinds.ts';
import { rowLine } from './row-line.ts';
import { type RowReader, specificationColumns } from './row-reader.ts';
import { withSameHeadings } from './same-headings.ts';
import type { SheetTable } from './sheet-table.ts';
import { countsTwice, leftOutOf, totalDoubts } from './stated-total.ts';
import { hasAmountApart, type TableRow, type TableWithRows } from './table-row.ts';

/** A workbook read as a specification, not yet paired with an invoice. */
export interface ReadSpecification {
  readonly where: Place;
  readonly missingColumns: readonly SpecificationColumn[];
  readonly missingCells: readonly MissingCell[];
  readonly sumCents?: Eurocent | undefined;
  /** Above its client numbers stands that they are those of Siem. */
  readonly namesSiem: boolean;
  /** Amounts beside which nobody is named nor a total: perhaps the rest of the lines. */
  readonly leftOutCents: Eurocent;
  readonly lines: readonly InvoiceLine[];
  /** Beside each of the lines. */
  readonly perhapsMonths: readonly (readonly HeadedText[])[];
  /** All words in the workbook, folded: it may name its invoice. */
  readonly words: string;
  /** What may tell the month of a sheet: the heading of its amounts, its name, then the rows above its headings. */
  readonly titles: readonly string[];
  /** Each sheet by itself, for a workbook with a tab per month; empty when there is but one. */
  readonly sheets: readonly ReadSpecification[];
  /** Titles of the sheets that were not taken for a list of lines. */
  readonly otherSheets: readonly (readonly string[])[];
  /** There are other ways to read it: nothing is sure until its sum is the total of an invoice. */
  readonly isGuess: boolean;
  /** Amounts of which no heading says what they are, and that are certain once they come to the total of an invoice. */
  readonly isProvenByTotal: boolean;
  /** The same with the rows that are filtered away, when there are any. */
  readonly withHiddenRows?: ReadSpecification | undefined;
  /** The rows of each month by themselves, when every row says of which it is and not all are of one. */
  readonly months?: readonly MonthOfRows[] | undefined;
  readonly doubts: readonly string[];
  /** The same with some of its rows, or with other amounts, when these come to this sum. */
  readonly otherwise?: ((cents: Eurocent) => ReadSpecification | undefined) | undefined;
}
export interface MonthOfRows {
  /** `2026-01` */
  readonly month: string;
  readonly specification: ReadSpecification;
}

type Spreadsheet = Extract<Document, { kind: 'spreadsheet' }>;

/** By headings, on every visible sheet that holds lines; undefined when no sheet has a heading that we know. */
export function readSpecification(document: Spreadsheet): ReadSpecification | undefined {
  const shown = document.sheets.filter((sheet) => !sheet.hidden);
  const sheets = shown.length > 0 ? shown : document.sheets;
  const all = readSheets(document, sheets);
  if (all === undefined || !sheets.some((sheet) => sheet.rows.some(isHiddenRow))) return all;
  const visible = readSheets(
    document,
    sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => !isHiddenRow(row)) })),
  );
  if (visible === undefined) return { ...all, isGuess: true };
  return visible.lines.length === all.lines.length ? all : { ...visible, isGuess: true, withHiddenRows: { ...all, isGuess: true } };
}

const isHiddenRow = (row: readonly Cell[]): boolean => row[0]?.hidden === 'row';

function readSheets(document: Spreadsheet, sheets: readonly Sheet[]): ReadSpecification | undefined {
  const listed = withClientList(withProductLegend(withSameHeadings(sheets.flatMap(findSheetTables)), sheets));
  const found = listed.map((table): TableWithRows => ({ table, rows: tableRows(table, document.where) }));
  const withLines = found.filter(({ rows }) => rows.some(({ kind }) => kind === 'line'));
  const real = withLines.filter(({ table }) => !isExample(table));
  const tables = withLines.length > 0 ? withClientsOfSheets(mostComplete(real.length > 0 ? real : withLines)) : [];
  const first = tables[0];
  if (first === undefined) return undefined;
  const used = tables.map((part) => part.table.sheet);
  const otherSheets = sheets.filter((sheet) => !used.includes(sheet) && sheet.rows.length > 1).map((sheet) => titlesOf(sheet));
  const specificationOf = (some: readonly TableWithRows[], { table }: TableWithRows): ReadSpecification =>
    assemble(document, some, { ...document.where, sheet: table.sheet.name }, otherSheets);
  // Tables below each other on one sheet are one list; columns for months are not.
  const lists = [...Map.groupBy(tables, ({ table }) => `${table.sheet.name}\n${table.month ?? ''}`).values()];
  const sheetsOf = lists.length > 1 ? lists.flatMap((list) => (list[0] === undefined ? [] : [specificationOf(list, list[0])])) : [];
  const months = byMonthOfRows(tables).map(({ month, tables: own }) => ({ month, specification: specificationOf(own, first) }));
  const [all, hasMonths] = [specificationOf(tables, first), months.length > 1];
  const isGuess = all.isGuess || hasMonths || mayLackLines(withLines, tables);
  const otherwise = (cents: Eurocent): ReadSpecification | undefined => {
    const meant = partOfRows(tables, cents) ?? otherAmounts(tables, cents, document.where);
    return meant?.[0] && specificationOf(meant, meant[0]);
  };
  return { ...all, sheets: sheetsOf, isGuess, otherwise, ...(hasMonths ? { months } : {}) };
}

/** The sheet that is copied for each client. */
const isExample = (table: SheetTable): boolean => isExampleCode(valueOf(clientAbove(table)?.clientNumber ?? absent()) ?? '');

const titlesOf = (sheet: Sheet, above: SheetTable['above'] = sheet.rows.slice(0, titleRows)): string[] => [
  sheet.name,
  ...above.flatMap((row) => row.map((cell) => String(cell.value))),
];
/** So many rows of a sheet without a table may be its title. */
const titleRows = 3;

function assemble(
  document: Spreadsheet,
  parts: readonly TableWithRows[],
  where: Place,
  otherSheets: ReadSpecification['otherSheets'],
): ReadSpecification {
  const ofMonth = new Set(parts.map(({ table }) => table.month)).size > 1 ? lineOfMonth : (line: InvoiceLine): InvoiceLine => line;
  const read = parts.map(({ table, rows }) => ({
    rows: rows.filter(({ kind }) => kind === 'line'),
    lines: linesOf(table, rows).map((line) => ofMonth(line, table.month)),
  }));
  const lines = read
    .flatMap((part) => part.lines)
    .map((line, index) => ({ ...line, number: index + 1, where: { ...line.where, line: index + 1 } }));
  const lineRows = read.flatMap((part) => part.rows);
  const rows = parts.flatMap((part) => part.rows);
  const isNowhere = (column: SpecificationColumn): boolean => !lines.every((line) => fieldOf(line, column).state === 'read');
  const columns = [...new Set(parts.flatMap((part) => missingColumns(part.table)))].filter(isNowhere);
  const missingCells = lineRows.flatMap(({ reader }, index) =>
    missingIn(reader, lines[index]).filter((missing) => !columns.includes(missing.column)),
  );
  const amounts = lines.map((line) => valueOf(line.amount));
  const sumCents = amounts.some((amount) => amount === undefined)
    ? undefined
    : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  return {
    where,
    missingColumns: columns,
    missingCells,
    sumCents,
    namesSiem: parts.every(({ table }) => namesSiem(table)),
    leftOutCents: leftOutOf(rows),
    lines,
    perhapsMonths: parts.flatMap((part) => perhapsMonthsOf(part.rows)),
    words: wordsIn(document),
    titles: parts.flatMap(({ table }) => [...(table.month === undefined ? [] : [table.month]), ...titlesOf(table.sheet, table.above)]),
    sheets: [],
    otherSheets,
    isGuess:
      parts.some(({ table }) => table.isGuess) ||
      lines.some(({ amount }) => isUnsure(amount)) ||
      countsTwice(rows, sumCents) ||
      hasAmountApart(rows),
    isProvenByTotal: parts.every(({ table }) => table.isOnlyMoney === true),
    doubts: totalDoubts(
      parts.map((part) => part.rows),
      sumCents,
    ),
  };
}

const namesSiem = ({ columns, headings }: SheetTable): boolean =>
  columns.some(({ index, role }) => role === 'clientNumber' && /siem/i.test(headings.get(index) ?? ''));

const isUnsure = (amount: InvoiceLine['amount']): boolean => amount.state === 'read' && !amount.certain;

const linesOf = (table: SheetTable, rows: readonly TableRow[]): InvoiceLine[] =>
  withMonthsAbove(
    table,
    rows,
    withCareClients(table, rows, ({ reader, row }) => rowLine(reader, row[0]?.row ?? 0, row[0])),
  );

const fieldOf = (line: InvoiceLine, column: SpecificationColumn): Field<unknown> => line[column === 'name' ? 'clientName' : column];

function missingIn(reader: RowReader, line: InvoiceLine | undefined): MissingCell[] {
  return specificationColumns.flatMap(({ column, roles }): MissingCell[] => {
    const field = line && fieldOf(line, column);
    if (field === undefined || field.state === 'read') return [];
    const cell = { column, where: reader.placeOfMissing(column) };
    if (reader.isUnusable(...roles)) return [{ ...cell, unusable: true }];
    return field.certain ? [cell] : [];
  });
}

const wordsIn = (document: Spreadsheet): string =>
  fold(document.sheets.flatMap((sheet) => [sheet.name, ...sheet.rows.flatMap((row) => row.map((cell) => String(cell.value)))]).join('\t'));
