import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cell, type Document, readDocuments, type Sheet } from '#documents';
import { Formats, isShownAs, parseShown } from './displayed-value.ts';
import type { Row, Section, SectionResult } from './section.ts';

/** Where Excel's CSV is not what the file holds. */
const exceptions: Readonly<Record<string, string>> = {
  'BlankSheetTypes.xls': 'the sheet is blank, as its name says; the CSV is that of some other workbook',
  'NumberFormatCondition.xls': 'formats with conditions leave the minus out of what is shown',
  'NumberFormatCondition.xlsm': 'formats with conditions leave the minus out of what is shown',
  'numfmt_1_russian.xls': 'formulas call macros in Visual Basic, which the American Excel that wrote the CSV computed anew',
  'numfmt_1_russian.xlsm': 'formulas call macros in Visual Basic, which the American Excel that wrote the CSV computed anew',
};

const folder = 'C_excel';
const truths = 'sheetjs-expected';
/** A workbook that takes longer than this to read is as bad as one that breaks the reader. */
const slowestMs = 5000;

interface Truth {
  readonly sheet: number;
  readonly csv: string;
}
interface Compared {
  readonly cells: number;
  readonly different: readonly string[];
}

/** `book.xlsx.1.csv` is what Excel itself wrote for the second sheet of `book.xlsx`. */
async function truthsOf(directory: string): Promise<ReadonlyMap<string, readonly Truth[]>> {
  const all = new Map<string, Truth[]>();
  if (!existsSync(directory)) return all;
  for (const name of (await readdir(directory)).sort()) {
    const match = /^(.+)\.(\d+)\.csv$/.exec(name);
    if (match?.[1] === undefined) continue;
    const csv = await readFile(join(directory, name), 'latin1');
    all.set(match[1], [...(all.get(match[1]) ?? []), { sheet: Number(match[2]), csv }]);
  }
  return all;
}

/** `above` and `before` are blank rows and columns that the CSV leaves out. */
function compareSheet(sheet: Sheet | undefined, truth: Truth, formats: Formats, above: number, before: number): Compared {
  const ours = new Map<string, Cell>(
    (sheet?.rows ?? []).flatMap((row) => row.map((cell) => [`${cell.row - above}/${cell.column - before}`, cell])),
  );
  const different: string[] = [];
  let cells = 0;
  for (const [row, column, text] of parseShown(truth.csv)) {
    const cell = ours.get(`${row}/${column}`);
    ours.delete(`${row}/${column}`);
    if (cell === undefined && text.trim() === '') continue;
    cells += 1;
    const isEqual = isShownAs(cell, text) || formats.show(cell, truth.sheet, text);
    if (!isEqual) different.push(`R${row}C${column} Excel ${JSON.stringify(text)}, read ${JSON.stringify(cell?.value)}`);
  }
  for (const cell of ours.values()) different.push(`${cell.address} Excel nothing, read ${JSON.stringify(cell.value)}`);
  return { cells: cells + ours.size, different };
}

/** Excel's CSV begins at A1; some of these begin at the first cell that holds something. */
function compareBoth(sheet: Sheet | undefined, truth: Truth, formats: Formats): Compared {
  const cells = sheet?.rows.flat() ?? [];
  const [row, column] = [Math.min(...cells.map((cell) => cell.row)), Math.min(...cells.map((cell) => cell.column))];
  const plain = compareSheet(sheet, truth, formats, 0, 0);
  const shifted = cells.length === 0 ? plain : compareSheet(sheet, truth, formats, row - 1, column - 1);
  return shifted.different.length < plain.different.length ? shifted : plain;
}

const whatBecame = (document: Document | undefined): string => {
  if (document?.kind === 'unreadable') return `${document.problem.reason}: ${document.problem.detail}`;
  if (document?.kind !== 'spreadsheet') return document?.kind ?? 'nothing';
  return `${document.format}, ${document.sheets.reduce((sum, sheet) => sum + sheet.rows.flat().length, 0)} cells`;
};

async function inspect(path: string, name: string, expected: readonly Truth[]) {
  const bytes = new Uint8Array(await readFile(path));
  const start = performance.now();
  const [document] = await readDocuments([{ attachment: 1, name, bytes }]);
  const ms = Math.round(performance.now() - start);
  const compared =
    document?.kind === 'spreadsheet' && expected.length > 0
      ? expected.map((truth) => compareBoth(document.sheets[truth.sheet], truth, new Formats(bytes)))
      : [];
  const cells = compared.reduce((sum, each) => sum + each.cells, 0);
  const different = compared.flatMap((each) => each.different);
  const isLocked = document?.kind === 'unreadable' && document.problem.reason === 'encrypted';
  const wrong = [
    ...(expected.length > 0 && compared.length === 0 && !isLocked ? ['it could not be read'] : []),
    ...(exceptions[name] === undefined ? different.slice(0, 1) : []),
    ...(ms > slowestMs ? [`it took ${ms} ms`] : []),
  ];
  return { became: whatBecame(document), ms, cells, equal: cells - different.length, first: different[0], wrong };
}

async function run(corpus: string): Promise<SectionResult | undefined> {
  const directory = join(corpus, folder);
  if (!existsSync(directory)) return undefined;
  const truth = await truthsOf(join(directory, truths));
  const rows: Row[] = [];
  const failures: string[] = [];
  const sum = { cells: 0, equal: 0, excepted: 0, books: 0 };
  for (const kind of (await readdir(directory)).sort().filter((each) => each !== truths)) {
    for (const name of (await readdir(join(directory, kind))).sort()) {
      const { wrong, became, ms, cells, equal, first } = await inspect(join(directory, kind, name), name, truth.get(name) ?? []);
      const reason = first === undefined ? undefined : exceptions[name];
      rows.push({ file: `${kind}/${name}`, ms, became, compared: cells, equal, difference: first, exception: reason });
      failures.push(...wrong.map((each) => `${kind}/${name}: ${each}`));
      sum.cells += cells;
      sum.equal += equal;
      sum.excepted += reason === undefined ? 0 : cells - equal;
      sum.books += cells > 0 ? 1 : 0;
    }
  }
  const summary = [
    `${sum.equal} of ${sum.cells} cells in ${sum.books} workbooks are what Excel shows; ${sum.excepted} of the others are exceptions with a reason.`,
    `${rows.length} files ended in values or in a named reason.`,
  ];
  return { rows, summary, failures };
}

export const spreadsheets: Section = { name: 'spreadsheets', title: 'Workbooks of every age, with what Excel itself saved as CSV', run };
