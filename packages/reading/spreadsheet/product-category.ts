import type { Cell } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { foldLabel } from '../values/fold.ts';
import { isBlank } from './blank-cell.ts';
import { kindOf, namesCare, otherThanGiven } from './names-care.ts';
import type { SheetColumn } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

/** The share of rows for which two texts must make a product before they count as one. */
const most = 0.9;
const categoryHeading =
  /^(?:categorie|cat|klasse|zwaarte|niveau|soort|type|variant|profiel|trede|(?:woon|verblijfs)?vorm|intensiteit|product|zorg)/;

/** Where the rest of a product may stand of which the title says the kind. */
export function namedColumns(table: SheetTable, unknown: readonly Cell[]): readonly number[] {
  const known = table.columns.filter(({ role }) => role === 'product').map(({ index }) => index);
  return known.length > 0 ? known : unknown.filter(isCategoryHeading).map(({ column }) => column);
}

/** "Zwaar" below "Soort begeleiding"; a number below "Dagopvang" may count days. */
export function withNamedHeading(table: SheetTable, headings: readonly Cell[]): SheetTable | undefined {
  const rows = table.body.filter((row) => !isTotalRow(row));
  const isAbove = (heading: Cell, test: (text: unknown) => boolean): boolean =>
    rows.every((row) => row.every(({ column, value }) => column !== heading.column || test(value)));
  const ofCare = headings.filter((cell) => namesCare(careIn(cell)) && isAbove(cell, (value) => typeof value === 'string'));
  // In a csv a count is text as well.
  const [heading, ...others] = ofCare.length > 1 ? ofCare.filter((cell) => isAbove(cell, isWord)) : ofCare;
  return heading === undefined || others.length > 0
    ? undefined
    : completed(table, { context: careIn(heading), isSure: true }, [heading.column]);
}
const isWord = (value: unknown): boolean => value === '' || /\p{L}/u.test(String(value));
/** "Begeleiding" of "Soort begeleiding". */
export const careIn = ({ value }: Cell): string => foldLabel(String(value)).replace(wordOfCategory, ' ').trim();
const wordOfCategory = /(?<![a-z])(?:categorie|cat|klasse|zwaarte|niveau|soort|type|vorm|intensiteit)(?![a-z])\.?(?: van)?/g;

/** "Begeleiding" below "Product", and "zwaar" below "Klasse". */
export function withCategories(table: SheetTable, headings: readonly Cell[]): SheetTable | undefined {
  const product = table.columns.find(({ role, byHeading }) => role === 'product' && byHeading);
  const rows = table.body.filter((row) => !isTotalRow(row));
  const textAt = (row: readonly Cell[], index: number): string => String(row.find(({ column }) => column === index)?.value ?? '');
  const open = product === undefined ? [] : rows.filter((row) => kindOf(textAt(row, product.index)) === 'ambiguous');
  if (product === undefined || open.length === 0) return undefined;
  const whole = (row: readonly Cell[], index: number): string => `${textAt(row, product.index)} ${textAt(row, index)}`;
  const makesProducts = ({ column, value }: Cell): boolean =>
    open.filter((row) => kindOf(whole(row, column)) === 'known' && mayBeCategory(foldLabel(String(value)), textAt(row, column))).length >=
    most * open.length;
  const [category, ...more] = headings
    .filter((cell) => cell.column !== product.index && !otherThanGiven.test(foldLabel(String(cell.value))) && makesProducts(cell))
    .map(({ column }) => column);
  const contradicts = (other: number): boolean =>
    category !== undefined && open.some((row) => meant(whole(row, other)) !== meant(whole(row, category)));
  if (category === undefined || more.some(contradicts)) return undefined;
  const ambiguous = new Set(open);
  const body = table.body.map((row) =>
    ambiguous.has(row) ? row.map((cell) => (cell.column === product.index ? { ...cell, value: whole(row, category) } : cell)) : row,
  );
  const columns = table.columns.map((column) => (column.index === category ? { ...column, role: 'ignored' as const } : column));
  return { ...table, body, columns };
}

const meant = (text: string): string => JSON.stringify(recogniseProduct(text));

/** A number below "Zorgdagen" is none. */
const mayBeCategory = (heading: string, text: string): boolean => (/^\d/.test(text) ? ofNumber : ofWord).test(heading);
const ofNumber = /^(?:categorie|cat|klasse)\b/;
const ofWord = /^(?:categorie|cat|klasse|(?:zorg)?zwaarte|niveau|soort|type|variant|profiel|trede|intensiteit)\b/;

/** Below it may stand the rest of a product. */
export const isCategoryHeading = (cell: Cell): boolean => categoryHeading.test(foldLabel(String(cell.value)));

/** With the words above put before those of the one column that they make a product with. */
export function completed(
  table: SheetTable,
  { context, isSure }: { readonly context: string; readonly isSure: boolean },
  named: readonly number[],
): SheetTable | undefined {
  const rows = table.body.filter((row) => !isTotalRow(row) && row.filter((cell) => !isBlank(cell)).length > 1);
  const whole = (cell: Cell): string => `${context} ${cell.value}`;
  const isLacking = (cell: Cell): boolean => !isBlank(cell) && kindOf(String(cell.value)) === 'unknown';
  for (const index of named) {
    const cells = rows.flatMap((row) => row.filter((cell) => cell.column === index && !isBlank(cell)));
    const lacking = cells.filter(isLacking);
    const made = lacking.filter((cell) => kindOf(whole(cell)) === 'known');
    if (lacking.length === 0 || made.length < most * lacking.length || cells.length < rows.length / 2) continue;
    const body = table.body.map((row) =>
      row.map((cell) => (cell.column === index && !isTotalRow(row) && isLacking(cell) ? { ...cell, value: whole(cell) } : cell)),
    );
    const column: SheetColumn = { index, role: 'product', unit: 'unknown', byHeading: isSure };
    const doubtful = new Set([...table.doubtful].filter((each) => each !== 'product'));
    return { ...table, body, doubtful, columns: [...table.columns.filter((each) => each.index !== index), column] };
  }
  return undefined;
}
