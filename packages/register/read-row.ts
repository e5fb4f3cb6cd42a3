import type { CellValue } from './cell-value.ts';
import type { SheetRow } from './open-workbook.ts';
import { columnLetter, type RegisterFault, type Report } from './register-fault.ts';
import type { SheetTable } from './sheet-table.ts';

/** A value, or a Dutch sentence that says what is wrong with the cell and what to do. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };
export type ParseCell<T> = (cell: CellValue) => Parsed<T>;

/** Reads the cells of one row by heading and reports each that is not as it should be. */
export interface RowReader<Heading extends string> {
  readonly row: number;
  /** An empty cell is a fault. */
  readonly required: <T>(heading: Heading, parse: ParseCell<T>) => T | undefined;
  readonly optional: <T>(heading: Heading, parse: ParseCell<T>) => T | undefined;
  readonly fault: (heading: Heading, message: string) => void;
}

export const placeOf = <Heading extends string>(
  table: SheetTable<Heading>,
  row: number,
  heading: Heading,
): Omit<RegisterFault, 'message'> => {
  const column = table.columns.get(heading);
  return { sheet: table.sheet, row, column: column === undefined ? undefined : columnLetter(column), heading };
};

export const cellOf = <Heading extends string>(table: SheetTable<Heading>, row: SheetRow, heading: Heading): CellValue | undefined =>
  row.cells.get(table.columns.get(heading) ?? 0);

export function readRow<Heading extends string>(table: SheetTable<Heading>, row: SheetRow, report: Report): RowReader<Heading> {
  const fault = (heading: Heading, message: string): void => report({ ...placeOf(table, row.number, heading), message });
  const optional = <T>(heading: Heading, parse: ParseCell<T>): T | undefined => {
    const cell = cellOf(table, row, heading);
    if (cell === undefined) return undefined;
    const parsed: Parsed<T> = cell.kind === 'unusable' ? { problem: cell.why } : parse(cell);
    if ('value' in parsed) return parsed.value;
    fault(heading, parsed.problem);
    return undefined;
  };
  const required = <T>(heading: Heading, parse: ParseCell<T>): T | undefined => {
    // A missing column has been reported once; not again for every row.
    const isEmpty = table.columns.has(heading) && cellOf(table, row, heading) === undefined;
    if (isEmpty) fault(heading, 'Deze cel is leeg. Vul de waarde in.');
    return optional(heading, parse);
  };
  return { row: row.number, required, optional, fault };
}
