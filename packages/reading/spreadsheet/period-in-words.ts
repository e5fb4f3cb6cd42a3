import type { Cell } from '#documents';
import { absent, type DateRange, type Field, type InvoiceLine, read } from '#domain';
import { monthOfArrears } from '../values/arrears.ts';
import { findCarePeriods } from '../values/care-periods.ts';
import { fold } from '../values/fold.ts';
import type { RoleCell, RowReader } from './row-reader.ts';
import type { SheetTable } from './sheet-table.ts';
import type { TableRow } from './table-row.ts';

/** "Begeleiding midden december 2025", or "nabetaling december 2025" in a remark, where no column has the month: for a person to look at. */
export function periodInWords(row: RowReader): Field<DateRange> {
  const found = firstPeriod(row.cells('product')) ?? firstPeriod(row.cells('description')) ?? arrearsIn(row.otherTexts());
  return found === undefined ? absent(true) : read(found, row.where, false);
}

const firstPeriod = (cells: readonly RoleCell[]): DateRange | undefined =>
  cells.flatMap(({ cell }) => findCarePeriods(fold(String(cell.value))))[0]?.range;

const arrearsIn = (texts: readonly string[]): DateRange | undefined => texts.map(monthOfArrears).find((month) => month !== undefined);

/** The lines below "Nabetaling december 2025" that name no month themselves are of that one, though never for certain, up to the next total. */
export function withMonthsAbove(table: SheetTable, rows: readonly TableRow[], lines: readonly InvoiceLine[]): InvoiceLine[] {
  const above = [table.sheet.name, ...table.above.map(textOf)];
  let month = above.map(monthOfArrears).findLast((found) => found !== undefined);
  const months = rows.flatMap(({ kind, row }) => {
    if (kind === 'line') return [month];
    month = monthOfArrears(textOf(row)) ?? (kind === 'total' ? undefined : month);
    return [];
  });
  return lines.map((line, at) => {
    const own = months[at];
    return own === undefined || line.period.state === 'read' ? line : { ...line, period: read(own, line.where, false) };
  });
}

const textOf = (row: readonly Cell[]): string => row.map(({ value }) => String(value)).join(' ');
