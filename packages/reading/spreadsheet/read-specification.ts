import type { Cell, Document } from '#documents';
import { absent, type Eurocent, type InvoiceLine, type Place, read, roundHalfUp, type SpecificationColumn, valueOf } from '#domain';
import { fold } from '../values/fold.ts';
import { moneyOf, RowReader, rowLine, specificationColumns } from './row-line.ts';
import { findSheetTable, isTotalRow, type SheetTable } from './sheet-table.ts';

/** A workbook read as a specification, not yet paired with an invoice. */
export interface ReadSpecification {
  readonly where: Place;
  readonly missingColumns: readonly SpecificationColumn[];
  readonly missingCells: readonly { readonly column: SpecificationColumn; readonly where: Place }[];
  readonly sumCents?: Eurocent | undefined;
  readonly lines: readonly InvoiceLine[];
  /** All words in it, folded: it may name its invoice. */
  readonly words: string;
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
    return table === undefined ? [] : [{ table, rows: table.body.map((row) => ({ row, kind: rowKind(table, row, document.where) })) }];
  });
  const withLines = parts.filter((part) => part.rows.some(({ kind }) => kind === 'line'));
  const tables = withLines.length > 0 ? mostComplete(withLines) : [];
  const first = tables[0];
  if (first === undefined) return undefined;
  return assemble(document, tables, { ...document.where, sheet: first.table.sheet.name });
}

interface Part {
  readonly table: SheetTable;
  readonly rows: readonly { readonly row: readonly Cell[]; readonly kind: RowKind }[];
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
  const given = specificationColumns.filter(({ roles }) => roles.some((role) => reader.cells(role).length > 0)).length;
  const hasNumber = reader.cells('clientNumber').some(({ cell }) => /\d{3}/.test(String(cell.value)));
  if (isTotal && !hasNumber) return 'total';
  if (given >= enoughForLine) return 'line';
  const onlyAmount = given === 1 && reader.cells('amount').length > 0;
  return onlyAmount ? 'total' : 'other';
}

function assemble(document: Spreadsheet, parts: readonly Part[], where: Place): ReadSpecification {
  const rows = parts.flatMap((part) =>
    part.rows.map(({ row, kind }) => ({ reader: new RowReader(part.table, row, document.where), row, kind })),
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
  return { where, missingColumns: columns, missingCells, sumCents, lines, words: wordsIn(document), doubts: statedTotals(rows, sumCents) };
}

function missingIn(reader: RowReader, line: InvoiceLine | undefined): { column: SpecificationColumn; where: Place }[] {
  const fields =
    line === undefined
      ? []
      : ([
          ['clientNumber', line.clientNumber],
          ['name', line.clientName],
          ['product', line.product],
          ['amount', line.amount],
        ] as const);
  return fields.flatMap(([column, field]) =>
    field.state === 'read' || !field.certain ? [] : [{ column, where: reader.placeOfMissing(column) }],
  );
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
      done.push({ ...line, clientNumber: read(above.clientNumber.value, above.clientNumber.where, false), clientName: name });
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
