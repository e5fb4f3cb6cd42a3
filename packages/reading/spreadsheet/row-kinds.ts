import type { Cell } from '#documents';
import type { Place, SpecificationColumn } from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { moneyOf } from './cell-money.ts';
import { textOf } from './cell-text.ts';
import { codeInText, isClientCode } from './client-code.ts';
import { isLabelRow } from './labelled-facts.ts';
import { RowReader, specificationColumns } from './row-reader.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

/** `group` is a row between the lines that says whose they are, with or without what they come to. */
export type RowKind = 'line' | 'total' | 'group' | 'other';
export interface TableRow {
  readonly reader: RowReader;
  readonly row: readonly Cell[];
  readonly kind: RowKind;
  /** Left out of the lines by what the rows around it say: it may be one all the same. */
  readonly mayBeLine?: true;
}
export interface TableWithRows {
  readonly table: SheetTable;
  readonly rows: readonly TableRow[];
}

/** So many of the four required values make a row a line in which the others are missing. */
const enoughForLine = 2;

/** Every row below the headings, and what it is by its cells and by the rows around it. */
export function tableRows(table: SheetTable, where: Place): readonly TableRow[] {
  const rows = table.body.map((row): TableRow => {
    const reader = new RowReader(table, row, where);
    return { reader, row, kind: kindOf(reader, row) };
  });
  return rows.map((row, index) => {
    if (row.kind !== 'line' || namesProduct(row.reader)) return row;
    if (isAboveItsLines(rows, index)) return { ...row, kind: 'group' };
    if (isSumOfLinesAbove(rows, index)) return { ...row, kind: 'total', mayBeLine: true };
    if (isBelowWholeTotal(rows, index)) return { ...row, kind: 'other', mayBeLine: true };
    return !row.reader.has('product', 'description') && isBelowItsLines(rows, index) ? { ...row, kind: 'total' } : row;
  });
}

function kindOf(reader: RowReader, row: readonly Cell[]): RowKind {
  const isTotal = isTotalRow(row);
  if (isTotal && !namesProduct(reader)) return 'total';
  if (isLabelRow(row)) return 'group';
  if (row.every(isHint)) return 'other';
  const given = specificationColumns.filter(({ column, roles }) =>
    roles.some((role) => reader.cells(role).some(({ cell }) => canBe(column, cell))),
  ).length;
  if (given >= enoughForLine) return isNothingToNobody(reader) ? 'other' : 'line';
  // Formulas copied down below the last row have no value beside them.
  const formulas = specificationColumns.filter(({ roles }) => reader.isUnusable(...roles)).length;
  if (given > 0 && formulas + given >= enoughForLine) return 'line';
  if (given === 1 && reader.has('amount')) return 'total';
  return row.some((cell) => /\d{4}/.test(String(cell.value))) ? 'group' : 'other';
}

/** "Waarvan eigen bijdrage € 0,00": words beside an amount of nothing, that name neither a client by number nor care. */
const isNothingToNobody = (reader: RowReader): boolean =>
  !reader.has('clientNumber') &&
  !namesProduct(reader) &&
  reader.has('amount') &&
  reader.cells('amount').every(({ cell }) => moneyOf(cell)?.cents === 0);

/** Below the headings of a form: "(verplicht)", "(dd-mm-jjjj)". */
const isHint = ({ value }: Cell): boolean => typeof value === 'string' && /^(?:\s*|\s*[(<[].*[)>\]]\s*)$/s.test(value);

/** A remark below the table stands in its columns too, and is neither a number nor an amount. */
function canBe(column: SpecificationColumn, cell: Cell): boolean {
  if (column === 'amount') return moneyOf(cell) !== undefined;
  return column !== 'clientNumber' || (/\d{3}/.test(String(cell.value)) && String(cell.value).length <= longestNumber);
}
/** Number and name in one cell are hardly longer. */
const longestNumber = 40;

const namesProduct = (reader: RowReader): boolean =>
  [...reader.cells('product'), ...reader.cells('description')].some(({ cell }) => recogniseProduct(String(cell.value)).kind !== 'unknown');

/** An amount beside words that name no product. */
export const isOfNoCare = ({ kind, reader }: TableRow): boolean =>
  kind === 'line' && reader.has('product', 'description') && !namesProduct(reader) && !reader.has('clientNumber');

