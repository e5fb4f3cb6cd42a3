import ExcelJS from 'exceljs';
import { Locked, OverLimit, unpackZip } from '#archive';
import { type CellValue, cellValue } from './cell-value.ts';

/** A register of 5,000 care clients is under 1 MB. */
const workbookBytesMax = 20 * 1024 * 1024;
/** A register of 20,000 agreements unpacks to some 15 MB; a bomb of 1 MB unpacks to gigabytes. */
const unpackedBytesMax = 100 * 1024 * 1024;
/** exceljs holds a workbook in memory, some 10 KB a row. */
const sheetRowsMax = 150_000;

export interface SheetRow {
  readonly number: number;
  /** By 1-based column; empty cells are not in it. */
  readonly cells: ReadonlyMap<number, CellValue>;
}
export interface OpenSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
export type OpenedWorkbook =
  | { readonly ok: true; readonly sheets: readonly OpenSheet[] }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): OpenedWorkbook => ({ ok: false, message });
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const compoundFileMagic = [0xd0, 0xcf, 0x11, 0xe0];

/** Every sheet with its filled cells, or one Dutch sentence why this file cannot be read. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  if (bytes.length > workbookBytesMax) {
    return refuse(
      `Het bestand is te groot: meer dan ${workbookBytesMax / 1024 / 1024} MB. Haal bladen en opmaak weg die niet bij het register horen.`,
    );
  }
  if (startsWith(bytes, compoundFileMagic)) {
    return refuse(
      'Het bestand heeft een wachtwoord of is een oud Excelbestand (.xls). Sla het op als Excelwerkmap (.xlsx) zonder wachtwoord.',
    );
  }
  const noWorkbook =
    'Het bestand is geen leesbare Excelwerkmap. Sla het register in Excel op als Excelwerkmap (.xlsx) en probeer het opnieuw.';
  if (!startsWith(bytes, zipMagic)) return refuse(noWorkbook);
  const problem = await zipProblem(bytes);
  if (problem !== undefined) return refuse(problem);
  const sheets = await load(bytes);
  if (sheets === undefined || sheets.length === 0) return refuse(noWorkbook);
  const long = sheets.find((sheet) => sheet.rows.length > sheetRowsMax);
  if (long !== undefined)
    return refuse(`Blad ${long.name} heeft meer dan ${sheetRowsMax} rijen. Meer kan in één keer niet worden ingelezen.`);
  return { ok: true, sheets };
}

/** Unpacks once under limits, for exceljs inflates whatever it finds. */
async function zipProblem(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await unpackZip(bytes, () => false, unpackedBytesMax);
    return undefined;
  } catch (error) {
    if (error instanceof OverLimit)
      return 'Het bestand is uitgepakt te groot. Haal lege rijen, bladen en opmaak weg die niet bij het register horen.';
    if (error instanceof Locked) return 'Het bestand heeft een wachtwoord. Sla het op als Excelwerkmap (.xlsx) zonder wachtwoord.';
    return 'Het bestand is beschadigd. Sla het register opnieuw op als Excelwerkmap (.xlsx) en probeer het opnieuw.';
  }
}

async function load(bytes: Uint8Array): Promise<readonly OpenSheet[] | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    // A validation or format on a whole column becomes a million cells in exceljs; merged cells would repeat their value.
    const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'mergeCells', 'drawing', 'picture'];
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes });
    return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  } catch {
    // exceljs throws whatever its parts throw at a file that is a zip but no workbook.
    return undefined;
  }
}

function rowsOf(sheet: ExcelJS.Worksheet): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = new Map<number, CellValue>();
    row.eachCell((cell, column) => {
      const value = cellValue(cell.value);
      if (value !== undefined) cells.set(column, value);
    });
    if (cells.size > 0) rows.push({ number, cells });
  });
  return rows;
}
