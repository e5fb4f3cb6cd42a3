import type { Quantity } from '#domain';
import { type ColumnRole, columnRole, headingUnit } from '../column-words.ts';
import { columnRoleAbroad } from '../columns-abroad.ts';
import { type Row, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { foldLabel } from '../values/fold.ts';

export interface Column {
  readonly role: ColumnRole | undefined;
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly unit: Quantity['unit'];
  /** Where its values stand, once the rows of the table told. */
  readonly body?: { readonly x0: number; readonly x1: number } | undefined;
}
/** Whether the columns are those of invoice lines, and not of a VAT table, payments or discounts. */
export function headsLines(heading: Heading): boolean {
  const has = (...roles: ColumnRole[]): boolean =>
    heading.columns.some((column) => column.role !== undefined && roles.includes(column.role));
  return has('description', 'product', 'name', 'clientNumber', 'quantity', 'days') && has('amount', 'price');
}

export interface Heading {
  /** Indices of the rows that it takes. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
}

const countsAsNumbers: ReadonlySet<ColumnRole | undefined> = new Set(['quantity', 'days', 'price', 'amount']);
/** Some word of a column with numbers; a heading without it heads no table of amounts. */
const numberHeading =
  /aantal|aant\b|hoeveel|eenhe|dagen|etm|maand|mnd|ritten|stuks|qty|volume|uren|dgn|tarief|prijs|p\.?e\b|bedrag|totaal|netto|vergoeding|kosten|betalen|declaratie|factu|som\b|€|eur|menge|anzahl|stuck|preis|einzel|betrag|gesamt|summe|wert|unit|hours|price|rate\b|cost|amount|total|value|quant|qte|prix|montant|tarif/;
/** Lines of one wrapped heading stand this close together, in letter heights. */
const wrappedPitch = 1.45;

/** Also "Bedrag / Amount", each half of which says the same. */
function roleOf(text: string): ColumnRole | undefined {
  const own = columnRole(text) ?? columnRoleAbroad(foldLabel(text));
  if (own !== undefined || !text.includes('/')) return own;
  const halves = text.split('/').filter((half) => half.trim() !== '');
  const roles = new Set(halves.map((half) => columnRole(half) ?? columnRoleAbroad(foldLabel(half))));
  return roles.size === 1 ? [...roles][0] : undefined;
}

/** Every row (with the rows that it wraps over) that names the columns of a table. */
export function findHeadings(rows: readonly Row[]): Heading[] {
  const found: Heading[] = [];
  for (let index = 0; index < rows.length; index++) {
    const heading = headingAt(rows, index);
    if (heading === undefined) continue;
    found.push(heading);
    index = heading.last;
  }
  return found;
}

function headingAt(rows: readonly Row[], index: number): Heading | undefined {
  const row = rows[index];
  if (
    row === undefined ||
    !couldBeHeading(row) ||
    !rows.slice(Math.max(0, index - 2), index + 3).some((near) => numberHeading.test(near.folded))
  )
    return undefined;
  const cells = phrases(row);
  let [first, last] = [index, index];
  let merged: Word[][] = cells;
  for (const [step, onFirst] of [
    [1, false],
    [1, false],
    [-1, true],
    [-1, true],
  ] as const) {
    const next = onFirst ? first + step : last + step;
    const near = rows[next];
    const edge = rows[onFirst ? first : last];
    if (near === undefined || edge === undefined || near.page !== row.page) continue;
    const pitch = Math.abs(near.y0 - edge.y0);
    const tight = pitch <= wrappedPitch * (edge.y1 - edge.y0);
    const joined = tight && couldBeHeading(near) ? join(merged, near) : undefined;
    if (joined === undefined || quality(joined) < quality(merged)) continue;
    merged = joined;
    if (onFirst) first = next;
    else last = next;
  }
  const whole = withRowsBetween(rows, index, merged, first, last);
  if (whole !== undefined) return whole;
  return quality(merged) >= 2 ? { first, last, columns: merged.map(toColumn) } : undefined;
}

/** Of a heading of which each cell is centred in its height, the lines of one cell may stand between those of the others. */
function withRowsBetween(
  rows: readonly Row[],
  index: number,
  merged: readonly (readonly Word[])[],
  first: number,
  last: number,
): Heading | undefined {
  const row = rows[index];
  const isNear = (a: Row | undefined, b: Row | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.page === b.page &&
    b.y0 - a.y0 <= loosePitch * (a.y1 - a.y0) &&
    couldBeHeading(a) &&
    couldBeHeading(b);
  let [from, to] = [index, index];
  while (from > index - linesOfHeading && isNear(rows[from - 1], rows[from])) from--;
  while (to < index + linesOfHeading && isNear(rows[to], rows[to + 1])) to++;
  if (row === undefined || (from >= first && to <= last)) return undefined;
  const [byPhrase, bySegment] = [phrases, (each: Row) => segmentsOf(each).map((segment) => [...segment.words])].map((cut) =>
    rows.slice(from, to + 1).reduce<Word[][]>((all, each) => stack(all, cut(each)), []),
  );
  const cells = [byPhrase ?? [], bySegment ?? []].reduce((a, b) => (quality(b) > quality(a) ? b : a));
  return quality(cells) > quality(merged) ? { first: from, last: to, columns: cells.map(toColumn) } : undefined;
}
/** Only where more columns are understood for it. */
const loosePitch = 1.7;
/** So many lines above and below its middle a heading may have. */
const linesOfHeading = 5;

/** Puts the cells of a row under those that they stand under, or beside them. */
function stack(cells: readonly Word[][], row: readonly Word[][]): Word[][] {
  const stacked = cells.map((cell) => [...cell]);
  for (const words of row) {
    const [x0, x1] = [words[0]?.x0 ?? 0, words.at(-1)?.x1 ?? 0];
    const over = stacked.find((cell) => Math.min(...cell.map((w) => w.x0)) < x1 && Math.max(...cell.map((w) => w.x1)) > x0);
    if (over === undefined) stacked.push([...words]);
    else over.push(...words);
  }
  return stacked;
}

const couldBeHeading = (row: Row): boolean =>
  !/\d/.test(row.text.replace(/\bart\.? ?11\b/, '')) && !/:\s*\S/.test(row.text) && row.words.length <= 24;

/** Known roles, when a number column is among them and most of the row is understood; else 0. */
function quality(cells: readonly (readonly Word[])[]): number {
  const roles = cells.map((cell) => roleOf(textOf(cell)));
  const known = roles.filter((role) => role !== undefined);
  const hasNumbers = known.some((role) => countsAsNumbers.has(role));
  return hasNumbers && new Set(known).size >= 2 && known.length * 2 >= cells.length ? known.length : 0;
}

const textOf = (cell: readonly Word[]): string =>
  cell
    .map((word) => word.text)
    .join(' ')
    .replace(/(?<=\p{L})- (?=\p{L})/gu, '-');

function toColumn(cell: readonly Word[]): Column {
  const text = textOf(cell);
  return {
    role: roleOf(text),
    text,
    x0: Math.min(...cell.map((w) => w.x0)),
    x1: Math.max(...cell.map((w) => w.x1)),
    unit: headingUnit(text),
  };
}

/** Cells of the row; a cell that is no heading as a whole is cut into the longest phrases that are, unless its second half goes on below. */
function phrases(row: Row): Word[][] {
  return segmentsOf(row).flatMap((segment) => {
    const [half, ...others] = segment.text.split(/ ?\/ /);
    const isBilingual = half !== undefined && others.length === 1 && roleOf(half) !== undefined;
    return isBilingual || roleOf(segment.text) !== undefined ? [[...segment.words]] : cutIntoPhrases(segment.words);
  });
}

function cutIntoPhrases(words: readonly Word[]): Word[][] {
  const cells: Word[][] = [];
  let unknown: Word[] = [];
  for (let start = 0; start < words.length; ) {
    const length = [4, 3, 2, 1].find(
      (count) => start + count <= words.length && roleOf(textOf(words.slice(start, start + count))) !== undefined,
    );
    const word = words[start];
    if (word === undefined) break;
    if (length === undefined) unknown.push(word);
    else {
      if (unknown.length > 0) cells.push(unknown);
      unknown = [];
      cells.push(words.slice(start, start + length));
    }
    start += length ?? 1;
  }
  return unknown.length > 0 ? [...cells, unknown] : cells;
}

/** Adds a row to the heading when each of its words stands over or under a cell of it. */
function join(cells: readonly (readonly Word[])[], row: Row): Word[][] | undefined {
  const joined = cells.map((cell) => [...cell]);
  for (const segment of segmentsOf(row)) {
    const [x0, x1] = [segment.words[0]?.x0 ?? 0, segment.words.at(-1)?.x1 ?? 0];
    const cell = joined.find((words) => Math.min(...words.map((w) => w.x0)) < x1 && Math.max(...words.map((w) => w.x1)) > x0);
    if (cell === undefined) return undefined;
    cell.push(...segment.words);
  }
  return joined.map((cell) => cell.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0));
}