export const centsOf = ({ reader }: TableRow): number | undefined => {
  const cell = reader.cells('amount').at(-1)?.cell;
  const money = cell === undefined ? undefined : moneyOf(cell);
  return money === undefined ? undefined : Math.round(money.cents);
};
const clientOf = ({ reader }: TableRow): string =>
  [...reader.cells('clientNumber'), ...reader.cells('name')].map(({ cell }) => textOf(cell)).join(' ');
/** A number below a heading that may be of anything, or with a name in the column of the products. */
function looseCodeOf({ reader, row }: TableRow): string {
  if (reader.has('clientNumber')) return '';
  const loose = row.find((cell) => reader.isIn(cell, 'ignored') && isClientCode(cell));
  const withName = namesProduct(reader) ? undefined : reader.cells('description').find(({ cell }) => codeInText(String(cell.value)))?.cell;
  return String((loose ?? withName)?.value ?? '');
}

/** A row that names a client, with the products below it in rows that name nobody, and nothing or their sum beside it. */
function isAboveItsLines(rows: readonly TableRow[], index: number): boolean {
  const [own, stated] = [rows[index], rows[index] === undefined ? undefined : centsOf(rows[index])];
  if (own === undefined || clientOf(own) + looseCodeOf(own) === '') return false;
  const isNamed = (row: TableRow): boolean => clientOf(row) + looseCodeOf(row) !== '';
  let sum = 0;
  let count = 0;
  for (const row of rows.slice(index + 1)) {
    if (row.kind !== 'line' || isNamed(row) || !row.reader.has('product', 'description')) break;
    sum += centsOf(row) ?? 0;
    count += 1;
  }
  return count > 0 && (stated === undefined || stated === sum);
}

/** A row without a product that comes to the same as the lines of that client above it. */
function isBelowItsLines(rows: readonly TableRow[], index: number): boolean {
  const own = rows[index];
  const stated = own === undefined ? undefined : centsOf(own);
  if (own === undefined || stated === undefined) return false;
  const client = clientOf(own);
  let sum = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.kind !== 'line' || !row.reader.has('product', 'description')) break;
    const other = clientOf(row);
    if (client !== '' && other !== '' && other !== client && !other.startsWith(client) && !other.endsWith(client)) break;
    sum += centsOf(row) ?? 0;
  }
  return sum !== 0 && sum === stated;
}

/** A row that says neither number nor product and comes to what the lines above it do, whatever it is called: "Bezetting", "Alles samen". */
function isSumOfLinesAbove(rows: readonly TableRow[], index: number): boolean {
  const own = rows[index];
  const stated = own === undefined ? undefined : centsOf(own);
  if (own === undefined || !isOfNobody(own) || stated === undefined) return false;
  const above = rows.slice(0, index);
  const last = above.findLastIndex((row) => row.kind === 'total' || (row.kind === 'line' && isOfNobody(row)));
  return [above, above.slice(last + 1)].some((some) => {
    const amounts = some
      .flatMap((row) => (row.kind === 'line' && !isOfNobody(row) ? (centsOf(row) ?? []) : []))
      .filter((cents) => cents !== 0);
    return amounts.length >= leastLines && amounts.reduce((sum, cents) => sum + cents, 0) === stated;
  });
}
const isOfNobody = ({ reader }: TableRow): boolean => !reader.has('clientNumber', 'product', 'description');
/** Two clients may well come to the same amount. */
const leastLines = 2;

/** "Gemiddeld per cliënt" below the total of all lines: of nobody, and not in it. */
function isBelowWholeTotal(rows: readonly TableRow[], index: number): boolean {
  const own = rows[index];
  const last = rows.slice(0, index).findLastIndex(({ kind }) => kind === 'total');
  const total = rows[last];
  if (
    own === undefined ||
    total === undefined ||
    !isOfNobody(own) ||
    rows.slice(last + 1).some((row) => row.kind === 'line' && !isOfNobody(row))
  )
    return false;
  const lines = rows.slice(0, last).filter(({ kind }) => kind === 'line');
  // Where no line says more than a name, the next list may begin here.
  return !lines.every(isOfNobody) && lines.reduce((sum, row) => sum + (centsOf(row) ?? 0), 0) === centsOf(total);
}

/** Whether an amount was left out of the lines that may be of one all the same. */
export const hasAmountApart = (rows: readonly TableRow[]): boolean =>
  rows.some((row) => row.mayBeLine === true && (centsOf(row) ?? 0) !== 0);
