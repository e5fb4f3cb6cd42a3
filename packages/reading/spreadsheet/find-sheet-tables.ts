import type { Cell, Sheet } from '#documents';
import { isAmountLeftOut } from './amount-left-out.ts';
import { isBlank } from './blank-cell.ts';
import { withCareInHeadings } from './category-columns.ts';
import { codeInText } from './client-code.ts';
import { withContinuedRows } from './continued-rows.ts';
import { contradictEachOther } from './contradicting-columns.ts';
import { withoutCounterEntry } from './counter-entry.ts';
import { besideCurrency } from './currency-columns.ts';
import { joinDebitAndCredit, signedByLetter } from './debit-and-credit.ts';
import { withoutDittoMarks } from './ditto-marks.ts';
import { doubtfulColumns, namedAbove, withGuesses } from './guess-columns.ts';
import { headingByContent } from './heading-by-content.ts';
import { findHeading, type Heading, headingColumns, headingScore } from './heading-rows.ts';
import { isLabelRow } from './labelled-facts.ts';
import { withMarkedProducts } from './marked-products.ts';
import { spreadMergedCells } from './merged-cells.ts';
import { byMonthGroups } from './month-groups.ts';
import { isOnlyMoney } from './only-money.ts';
import { withPersonColumn } from './person-column.ts';
import { bandIn } from './product-bands.ts';
import { withNamedHeading } from './product-category.ts';
import { withProductContext } from './product-context.ts';
import { byProductGroups } from './product-groups.ts';
import type { SheetTable } from './sheet-table.ts';
import { besideEachOther } from './side-by-side.ts';
import { withoutSideTable } from './side-table.ts';
import { isTotalRow } from './total-row.ts';
import { turnedSheet } from './turned-sheet.ts';
import { byMonth, byProduct } from './unpivot.ts';
import { withoutWeekdays } from './weekdays.ts';

/** From so many columns that it names a row below the first heading is a heading too. */
const enoughForHeading = 3;
const isHeading = (row: readonly Cell[]): boolean =>
  row.length >= enoughForHeading && row.every(canBeHeading) && headingScore(headingColumns(row)) >= enoughForHeading;
/** Spares the work on rows with amounts and client numbers: nearly all of them. */
const canBeHeading = (cell: Cell): boolean => typeof cell.value === 'string' && !cell.isDate && !/\d{3}/.test(cell.value);

/** The tables of a sheet by their headings, wherever they stand and however they are called; one for each month that has a column. */
export function findSheetTables(sheet: Sheet): readonly SheetTable[] {
  const heading = findHeading(sheet);
  if (heading === undefined) {
    const turned = turnedSheet(sheet);
    const guessed = turned === undefined ? headingByContent(sheet) : undefined;
    if (guessed !== undefined) return tablesUnder(sheet, guessed).map((table) => ({ ...table, isGuess: true }));
    return turned === undefined ? [] : findSheetTables(turned).map((table) => ({ ...table, sheet, isGuess: true }));
  }
  const list = withoutSideTable(sheet, heading.row);
  if (list !== undefined) return findSheetTables(list.alone).map((table) => ({ ...table, sheet, isGuess: table.isGuess || list.isGuess }));
  const beside = besideEachOther(sheet, heading.row);
  // The second may be last month, or what was agreed.
  if (beside !== undefined) return beside.flatMap(findSheetTables).map((table) => ({ ...table, sheet, isGuess: true }));
  const start = nextTable(heading);
  const below = start < 0 ? heading.below : heading.below.slice(0, start);
  const next = start < 0 ? [] : findSheetTables({ ...sheet, rows: heading.below.slice(start) });
  return [...tablesUnder(sheet, { ...heading, below }), ...next.map((table) => ({ ...table, above: [...heading.above, ...table.above] }))];
}

