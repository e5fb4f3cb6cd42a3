import type { Cell, Sheet } from '#documents';
import { absent, valueOf } from '#domain';
import { isExampleCode } from './client-code.ts';
import { withClientList } from './client-list.ts';
import { clientAbove, withClientsOfSheets } from './clients-of-sheets.ts';
import { findSheetTables } from './find-sheet-tables.ts';
import { mayLackLines, mostComplete } from './missing-columns.ts';
import { byMonthOfRows } from './months-of-rows.ts';
import { otherAmounts } from './other-amounts.ts';
import { partOfRows } from './part-of-rows.ts';
import { withProductLegend } from './product-legend.ts';
import { tableRows } from './row-kinds.ts';
import { withSameHeadings } from './same-headings.ts';
import type { SheetTable } from './sheet-table.ts';
import { type ReadSpecification, type Spreadsheet, specificationOfTables, titlesOf } from './specification-of-tables.ts';
import type { TableWithRows } from './table-row.ts';

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
    specificationOfTables(document, some, { ...document.where, sheet: table.sheet.name }, otherSheets);
  const months = byMonthOfRows(tables).map(({ month, tables: own }) => ({ month, specification: specificationOf(own, first) }));
  const [all, hasMonths] = [specificationOf(tables, first), months.length > 1];
  return {
    ...all,
    sheets: listsOf(tables).flatMap((list) => (list[0] === undefined ? [] : [specificationOf(list, list[0])])),
    isGuess: all.isGuess || hasMonths || mayLackLines(withLines, tables),
    otherwise: (cents) => {
      const meant = partOfRows(tables, cents) ?? otherAmounts(tables, cents, document.where);
      return meant?.[0] && specificationOf(meant, meant[0]);
    },
    ...(hasMonths ? { months } : {}),
  };
}

/** Tables below each other on one sheet are one list, columns for months are not; none when all is one list. */
function listsOf(tables: readonly TableWithRows[]): readonly (readonly TableWithRows[])[] {
  const lists = [...Map.groupBy(tables, ({ table }) => `${table.sheet.name}\n${table.month ?? ''}`).values()];
  return lists.length > 1 ? lists : [];
}

/** The sheet that is copied for each client. */
const isExample = (table: SheetTable): boolean => isExampleCode(valueOf(clientAbove(table)?.clientNumber ?? absent()) ?? '');
