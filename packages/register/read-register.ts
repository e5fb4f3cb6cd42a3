import { amsterdamDate, type IsoInstant, type Register } from '#domain';
import { type RecordAt, reportOverlaps } from './check-overlaps.ts';
import { checkReferences } from './check-references.ts';
import { normaliseText } from './normalise-text.ts';
import { type OpenSheet, openWorkbook } from './open-workbook.ts';
import { readBeschikking } from './read-beschikking.ts';
import { readCareClient } from './read-care-client.ts';
import { readLeveringsovereenkomst } from './read-leveringsovereenkomst.ts';
import { readOnderaannemer } from './read-onderaannemer.ts';
import { type RowReader, readRow } from './read-row.ts';
import { readVerzenddienst } from './read-verzenddienst.ts';
import type { RegisterFault, Report } from './register-fault.ts';
import {
  beschikkingenLayout,
  careClientsLayout,
  leveringsovereenkomstenLayout,
  onderaannemersLayout,
  type SheetLayout,
  sheetLayouts,
  verzenddienstenLayout,
} from './sheet-layout.ts';
import { type SheetTable, sheetTable } from './sheet-table.ts';
import { warnAboutRecords } from './warn-about-records.ts';

export interface ReadRegisterOptions {
  /** The moment that the register describes. */
  readonly asOf: IsoInstant;
  /** Name of this import. */
  readonly generation: string;
  /** Keyed hash of nine digits. */
  readonly hashBsn: (bsn: string) => string;
}
export type ReadRegisterResult =
  | { readonly ok: true; readonly register: Register; readonly warnings: readonly RegisterFault[] }
  | { readonly ok: false; readonly faults: readonly RegisterFault[]; readonly warnings: readonly RegisterFault[] };

/** Reads the register workbook (.xlsx) whole: all of it is sound, or nothing is taken over and every fault is told. */
export async function readRegister(bytes: Uint8Array, options: ReadRegisterOptions): Promise<ReadRegisterResult> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return { ok: false, faults: [{ message: opened.message }], warnings: [] };
  const faults: RegisterFault[] = [];
  const warnings: RegisterFault[] = [];
  const register = readSheets(
    opened.sheets,
    options,
    (fault) => faults.push(fault),
    (warning) => warnings.push(warning),
  );
  return faults.length > 0
    ? { ok: false, faults: inOrder(faults), warnings: inOrder(warnings) }
    : { ok: true, register, warnings: inOrder(warnings) };
}

function readSheets(sheets: readonly OpenSheet[], options: ReadRegisterOptions, report: Report, warn: Report): Register {
  const table = <Heading extends string>(layout: SheetLayout<Heading>): SheetTable<Heading> => findTable(sheets, layout, report, warn);
  const tables = {
    onderaannemers: table(onderaannemersLayout),
    careClients: table(careClientsLayout),
    leveringsovereenkomsten: table(leveringsovereenkomstenLayout),
    beschikkingen: table(beschikkingenLayout),
    verzenddiensten: table(verzenddienstenLayout),
  };
  warnAboutSheets(sheets, warn);
  const context = { today: amsterdamDate(options.asOf), hashBsn: options.hashBsn };
  const onderaannemers = readRows(tables.onderaannemers, readOnderaannemer, report);
  const careClients = readRows(tables.careClients, (row) => readCareClient(row, context), report);
  const leveringsovereenkomsten = readRows(tables.leveringsovereenkomsten, readLeveringsovereenkomst, report);
  const beschikkingen = readRows(tables.beschikkingen, readBeschikking, report);
  const verzenddiensten = readRows(tables.verzenddiensten, readVerzenddienst, report);
  checkReferences(tables, report);
  reportOverlaps(tables.leveringsovereenkomsten, leveringsovereenkomsten, report);
  warnAboutRecords(tables, { onderaannemers, careClients, beschikkingen }, warn);
  return {
    generation: options.generation,
    asOf: options.asOf,
    onderaannemers: onderaannemers.map(({ record }) => record),
    careClients: careClients.map(({ record }) => record),
    leveringsovereenkomsten: leveringsovereenkomsten.map(({ record }) => record),
    beschikkingen: beschikkingen.map(({ record }) => record),
    verzenddiensten: verzenddiensten.map(({ record }) => record),
  };
}

/** A register without onderaannemers, care clients or agreements would reject every invoice. */
const filledSheets: readonly string[] = [onderaannemersLayout.sheet, careClientsLayout.sheet, leveringsovereenkomstenLayout.sheet];

function findTable<Heading extends string>(
  sheets: readonly OpenSheet[],
  layout: SheetLayout<Heading>,
  report: Report,
  warn: Report,
): SheetTable<Heading> {
  const [sheet, second] = sheets.filter((candidate) => normaliseText(candidate.name) === normaliseText(layout.sheet));
  const isOptional = layout.sheet === verzenddienstenLayout.sheet;
  if (second !== undefined) report({ sheet: layout.sheet, message: 'Dit blad staat er twee keer. Laat er één staan.' });
  if (sheet === undefined || (isOptional && sheet.rows.length === 0)) {
    if (!isOptional) report({ sheet: layout.sheet, message: `Het blad "${layout.sheet}" ontbreekt. Voeg het toe met een rij koppen.` });
    return { sheet: layout.sheet, columns: new Map(), rows: [] };
  }
  const table = sheetTable(sheet, layout, report, warn);
  if (table.rows.length === 0 && filledSheets.includes(layout.sheet))
    report({ sheet: layout.sheet, message: 'Er staat geen enkele rij op dit blad. Vul het blad.' });
  return table;
}

function readRows<Heading extends string, T>(
  table: SheetTable<Heading>,
  read: (row: RowReader<Heading>) => T | undefined,
  report: Report,
): readonly RecordAt<T>[] {
  return table.rows.flatMap((row) => {
    const record = read(readRow(table, row, report));
    return record === undefined ? [] : [{ row: row.number, record }];
  });
}

function warnAboutSheets(sheets: readonly OpenSheet[], warn: Report): void {
  const known = new Set(sheetLayouts.map((layout) => normaliseText(layout.sheet)));
  for (const sheet of sheets) {
    if (known.has(normaliseText(sheet.name)) || sheet.rows.length === 0) continue;
    warn({ sheet: sheet.name, message: 'Dit blad hoort niet bij het register en wordt niet gelezen.' });
  }
}

const sheetOrder: readonly (string | undefined)[] = sheetLayouts.map((layout) => layout.sheet);

/** As one reads the workbook: by sheet, row and column. */
const inOrder = (faults: readonly RegisterFault[]): readonly RegisterFault[] =>
  faults.toSorted(
    (a, b) =>
      sheetOrder.indexOf(a.sheet) - sheetOrder.indexOf(b.sheet) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? '').length - (b.column ?? '').length ||
      (a.column ?? '').localeCompare(b.column ?? ''),
  );