/** Where among the rows below a table with columns of its own begins, with its title; -1 when the same heading is but repeated on every page. */
function nextTable({ row: heading, below }: Heading): number {
  const columnsOf = (row: readonly Cell[]): string =>
    headingColumns(row)
      .map(({ index, role }) => `${index}${role}`)
      .join();
  const own = below.findIndex((row) => isHeading(row) && columnsOf(row) !== columnsOf(heading));
  const isTitle = (row: readonly Cell[]): boolean => row.filter((cell) => !isBlank(cell)).length === 1 && !isTotalRow(row);
  return own < 0 ? own : below.slice(0, own).findLastIndex((row) => !isTitle(row)) + 1;
}

function tablesUnder(sheet: Sheet, given: Heading): readonly SheetTable[] {
  const heading = withMarkedProducts(besideCurrency(given), sheet.name);
  const { above, below } = withFirstBand(heading);
  const all = withoutDittoMarks(below.filter((row) => !isHeading(row)));
  const rows = withoutCounterEntry(all, heading.columns);
  const isLine = (row: readonly Cell[]): boolean => !isTotalRow(row) && row.filter((cell) => !isBlank(cell)).length > 1;
  const { lines = [], others = [] } = Object.groupBy(rows, (row) => (isLine(row) ? 'lines' : 'others'));
  const elsewhere = [...above, ...others];
  const { columns, rows: body } = withPersonColumn(withGuesses(heading, lines), rows, isLine, heading.cells);
  const known = new Set(columns.map(({ index }) => index));
  const unknown = withoutWeekdays(heading.cells.filter((cell) => !known.has(cell.column)));
  const found: SheetTable = {
    sheet,
    columns,
    headings: new Map(heading.cells.map((cell) => [cell.column, String(cell.value)])),
    above,
    body: withContinuedRows(spreadMergedCells(body, columns), columns),
    doubtful: new Set([...doubtfulColumns(columns, lines, elsewhere, unknown, others), ...namedAbove(heading, columns)]),
    isGuess: isGuessedAmount(columns, heading) || contradictEachOther(columns, lines) || isAmountLeftOut(heading.row, columns, lines),
    isOnlyMoney: isOnlyMoney(columns, heading.cells, lines),
    month: heading.month,
  };
  const grouped = byProductGroups(withNamedHeading(found, heading.cells) ?? found, heading) ?? byMonthGroups(found, heading);
  if (grouped !== undefined) return grouped;
  const table = withProductContext(found, unknown, withoutWeekdays(heading.cells));
  return (
    byProduct(table, withCareInHeadings(table, unknown)) ?? byMonth(table, unknown) ?? [signedByLetter(joinDebitAndCredit(table), unknown)]
  );
}

/** With the same headings below every care client, or below every product, the first one stands above the first of them. */
function withFirstBand({ above, below, columns }: Heading): Pick<Heading, 'above' | 'below'> {
  if (!below.some(isHeading)) return { above, below };
  const isBand = columns.some(({ role }) => role === 'clientNumber') ? isProductTitle(below) : isClientTitle;
  const start = above.findLastIndex((row) => !isBand(row)) + 1;
  return { above: above.slice(0, start), below: [...above.slice(start), ...below] };
}

const isClientTitle = (row: readonly Cell[]): boolean =>
  isLabelRow(row) || row.some((cell) => (codeInText(String(cell.value))?.code.length ?? 0) > yearLength);

/** A product by itself, as stands above each of the other headings. */
function isProductTitle(below: Sheet['rows']): (row: readonly Cell[]) => boolean {
  const titles = below.flatMap((row, at) => (isHeading(row) ? [below[at - 1]] : []));
  const areProducts = titles.every((title) => title !== undefined && bandIn(title) !== undefined);
  return (row) => areProducts && bandIn(row) !== undefined;
}

/** Fewer digits may be a year. */
const yearLength = 4;

/** An amount column found by its cells alone, while its heading says something that we do not know: it may be of the year, or of last month. */
const isGuessedAmount = (columns: SheetTable['columns'], heading: Heading): boolean =>
  columns.some(({ role, byHeading, index }) => role === 'amount' && !(byHeading && heading.columns.some((each) => each.index === index)));
