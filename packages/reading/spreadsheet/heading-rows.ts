import type { Cell, Sheet } from '#documents';
import { columnRole, headingUnit } from '../column-words.ts';
import { columnRoleAbroad } from '../columns-abroad.ts';
import { foldLabel } from '../values/fold.ts';
import { remembered } from '../values/remembered.ts';
import { withCategoriesBelow } from './category-headings.ts';
import { isClientCode } from './client-code.ts';
import { headingsOfMonth } from './headings-of-month.ts';
import { isMonth } from './month-cell.ts';
import { kindOf } from './names-care.ts';
import { withoutOtherGroups } from './other-groups.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';

export interface Heading {
  readonly columns: readonly SheetColumn[];
  /** The row that names most. */
  readonly row: readonly Cell[];
  /** The cells of the heading itself, known or not. */
  readonly cells: readonly Cell[];
  /** The row right above it, when that names what several columns are about. */
  readonly groups: readonly Cell[];
  /** Rows above it: titles, a month. */
  readonly above: Sheet['rows'];
  readonly below: Sheet['rows'];
  /** Of which its columns are, when they say so. */
  readonly month?: string | undefined;
}

/** A heading stands within so many rows from the top; above it are titles and addresses. */
const headingRows = 30;

/** With so many of these a row is the heading of a list of lines, whatever stands below it. */
const enoughRequired = 3;
const required: readonly SheetRole[] = ['clientNumber', 'name', 'product', 'amount'];

/** How many different things a row of headings names. */
export const headingScore = (columns: readonly SheetColumn[]): number =>
  new Set(columns.map((column) => column.role).filter((role) => role !== 'ignored')).size;

/** The row that names most columns, with groups in the row above it ("Cliënt" over "Nummer" and "Naam") and the rest of it in the row below. */
export function findHeading(sheet: Sheet): Heading | undefined {
  const best = topOfHeading(sheet.rows.slice(0, headingRows));
  const [over, top, under] = [sheet.rows[best - 1], sheet.rows[best], sheet.rows[best + 1]];
  if (top === undefined) return undefined;
  const withCategories = under === undefined ? undefined : withCategoriesBelow(top, under);
  const row = withCategories ?? top;
  const groups = over !== undefined && isPartOfHeading(over, row) ? over : [];
  const hasRest = withCategories === undefined && under !== undefined && isPartOfHeading(under, row) && headingColumns(under).length > 0;
  const rest = hasRest ? under : [];
  const own = withoutOtherGroups(withGroups(row, groups, rest), groups, sheet.rows.slice(best + 1));
  const named = [...own, ...missingFrom(own, headingColumns(groups)), ...missingFrom(own, headingColumns(rest))];
  const { columns, month } = headingsOfMonth(named, row);
  return {
    columns: withOneNumber(withoutHidden(columns, row), [...row, ...rest, ...groups]),
    row: top,
    cells: [...row, ...rest.filter((cell) => !row.some((each) => each.column === cell.column))],
    groups,
    above: sheet.rows.slice(0, best - (groups.length > 0 ? 1 : 0)),
    below: sheet.rows.slice(best + (hasRest || withCategories !== undefined ? 2 : 1)),
    month,
  };
}

/** Where the row stands that names most columns, of the first table with enough of them; -1 when none names two. */
function topOfHeading(rows: Sheet['rows']): number {
  const tops = rows.map((row) => columnsUnlessLabels(row));
  const scores = tops.map(headingScore);
  const highest = scores.indexOf(Math.max(...scores, 0));
  // Another table may stand further down, with more columns.
  const first = tops.findIndex(
    (columns) => required.filter((role) => columns.some((column) => column.role === role)).length >= enoughRequired,
  );
  const best = first >= 0 && first < highest - 1 ? first : highest;
  return (scores[best] ?? 0) < leastNamed ? -1 : best;
}
const leastNamed = 2;

/** "Siemnr | 400123 | Naam | J. Jansen" is what stands above the lines of one client: labels, and no headings. */
function columnsUnlessLabels(row: readonly Cell[]): readonly SheetColumn[] {
  const columns = headingColumns(row);
  const isLabel = ({ index, role }: SheetColumn): boolean =>
    role === 'clientNumber' && row.some((cell) => cell.column === index + 1 && isClientCode(cell));
  return columns.some(isLabel) ? [] : columns;
}

/** Right above or below, words only, and more than a title. */
const isPartOfHeading = (part: readonly Cell[], row: readonly Cell[]): boolean =>
  part.length > 1 &&
  Math.abs((part[0]?.row ?? 0) - (row[0]?.row ?? 0)) === 1 &&
  part.every(
    (cell) =>
      typeof cell.value === 'string' &&
      (!/\d/.test(cell.value) || isWholeProduct(cell) || (namesMonths(part) && isMonth(cell))) &&
      cell.value.length <= 45,
  ) &&
  !part.some((cell) => cell.isDate);

