import type { Cell } from '#documents';
import type { Place, SpecificationColumn } from '#domain';
import type { ColumnRole } from '../column-role.ts';
import { isAnyCount } from './cell-looks.ts';
import { moneyOf } from './cell-money.ts';
import { textOf } from './cell-text.ts';
import { isClientCode, isExampleCode } from './client-code.ts';
import { isLabelRow } from './labelled-facts.ts';
import { RowReader, specificationColumns } from './row-reader.ts';
import { isAboveItsLines, isBelowItsLines } from './rows-around.ts';
import type { SheetTable } from './sheet-table.ts';
import { aboveRows } from './sums-above.ts';
import { isOfNobody, namesProduct, type RowKind, type TableRow, withoutYear } from './table-row.ts';
import { isTotalRow } from './total-row.ts';

/** So many of the four required values make a row a line in which the others are missing. */
const enoughForLine = 2;

/** Every row below the headings, and what it is by its cells and by the rows around it. */
export function tableRows(table: SheetTable, where: Place): readonly TableRow[] {
  const rows = table.body.map((row): TableRow => {
    const reader = new RowReader(table, row, where);
    return { reader, row, kind: kindOf(reader, row) };
  });
  const above = aboveRows(rows);
  return rows.map((row, index) => {
    if (row.kind !== 'line') return row;
    if (isExample(row)) return { ...row, kind: 'other', mayBeLine: true };
    if (isOfNobody(row) && above[index]?.isSum) return { ...row, kind: 'total', mayBeLine: true };
    if (namesProduct(row.reader)) return row;
    if (isAboveItsLines(rows, index)) return { ...row, kind: 'group' };
    if (isMereText(row.reader)) return { ...row, kind: 'other' };
    if (isOfNobody(row) && above[index]?.isBelowTotal) return { ...row, kind: 'other', mayBeLine: true };
    return !row.reader.has('product', 'description') && isBelowItsLines(rows, index) ? { ...row, kind: 'total' } : row;
  });
}

function kindOf(reader: RowReader, row: readonly Cell[]): RowKind {
  const isTotal = isTotalRow(row);
  if (isTotal && !namesProduct(reader)) return 'total';
  if (isLabelRow(row)) return 'group';
  if (row.every(isHint) || isNumbering(row)) return 'other';
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

/** "Datum:" and "Handtekening:" in the columns of the client and the product: neither a number, nor care, nor how much of it. */
function isMereText(reader: RowReader): boolean {
  const says = (roles: readonly ColumnRole[], test: (cell: Cell) => boolean): boolean =>
    roles.some((role) => reader.cells(role).some(({ cell }) => test(cell)));
  return (
    !says(['clientNumber'], isClientCode) &&
    !says(money, (cell) => moneyOf(cell) !== undefined) &&
    !says(counts, (cell) => typeof cell.value === 'number' || isAnyCount(cell)) &&
    !reader.isUnusable('clientNumber', ...money, ...counts)
  );
}
const money = ['amount', 'price'] as const;
const counts = ['quantity', 'days'] as const;

/** A row that shows how the list is to be filled in. */
const isExample = ({ reader }: TableRow): boolean => reader.cells('clientNumber').some(({ cell }) => isExampleCode(textOf(cell)));

/** Below the headings of a form: "(verplicht)", "(dd-mm-jjjj)", or a line of dashes. */
const isHint = ({ value }: Cell): boolean => typeof value === 'string' && /^(?:[\s=_–—-]*|\s*[(<[].*[)>\]]\s*)$/s.test(value);

/** "1", "2", "3" and so on below the headings: the numbers of the columns. */
const isNumbering = (row: readonly Cell[]): boolean =>
  row.length >= leastNumbered && row.every(({ value }, at) => Number(value) === at + 1);
/** Fewer may be a line: client 1 with product 2. */
const leastNumbered = 4;

/** A remark below the table stands in its columns too, and is neither a number nor an amount. */
function canBe(column: SpecificationColumn, cell: Cell): boolean {
  if (column === 'amount') return moneyOf(cell) !== undefined;
  return column !== 'clientNumber' || (/\d{3}/.test(withoutYear(String(cell.value))) && String(cell.value).length <= longestNumber);
}
/** Number and name in one cell are hardly longer. */
const longestNumber = 40;
