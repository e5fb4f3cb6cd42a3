import type { Cell, Sheet } from '#documents';
import type { Quantity, SpecificationColumn } from '#domain';
import { type ColumnRole, columnRole, headingUnit } from '../column-words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { fold } from '../values/fold.ts';
import { parseMoney } from '../values/money-text.ts';

export interface SheetColumn {
  readonly index: number;
  readonly role: ColumnRole;
  readonly unit: Quantity['unit'];
  /** The heading says so; false when only the cells below look like it. */
  readonly byHeading: boolean;
}
export interface SheetTable {
  readonly sheet: Sheet;
  readonly columns: readonly SheetColumn[];
  /** Rows above the heading: titles, a month. */
  readonly above: readonly (readonly Cell[])[];
  /** Rows below the heading. */
  readonly body: readonly (readonly Cell[])[];
  /** Required columns that nobody named and that may yet stand there, under a heading that we do not know or inside other text. */
  readonly doubtful: ReadonlySet<SpecificationColumn>;
}

/** A heading stands within so many rows from the top; above it are titles and addresses. */
const headingRows = 30;
/** The share of rows that must look like it before a column without a known heading counts as something. */
const most = 0.8;

/** The table of a sheet by its headings, wherever they stand and however they are called. */
export function findSheetTable(sheet: Sheet): SheetTable | undefined {
  const ranked = sheet.rows.slice(0, headingRows).map((row, index) => ({ index, columns: headingColumns(row) }));
  const best = ranked.reduce<(typeof ranked)[number] | undefined>(
    (a, b) => (a === undefined || score(b.columns) > score(a.columns) ? b : a),
    undefined,
  );
  if (best === undefined || score(best.columns) < 2) return undefined;
  const body = sheet.rows.slice(best.index + 1).filter((row) => score(headingColumns(row)) < 3);
  const lines = body.filter((row) => !isTotalRow(row) && row.filter((cell) => String(cell.value).trim() !== '').length > 1);
  const columns = withGuesses(best.columns, sheet.rows[best.index] ?? [], lines);
  return {
    sheet,
    columns,
    above: sheet.rows.slice(0, best.index),
    body,
    doubtful: doubtfulColumns(columns, lines),
  };
}

/** The sum under the rows. */
export const isTotalRow = (row: readonly Cell[]): boolean =>
  row.some(
    (cell) =>
      typeof cell.value === 'string' && /^(?:sub|eind|generaal )?-?tota(?:a)?l\b|^som\b|^te betalen\b|^btw\b/.test(fold(cell.value.trim())),
  );

/** Which roles say what a required column holds. */
const rolesOf: Readonly<Record<SpecificationColumn, readonly ColumnRole[]>> = {
  clientNumber: ['clientNumber'],
  name: ['name', 'firstName'],
  product: ['product', 'description'],
  amount: ['amount'],
};
const freeText: readonly ColumnRole[] = ['description', 'product', 'name', 'address', 'ignored'];

function doubtfulColumns(columns: readonly SheetColumn[], lines: readonly (readonly Cell[])[]): Set<SpecificationColumn> {
  const roleAt = (cell: Cell): ColumnRole | undefined => columns.find((column) => column.index === cell.column)?.role;
  const looksLike: Readonly<Record<SpecificationColumn, (cell: Cell, role: ColumnRole | undefined) => boolean>> = {
    clientNumber: (cell, role) => (role === undefined || freeText.includes(role)) && holdsClientCode(cell),
    name: (cell, role) =>
      role === undefined || role === 'ignored'
        ? isText(cell) && !isProduct(cell)
        : role === 'description' && isText(cell) && recogniseProduct(String(cell.value)).kind !== 'known',
    product: (cell, role) =>
      isText(cell) && (role === undefined || role === 'ignored' || role === 'unit' || (role === 'name' && isProduct(cell))),
    amount: (cell, role) => (role === undefined || role === 'ignored') && /\d/.test(String(cell.value)) && !cell.isDate,
  };
  const columnNames: readonly SpecificationColumn[] = ['clientNumber', 'name', 'product', 'amount'];
  return new Set(
    columnNames.filter(
      (name) =>
        !columns.some((column) => rolesOf[name].includes(column.role)) &&
        lines.some((row) => row.some((cell) => looksLike[name](cell, roleAt(cell)))),
    ),
  );
}

const isText = (cell: Cell): boolean => typeof cell.value === 'string' && /\p{L}{2}/u.test(cell.value);
/** Digits that could be a client number, alone or inside other text. */
export const holdsClientCode = (cell: Cell): boolean => !cell.isDate && /(?<![\d.,])\d{4,9}(?![\d]|[.,]\d)/.test(String(cell.value));

const score = (columns: readonly SheetColumn[]): number =>
  new Set(columns.map((column) => column.role).filter((role) => role !== 'ignored')).size;

function headingColumns(row: readonly Cell[]): SheetColumn[] {
  return row.flatMap((cell) => {
    const role = typeof cell.value === 'string' ? columnRole(cell.value) : undefined;
    return role === undefined
      ? []
      : [
          {
            index: cell.column,
            role,
            unit: headingUnit(String(cell.value)),
            byHeading: true,
          },
        ];
  });
}

/** Columns under a heading that we do not know, by what stands in them: then nothing may be called missing for certain. */
function withGuesses(columns: readonly SheetColumn[], heading: readonly Cell[], body: readonly (readonly Cell[])[]): SheetColumn[] {
  const result = columns.map((column) =>
    column.role === 'name' && mostly(body, column.index, isClientCode) ? { ...column, role: 'clientNumber' as const } : column,
  );
  const has = (role: ColumnRole): boolean => result.some((column) => column.role === role);
  const known = new Set(result.filter((column) => column.role !== 'ignored').map((column) => column.index));
  const indices = [...new Set([...heading, ...body.flat()].map((cell) => cell.column))].filter((index) => !known.has(index));
  for (const index of indices) {
    const add = (role: ColumnRole): number => result.push({ index, role, unit: 'unknown', byHeading: false });
    if (!has('clientNumber') && mostly(body, index, isClientCode)) add('clientNumber');
    else if (!has('product') && !has('description') && mostly(body, index, isProduct)) add('product');
    else if (!has('amount') && mostly(body, index, isMoney)) add('amount');
  }
  return result;
}

function mostly(body: readonly (readonly Cell[])[], index: number, test: (cell: Cell) => boolean): boolean {
  const cells = body.flatMap((row) => row.find((cell) => cell.column === index) ?? []);
  return cells.length > 0 && cells.length * 2 >= body.length && cells.filter(test).length >= most * cells.length;
}

const isClientCode = (cell: Cell): boolean =>
  !cell.isDate && /^[A-Za-z]{0,3}-?\d{4,8}$/.test(String(cell.value).trim()) && !/^(?:19|20)\d{2}$/.test(String(cell.value));
const isProduct = (cell: Cell): boolean => typeof cell.value === 'string' && recogniseProduct(cell.value).kind !== 'unknown';
const isMoney = (cell: Cell): boolean =>
  typeof cell.value === 'number'
    ? !Number.isInteger(cell.value) && cell.value >= 1
    : typeof cell.value === 'string' && parseMoney(cell.value)?.marked === true;
