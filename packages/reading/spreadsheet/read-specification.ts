import type { Cell, Document, Sheet } from '#documents';
import {
  absent,
  type Eurocent,
  type InvoiceLine,
  type MissingCell,
  type Place,
  read,
  roundHalfUp,
  type SpecificationColumn,
  valueOf,
} from '#domain';
import type { ColumnRole } from '../column-words.ts';
import { fold } from '../values/fold.ts';
import { moneyOf, RowReader, rowLine, specificationColumns } from './row-line.ts';
import { findSheetTable, isTotalRow, type SheetTable } from './sheet-table.ts';

/** A workbook read as a specification, not yet paired with an invoice. */
export interface ReadSpecification {
  readonly where: Place;
  readonly missingColumns: readonly SpecificationColumn[];
  readonly missingCells: readonly MissingCell[];
  readonly sumCents?: Eurocent | undefined;
  readonly lines: readonly InvoiceLine[];
  /** All words in the workbook, folded: it may name its invoice. */
  readonly words: string;
  /** What may tell the month of a sheet: its name, then the rows above its headings. */
  readonly titles: readonly string[];
  /** Each sheet by itself, for a workbook with a tab per month; empty when there is but one. */
  readonly sheets: readonly ReadSpecification[];
  /** Titles of the sheets that were not taken for a list of lines. */
  readonly otherSheets: readonly (readonly string[])[];
  readonly doubts: readonly string[];
}

type Spreadsheet = Extract<Document, { kind: 'spreadsheet' }>;
/** So many of the four required values make a row a line in which the others are missing. */
const enoughForLine = 2;

/** By headings, on every visible sheet that holds lines; undefined when no sheet has a heading that we know. */
export function readSpecification(document: Spreadsheet): ReadSpecification | undefined {
  const visible = document.sheets.filter((sheet) => !sheet.hidden);
  const parts = (visible.length > 0 ? visible : document.sheets).flatMap((sheet) => {
    const table = findSheetTable(sheet);
    return table === undefined
      ? []
      : [
          {
            table,
            rows: table.body.map((row) => ({
              row,
              kind: rowKind(table, row, document.where),
            })),
          },
        ];
  });
  const withLines = parts.filter((part) => part.rows.some(({ kind }) => kind === 'line'));
  const tables = withLines.length > 0 ? mostComplete(withLines) : [];
  const first = tables[0];
  if (first === undefined) return undefined;
  const used = tables.map((part) => part.table.sheet);
  const otherSheets = visible.filter((sheet) => !used.includes(sheet) && sheet.rows.length > 1).map((sheet) => titlesOf(sheet));
  const of = (parts: readonly Part[], part: Part): ReadSpecification =>
    assemble(document, parts, { ...document.where, sheet: part.table.sheet.name }, otherSheets);
  return {
    ...of(tables, first),
    sheets: tables.length > 1 ? tables.map((part) => of([part], part)) : [],
  };
}

interface Part {
  readonly table: SheetTable;
  readonly rows: readonly {
    readonly row: readonly Cell[];
    readonly kind: RowKind;
  }[];
}

/** A summary sheet without client numbers beside the sheet with the lines is no second list. */
function mostComplete(parts: readonly Part[]): readonly Part[] {
  const missing = (part: Part): number => missingColumns(part.table).length;
  const least = Math.min(...parts.map(missing));
  return parts.filter((part) => missing(part) === least);
}

const missingColumns = (table: SheetTable): SpecificationColumn[] =>
  specificationColumns
    .filter(({ column, roles }) => !table.doubtful.has(column) && !table.columns.some((each) => roles.includes(each.role)))
    .map(({ column }) => column);

type RowKind = 'line' | 'total' | 'other';

