import ExcelJS from 'exceljs';
import { withoutDates } from './without-dates.ts';

/** What a cell of a generated workbook may hold. */
export type WrittenCell =
  | string
  | number
  | boolean
  | Date
  | { readonly formula: string; readonly result?: number | string }
  | null
  | undefined;
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Excel number format by 1-based column, such as `dd-mm-yyyy`. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly widths?: readonly number[];
}

/** A workbook as bytes (.xlsx), the same for the same sheets. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // exceljs would write the moment of writing.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  for (const sheet of sheets) {
    const written = workbook.addWorksheet(sheet.name);
    for (const row of sheet.rows) written.addRow(row.map((cell) => cell ?? null));
    for (const [column, format] of Object.entries(sheet.formats ?? {})) written.getColumn(Number(column)).numFmt = format;
    sheet.widths?.forEach((width, at) => {
      written.getColumn(at + 1).width = width;
    });
  }
  return withoutDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