/** A column or more for each. */
const namesMonths = (part: readonly Cell[]): boolean => part.filter(isMonth).length > 1;
const isWholeProduct = ({ value }: Cell): boolean => kindOf(String(value)) === 'known';

const missingFrom = (own: readonly SheetColumn[], more: readonly SheetColumn[]): readonly SheetColumn[] =>
  more.filter((column) => !own.some(({ index }) => index === column.index));

export const headingColumns = (row: readonly Cell[]): SheetColumn[] =>
  row.flatMap((cell) => columnAt(cell, typeof cell.value === 'string' ? roleOf(cell.value) : undefined));

const roleOf = remembered((text): SheetRole | undefined => {
  if (!mayBeHeading.test(text)) return undefined;
  const side = /^(?:bedrag )?(debet|credit)(?:bedrag)?$/.exec(foldLabel(text))?.[1];
  if (side !== undefined) return side === 'debet' ? 'debit' : 'credit';
  if (billed.test(foldLabel(text))) return 'amount';
  const summed = summedUp.exec(text)?.[0] ?? '';
  return columnRole(text) ?? columnRoleAbroad(foldLabel(text)) ?? (summed === '' ? undefined : columnRole(text.slice(summed.length)));
});
/** The numbers of clients below it are none. */
const mayBeHeading = /[\p{L}€#]/u;
/** In a letter these are words of a sentence. */
const billed = /^in rekening(?: te brengen)?$/;
const summedUp = /^(?:som|totaal|sum) (?:van|of) /i;

const columnAt = (cell: Cell, role: SheetRole | undefined): SheetColumn[] =>
  role === undefined ? [] : [{ index: cell.column, role, unit: headingUnit(String(cell.value)), byHeading: true }];

/**
 * "Nummer" below "Cliënt" is its number, and "Naam" below "Product" is no name of a person;
 * "Geboorte" above "datum" is one heading on two rows.
 */
function withGroups(row: readonly Cell[], groups: readonly Cell[], rest: readonly Cell[]): SheetColumn[] {
  return row.flatMap((cell) => {
    if (typeof cell.value !== 'string') return [];
    const group = groups.findLast((each) => each.column <= cell.column);
    const end = rest.find((each) => each.column === cell.column);
    const both = group === undefined || areApart(groups, row) ? undefined : columnRole(`${group.value} ${cell.value}`);
    const whole = end === undefined || areApart(row, rest) ? undefined : columnRole(`${cell.value} ${end.value}`);
    const own = roleOf(cell.value);
    // "Van" below "Zorg" is when, and no care.
    return columnAt(cell, own === 'period' && both === 'product' ? own : (both ?? whole ?? own));
  });
}

/** In several columns the one says something else than the other: the headings of the care clients above those of their lines. */
function areApart(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const [above, below] = [headingColumns(upper), headingColumns(lower)];
  return above.filter(({ index, role }) => below.some((other) => other.index === index && other.role !== role)).length >= leastApart;
}
const leastApart = 2;

/** A column that nobody sees says nothing that one on the screen says already. */
function withoutHidden(columns: readonly SheetColumn[], row: readonly Cell[]): SheetColumn[] {
  const hidden = new Set(row.filter((cell) => cell.hidden === 'column').map((cell) => cell.column));
  const seen = new Set(columns.filter(({ index }) => !hidden.has(index)).map(({ role }) => role));
  return columns.filter(({ index, role }) => !hidden.has(index) || !seen.has(role));
}

/** Beside Siem's number a provider often gives its own: without a word about whose number it is, neither is certain. */
function withOneNumber(columns: readonly SheetColumn[], cells: readonly Cell[]): readonly SheetColumn[] {
  const numbers = columns.filter(({ role }) => role === 'clientNumber');
  if (numbers.length < 2) return columns;
  const says = (pattern: RegExp) => (column: SheetColumn) =>
    cells.some((cell) => cell.column === column.index && pattern.test(foldLabel(String(cell.value))));
  const ofSiem = numbers.filter(says(/siem/));
  const rest = numbers.filter((column) => !says(/intern|eigen|ons|zorgaanbieder|dossier/)(column));
  const [chosen] = ofSiem.length === 1 ? ofSiem : rest;
  const isSure = ofSiem.length === 1;
  return columns.flatMap((column) => {
    if (column.role !== 'clientNumber') return [column];
    return column === (chosen ?? numbers[0]) ? [{ ...column, byHeading: isSure }] : [{ ...column, role: 'ignored' as const }];
  });
}