function rowKind(table: SheetTable, row: readonly Cell[], where: Place): RowKind {
  const reader = new RowReader(table, row, where);
  const isTotal = isTotalRow(row);
  const isFormula = (roles: readonly ColumnRole[]): boolean => reader.isUnusable(...roles);
  const given = specificationColumns.filter(({ roles }) => roles.some((role) => reader.cells(role).length > 0)).length;
  const hasNumber = reader.cells('clientNumber').some(({ cell }) => /\d{3}/.test(String(cell.value)));
  if (isTotal && !hasNumber) return 'total';
  if (given >= enoughForLine) return 'line';
  // Formulas copied down below the last row have no value beside them.
  if (given > 0 && !isTotal && specificationColumns.filter(({ roles }) => isFormula(roles)).length + given >= enoughForLine) return 'line';
  const onlyAmount = given === 1 && reader.cells('amount').length > 0;
  return onlyAmount ? 'total' : 'other';
}

const titlesOf = (sheet: Sheet, above: SheetTable['above'] = sheet.rows.slice(0, titleRows)): string[] => [
  sheet.name,
  ...above.flatMap((row) => row.map((cell) => String(cell.value))),
];
/** So many rows of a sheet without a table may be its title. */
const titleRows = 3;

function assemble(
  document: Spreadsheet,
  parts: readonly Part[],
  where: Place,
  otherSheets: ReadSpecification['otherSheets'],
): ReadSpecification {
  const rows = parts.flatMap((part) =>
    part.rows.map(({ row, kind }) => ({
      reader: new RowReader(part.table, row, document.where),
      row,
      kind,
    })),
  );
  const lineRows = rows.filter(({ kind }) => kind === 'line');
  const lines = inherit(lineRows.map(({ reader, row }, index) => rowLine(reader, index + 1, row[0])));
  const columns = [...new Set(parts.flatMap((part) => missingColumns(part.table)))];
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
    lines,
    words: wordsIn(document),
    titles: parts.flatMap(({ table }) => titlesOf(table.sheet, table.above)),
    sheets: [],
    otherSheets,
    doubts: statedTotals(rows, sumCents),
  };
}

function missingIn(reader: RowReader, line: InvoiceLine | undefined): MissingCell[] {
  const fields =
    line === undefined
      ? []
      : ([
          ['clientNumber', line.clientNumber],
          ['name', line.clientName],
          ['product', line.product],
          ['amount', line.amount],
        ] as const);
  return fields.flatMap(([column, field]): MissingCell[] => {
    if (field.state === 'read') return [];
    const cell = { column, where: reader.placeOfMissing(column) };
    const roles = specificationColumns.find((each) => each.column === column)?.roles ?? [];
    if (reader.isUnusable(...roles)) return [{ ...cell, unusable: true }];
    return field.certain ? [cell] : [];
  });
}

/** A client in merged cells, or written once above several products: the rows below belong to it, but not for certain. */
function inherit(lines: readonly InvoiceLine[]): InvoiceLine[] {
  const done: InvoiceLine[] = [];
  for (const line of lines) {
    const above = done.at(-1);
    const namesNobody = line.clientNumber.state === 'absent' && line.clientName.state === 'absent';
    if (!namesNobody || above?.clientNumber.state !== 'read') done.push(line);
    else {
      const name = above.clientName.state === 'read' ? read(above.clientName.value, above.clientName.where, false) : absent(false);
      done.push({
        ...line,
        clientNumber: read(above.clientNumber.value, above.clientNumber.where, false),
        clientName: name,
      });
    }
  }
  return done;
}

function statedTotals(rows: readonly { readonly reader: RowReader; readonly kind: RowKind }[], sumCents: number | undefined): string[] {
  const stated = rows
    .filter(({ kind }) => kind === 'total')
    .flatMap(({ reader }) => reader.cells('amount').flatMap(({ cell }) => moneyOf(cell)?.cents ?? []))
    .at(-1);
  const differs = stated !== undefined && sumCents !== undefined && Math.abs(roundHalfUp(stated) - sumCents) > rows.length;
  return differs ? ['Het totaal onder de specificatie is niet de som van de rijen.'] : [];
}

const wordsIn = (document: Spreadsheet): string =>
  fold(document.sheets.flatMap((sheet) => [sheet.name, ...sheet.rows.flatMap((row) => row.map((cell) => String(cell.value)))]).join('\t'));
