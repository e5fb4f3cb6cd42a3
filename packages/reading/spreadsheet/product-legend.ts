import type { Cell, Sheet } from '#documents';
import { fold } from '../values/fold.ts';
import { isBlank } from './blank-cell.ts';
import { isClientCode } from './client-code.ts';
import { kindOf, otherThanGiven } from './names-care.ts';
import type { SheetColumn } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

const isKnownProduct = ({ value }: Cell): boolean => typeof value === 'string' && kindOf(value) === 'known';
const shortCode = /^(?=.*[A-Za-z])(?=.*[A-Z\d])[A-Za-z\d][A-Za-z\d.\-/]{0,9}$/;
/** "WM02", and no word, count or number of a client. */
const isCode = (cell: Cell): boolean =>
  !cell.isDate && shortCode.test(String(cell.value).trim()) && !isClientCode(cell) && !/^[A-Za-z][a-z]+$/.test(String(cell.value).trim());

/** Each row, with the columns of products that were asked for or granted. */
function rowsOf({ rows }: Sheet): readonly { readonly row: readonly Cell[]; readonly otherColumns: ReadonlySet<number> }[] {
  const isOther = ({ value }: Cell): boolean => typeof value === 'string' && otherThanGiven.test(fold(value));
  const otherColumns = new Set(rows.flatMap((row) => row.filter(isOther).map(({ column }) => column)));
  return rows.map((row) => ({ row, otherColumns }));
}

/** Own codes of an organisation, with the product that a row elsewhere in the workbook names beside it: a sheet "Tarieven", a legend, totals. */
function legendOf(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { row, otherColumns } of sheets.flatMap(rowsOf)) {
    const [only, ...others] = row.filter(isKnownProduct);
    if (only === undefined || others.length > 0 || otherColumns.has(only.column)) continue;
    const at = row.indexOf(only);
    for (const beside of [row[at - 1], row[at + 1]]) {
      if (beside === undefined || !isCode(beside)) continue;
      const [code, product] = [String(beside.value).trim(), String(only.value)];
      const isOther = found.has(code) && found.get(code) !== product;
      found.set(code, isOther ? undefined : product);
    }
  }
  return new Map([...found].flatMap(([code, product]) => (product === undefined ? [] : [[code, product]])));
}

/** Products that a list only gives by such a code, in the one column in which every row has one. */
export function withProductLegend(tables: readonly SheetTable[], sheets: readonly Sheet[]): readonly SheetTable[] {
  if (tables.every(namesProducts)) return tables;
  const legend = legendOf(sheets);
  return legend.size === 0 ? tables : tables.map((table) => (namesProducts(table) ? table : translated(table, legend)));
}

const isOfProduct = ({ role }: SheetColumn): boolean => role === 'product' || role === 'description';
/** Some row says its product in words. */
const namesProducts = ({ columns, body }: SheetTable): boolean =>
  body.some((row) =>
    row.some((cell) => isKnownProduct(cell) && columns.some((column) => column.index === cell.column && isOfProduct(column))),
  );

function translated(table: SheetTable, legend: ReadonlyMap<string, string>): SheetTable {
  const rows = table.body.filter((row) => !isTotalRow(row) && row.filter((cell) => !isBlank(cell)).length > leastCells);
  const productOf = (row: readonly Cell[], index: number): string | undefined =>
    legend.get(String(row.find(({ column }) => column === index)?.value ?? '').trim());
  const indices = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))];
  const [only, ...others] = indices.filter((index) => rows.length > 0 && rows.every((row) => productOf(row, index) !== undefined));
  const codes = new Set(rows.flatMap((row) => row.flatMap(({ column, value }) => (column === only ? [String(value).trim()] : []))));
  // "J" in every row may say something else.
  const isWord = codes.size === 1 && ![...codes].some((code) => /\d/.test(code));
  const isTaken = table.columns.some((column) => column.index === only && column.role !== 'ignored' && !isOfProduct(column));
  if (only === undefined || others.length > 0 || isTaken || isWord) return table;
  const columns = table.columns.filter((column) => column.index !== only && !isOfProduct(column));
  return {
    ...table,
    columns: [...columns, { index: only, role: 'product', unit: 'unknown', byHeading: true }],
    body: table.body.map((row) =>
      row.map((cell) => (cell.column === only ? { ...cell, value: productOf(row, only) ?? cell.value } : cell)),
    ),
    doubtful: new Set([...table.doubtful].filter((column) => column !== 'product')),
  };
}
/** A title or a remark between the rows has fewer. */
const leastCells = 2;
