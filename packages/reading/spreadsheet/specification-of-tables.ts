import type { Document, Sheet } from '#documents';
import { type Eurocent, type Field, type InvoiceLine, type MissingCell, type Place, type SpecificationColumn, valueOf } from '#domain';
import { namesNumberOfSiem } from '../column-words.ts';
import type { HeadedText } from '../lone-month.ts';
import { fold } from '../values/fold.ts';
import { withCareClients } from './care-clients.ts';
import { lineOfMonth } from './line-of-month.ts';
import { missingColumns } from './missing-columns.ts';
import { perhapsMonthsOf } from './perhaps-months.ts';
import { withMonthsAbove } from './period-in-words.ts';
import { rowLine } from './row-line.ts';
import { type RowReader, specificationColumns } from './row-reader.ts';
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

export type Spreadsheet = Extract<Document, { kind: 'spreadsheet' }>;

/** What the lists say together, as one specification with its lines numbered through. */
export function specificationOfTables(
  document: Spreadsheet,
  parts: readonly TableWithRows[],
  where: Place,
  otherSheets: ReadSpecification['otherSheets'],
): ReadSpecification {
  const lines = allLinesOf(parts);
  const rows = parts.flatMap((part) => part.rows);
  const sumCents = sumOf(lines);
  return {
    where,
    ...missingFrom(parts, lines),
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

function allLinesOf(parts: readonly TableWithRows[]): readonly InvoiceLine[] {
  const hasMonths = new Set(parts.map(({ table }) => table.month)).size > 1;
  return parts
    .flatMap(({ table, rows }) => linesOf(table, rows).map((line) => (hasMonths ? lineOfMonth(line, table.month) : line)))
    .map((line, index) => ({ ...line, number: index + 1, where: { ...line.where, line: index + 1 } }));
}

/** Undefined when a line has no amount. */
function sumOf(lines: readonly InvoiceLine[]): Eurocent | undefined {
  const amounts = lines.flatMap(({ amount }) => valueOf(amount) ?? []);
  return amounts.length < lines.length ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The columns that are nowhere, and the empty cells in the others. */
function missingFrom(
  parts: readonly TableWithRows[],
  lines: readonly InvoiceLine[],
): Pick<ReadSpecification, 'missingColumns' | 'missingCells'> {
  const isNowhere = (column: SpecificationColumn): boolean => !lines.every((line) => fieldOf(line, column).state === 'read');
  const columns = [...new Set(parts.flatMap((part) => missingColumns(part.table)))].filter(isNowhere);
  const rows = parts.flatMap((part) => part.rows.filter(({ kind }) => kind === 'line'));
  const cells = rows.flatMap(({ reader }, index) => missingIn(reader, lines[index]));
  return { missingColumns: columns, missingCells: cells.filter(({ column }) => !columns.includes(column)) };
}

/** The name of the sheet, and what stands above its lines. */
export const titlesOf = (sheet: Sheet, above: SheetTable['above'] = sheet.rows.slice(0, titleRows)): string[] => [
  sheet.name,
  ...above.flatMap((row) => row.map((cell) => String(cell.value))),
];
/** So many rows of a sheet without a table may be its title. */
const titleRows = 3;

const namesSiem = ({ columns, headings }: SheetTable): boolean =>
  columns.some(({ index, role }) => role === 'clientNumber' && namesNumberOfSiem(headings.get(index) ?? ''));

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
