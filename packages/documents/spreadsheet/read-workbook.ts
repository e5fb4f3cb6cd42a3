import { CFB, type ParsingOptions, parse_zip, read, type WorkBook } from '@e965/xlsx';
import { count, Damaged, Locked, OverLimit, unpackZip } from '#archive';
import type { Place } from '#domain';
import type { Document, SourceFile } from '../document.ts';
import { limits } from '../limits.ts';
import { sheetOf } from './sheet-of.ts';

/** Excel of every age. Throws `OverLimit`, `Locked`, or an Error when it is damaged. */
export async function readWorkbook(file: SourceFile, where: Place, format: 'xlsx' | 'xls'): Promise<Document> {
  const workbook = format === 'xls' ? readOld(file.bytes) : parse_zip(await partsOf(file.bytes), options);
  if (workbook.SheetNames.length > limits.sheets)
    throw new OverLimit(`Het bestand heeft meer dan ${count(limits.sheets)} tabbladen; dat is de grens.`);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.map((name, index) => {
    const worksheet = workbook.Sheets[name];
    // SheetJS leaves out a sheet that it could not read: half a workbook is none.
    if (worksheet === undefined) throw new Damaged(`Sheet ${index + 1} cannot be read.`);
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheetOf(worksheet, { name, isHidden, is1904 });
  });
  return { kind: 'spreadsheet', where, format, sheets };
}

// No Date objects: SheetJS makes them local midnights. Stubs, or a formula without an outcome would not be there at all.
const options: ParsingOptions = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  cellText: false,
  cellStyles: true,
  sheetStubs: true,
};

/** Who wrote it and its colours: SheetJS would read these first, and can do without. */
const aroundTheSheets = /^(?:docProps|xl\/theme)\//;

/** What is read is what was unpacked within the limits, and nothing is unpacked twice. */
async function partsOf(bytes: Uint8Array): Promise<unknown> {
  const container: unknown = CFB.utils.cfb_new();
  for (const part of await unpackZip(bytes, (name) => !aroundTheSheets.test(name)))
    CFB.utils.cfb_add(container, part.name, part.bytes, { unsafe: true });
  return container;
}

function readOld(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { ...options, type: 'array' });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new Locked(error.message);
    throw error;
  }
}
