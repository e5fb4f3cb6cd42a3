import type { Cell } from '#documents';
import { type IsoDate, isBsn, type Place, type SpecificationColumn } from '#domain';
import type { ColumnRole } from '../column-role.ts';
import type { HeadedText } from '../lone-month.ts';
import { parseDate } from '../values/date-text.ts';
import { parseQuantity } from '../values/quantity-text.ts';
import { rememberedOf } from '../values/remembered.ts';
import { isBlank } from './blank-cell.ts';
import { holdsClientCode } from './client-code.ts';
import { isCopied } from './ditto-marks.ts';
import { lastColumn } from './made-columns.ts';
import { oldestCare } from './person-in-cell.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { saysWholeMonth } from './whole-month.ts';

export interface RoleCell {
  readonly cell: Cell;
  readonly column: SheetColumn;
}

const noCells: readonly RoleCell[] = [];
const columnsByIndex = rememberedOf(({ columns }: SheetTable) => Map.groupBy(columns, ({ index }) => index));

/** One row below the headings, looked up by what its columns mean. */
export class RowReader {
  readonly where: Place;
  private readonly table: SheetTable;
  private readonly row: readonly Cell[];
  private readonly columnsAt: ReadonlyMap<number, readonly SheetColumn[]>;
  private readonly byRole = new Map<SheetRole, RoleCell[]>();
  private others: readonly string[] | undefined;

  constructor(table: SheetTable, row: readonly Cell[], where: Place) {
    this.table = table;
    this.row = row;
    this.columnsAt = columnsByIndex(table);
    this.where = { ...where, sheet: table.sheet.name };
    for (const column of table.columns) {
      const cell = row.find((candidate) => candidate.column === column.index);
      if (cell === undefined || isBlank(cell) || cell.unusable) continue;
      const read = { cell, column: isCopied(cell) ? { ...column, byHeading: false } : column };
      const others = this.byRole.get(column.role);
      if (others === undefined) this.byRole.set(column.role, [read]);
      else others.push(read);
    }
  }

  cells(role: ColumnRole): readonly RoleCell[] {
    return this.byRole.get(role) ?? noCells;
  }
  has(...roles: readonly ColumnRole[]): boolean {
    return roles.some((role) => this.cells(role).length > 0);
  }
  /** A formula without an outcome, or one that failed: a person who opens the workbook may see a value. */
  isUnusable(...roles: readonly ColumnRole[]): boolean {
    return this.row.some(
      (cell) =>
        cell.unusable && this.table.columns.some((column) => column.index === cell.column && roles.some((role) => role === column.role)),
    );
  }
  /** Not so when the value may stand under a heading that we do not know, or comes from a formula. */
  certainlyLacks(column: SpecificationColumn, ...more: readonly ColumnRole[]): boolean {
    return !this.table.doubtful.has(column) && !this.isUnusable(column, ...more);
  }
  /** Some other cell of the row could hold a client number. */
  holdsOtherCode(): boolean {
    return this.row.some(
      (cell) =>
        holdsClientCode(cell) &&
        !this.table.columns.some(
          (column) => column.index === cell.column && ['bsn', 'amount', 'price', 'period', 'birthDate'].includes(column.role),
        ),
    );
  }
  isIn(cell: Cell, ...roles: readonly ColumnRole[]): boolean {
    return this.columnsAt.get(cell.column)?.some((column) => roles.some((role) => role === column.role)) === true;
  }
  private isUnknown(cell: Cell): boolean {
    return !this.columnsAt.has(cell.column);
  }
  /** Texts below headings that we do not know, and remarks. */
  otherTexts(): readonly string[] {
    if (this.others !== undefined) return this.others;
    const others: string[] = [];
    for (const cell of this.row)
      if (typeof cell.value === 'string' && (this.isUnknown(cell) || this.isIn(cell, 'ignored'))) others.push(cell.value);
    this.others = others;
    return others;
  }
  /** What may say of which month the line is: below a heading of months or a remark, or one that we do not know. */
  perhapsMonths(): readonly HeadedText[] {
    return this.row.flatMap((cell) => {
      const heading = this.table.headings.get(cell.column) ?? '';
      const isOpen = this.isUnknown(cell) || this.isIn(cell, 'period') || (this.isIn(cell, 'ignored') && /opmerking/i.test(heading));
      return isOpen ? [{ text: String(cell.value), heading }] : [];
    });
  }
  /** A date below a heading that we do not know, or one of long ago below any other. */
  holdsUnknownDate(): boolean {
    return this.row.some((cell) => {
      const date = typeof cell.value === 'string' ? parseDate(cell.value)?.date : undefined;
      return date !== undefined && (this.isUnknown(cell) || date < oldestCare);
    });
  }
  /** Dates below headings that we do not know, on which there may have been care. */
  unknownDates(): readonly IsoDate[] {
    return this.row.flatMap((cell) => {
      const date = typeof cell.value === 'string' && this.isUnknown(cell) ? parseDate(cell.value)?.date : undefined;
      return date !== undefined && date >= oldestCare ? [date] : [];
    });
  }
  /** A count or a price out of a formula, or as a number below a heading that we do not know. */
  mayHold(...roles: readonly ('quantity' | 'days' | 'price')[]): boolean {
    return this.isUnusable(...roles) || this.row.some((cell) => this.isUnknown(cell) && !cell.isDate && mayBeNumber(cell));
  }
  /** A number below a heading that we do not know that can be a BSN. */
  holdsUnknownBsn(): boolean {
    return this.row.some((cell) => this.isUnknown(cell) && /^\d{9}$/.test(String(cell.value)) && isBsn(String(cell.value)));
  }
  at(cell: Cell | undefined, line?: number): Place {
    const place = cell === undefined ? this.where : { ...this.where, cell: cell.address };
    return line === undefined ? place : { ...place, line };
  }
  /** Where a value would stand that is not there. */
  placeOfMissing(role: ColumnRole): Place {
    const column = this.table.columns.find((candidate) => candidate.role === role);
    const row = this.row[0]?.row;
    return column === undefined || row === undefined || column.index > lastColumn
      ? this.at(this.row[0])
      : { ...this.where, cell: `${letters(column.index)}${row}` };
  }
}

/** Also "23 dgn". */
const mayBeNumber = ({ value }: Cell): boolean =>
  /^\s*(?:€\s*)?-?\d[\d.,]*\s*%?\s*$/.test(String(value)) || parseQuantity(String(value)) !== undefined || saysWholeMonth(String(value));

function letters(index: number): string {
  const rest = Math.floor((index - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((index - 1) % 26));
}

export const specificationColumns: readonly {
  readonly column: SpecificationColumn;
  readonly roles: readonly ColumnRole[];
}[] = [
  { column: 'clientNumber', roles: ['clientNumber'] },
  { column: 'name', roles: ['name', 'firstName'] },
  { column: 'product', roles: ['product', 'description'] },
  { column: 'amount', roles: ['amount'] },
];
