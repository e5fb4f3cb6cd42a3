import type { ColumnRole } from '../column-role.ts';
import { columnRole, headingUnit } from '../column-words.ts';
import { columnRoleAbroad } from '../columns-abroad.ts';
import { makeRow, type Row, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { monthPattern } from '../values/date-text.ts';
import { foldLabel } from '../values/fold.ts';
import { remembered } from '../values/remembered.ts';
import { joinBroken } from './cell-text.ts';
import type { Column } from './heading.ts';
import { namesOneProduct, startsProduct } from './one-product.ts';

const countsAsNumbers: ReadonlySet<ColumnRole | undefined> = new Set(['quantity', 'days', 'price', 'amount']);

/** Of a name: "P." heads no column of prices; "À" does. */
const initial = /^(?!À$)\p{Lu}\.?$/u;

/** Also "Bedrag / Amount", each half of which says the same. */
const roleOf = remembered((text): ColumnRole | undefined => {
  if (initial.test(text)) return undefined;
  if (dayNumbers.test(text)) return 'ignored';
  const own = columnRole(text) ?? columnRoleAbroad(foldLabel(text)) ?? roleUnbroken(text) ?? roleOfMonth(foldLabel(text));
  if (own !== undefined || !text.includes('/')) return own;
  const halves = text.split('/').filter((half) => half.trim() !== '');
  const roles = new Set(halves.map((half) => columnRole(half) ?? columnRoleAbroad(foldLabel(half))));
  return roles.size === 1 ? [...roles][0] : undefined;
});

/** "Voor-letters": a word that a narrow column broke off. */
const roleUnbroken = (text: string): ColumnRole | undefined =>
  brokenWord.test(text) ? columnRole(text.replace(brokenWord, '')) : undefined;
const brokenWord = /(?<=\p{L})-(?=\p{Ll})/u;

/** "Bedrag januari". */
function roleOfMonth(label: string): ColumnRole | undefined {
  const role = monthAtEnd.test(label) ? columnRole(label.replace(monthAtEnd, '')) : undefined;
  return role === 'amount' ? role : undefined;
}
const monthAtEnd = new RegExp(` ${monthPattern}$`);

/**
 * Digits that headings hold: an article of law, the name of a product ("categorie 1", "24 uur met HV"), weeks, the year of a tarief, and the
 * one that was billed so far.
 */
const digitsOfHeading =
  /\bart\.? ?11\b|\bcat(?:egorie|\.)? ?[1-4]\b|\b24[ -]?(?:uurs?|u)\b|\b(?:do|bw)[ -]?[1-4]\b|\b(?:wk|week)\.? ?\d{1,2}\b|(?:\b(?:cumulatief|cum\.?|ytd)|(?:tarief|prijs)) 20\d\d\b/g;
export const couldBeHeading = (row: Row): boolean => {
  if (longDigits.test(row.folded)) return false;
  const days = dayNumbers.exec(row.folded)?.[0];
  const text = days === undefined ? row.folded : row.folded.replace(days, '');
  const count = days === undefined ? row.words.length : row.words.length - days.split(/\s/).length;
  return count <= 24 && !/\d/.test(text.replace(digitsOfHeading, '')) && !/:\s*\S/.test(row.text);
};
/** A column per day of the month, or per week: what stands below each was done on that day, and is counted in a column of its own. */
const dayNumbers = /(?<!\S)0?1\s0?2\s0?3\s0?4\s0?5(?:\s(?:0?[6-9]|[12]\d|3[01]))*(?!\S)/;
/** No heading holds so many but a year: most rows are put aside by them. */
const longDigits = /(?<!\d)(?!20\d\d(?!\d))\d{3}|\d,\d/;

/** Known roles, when a number column is among them and most of the row is understood; else 0. */
export function quality(cells: readonly (readonly Word[])[]): number {
  const roles = cells.map((cell) => roleOf(textOf(cell)));
  const isPerClient = roles.some((role) => role === 'clientNumber' || role === 'name');
  // Of a row per care client the columns may be named after products, which hold amounts.
  const products = isPerClient ? cells.filter((cell, index) => roles[index] === undefined && namesOneProduct(textOf(cell))).length : 0;
  const holdsAmounts = products > 1 || roles.some((role) => countsAsNumbers.has(role));
  const known = [...roles.filter((role) => role !== undefined), ...Array<ColumnRole>(holdsAmounts ? products : 0).fill('amount')];
  const hasNumbers = known.some((role) => countsAsNumbers.has(role));
  return hasNumbers && new Set(known).size >= 2 && known.length * 2 >= cells.length ? known.length : 0;
}

const roleOfProduct = (text: string): ColumnRole | undefined => (namesOneProduct(text) ? 'amount' : undefined);

const textOf = (cell: readonly Word[]): string => joinBroken(cell.map((word) => word.text).join(' '));

export const roleOfCell = (cell: readonly Word[]): ColumnRole | undefined => roleOf(textOf(cell));

export function toColumn(cell: readonly Word[]): Column {
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
export function phrases(row: Row): Word[][] {
  return withDaysTogether(row).flatMap((segment) => {
    const [half, ...others] = segment.text.split(/ ?\/ /);
    const isBilingual = half !== undefined && others.length === 1 && roleOf(half) !== undefined;
    if (isBilingual || (roleOf(segment.text) ?? roleOfProduct(segment.text)) !== undefined) return [[...segment.words]];
    const parts = cutIntoPhrases(segment.words);
    return isHalfKnown(parts) && isOneCell(segment, row) ? [[...segment.words]] : parts;
  });
}

/** The cells of a row, the numbers of the days as one. */
function withDaysTogether(row: Row): readonly Row[] {
  const cells = segmentsOf(row);
  if (!dayNumbers.test(row.folded)) return cells;
  const isDays = ({ text }: Row): boolean => /^\d{1,2}(?: \d{1,2})*$/.test(text);
  const [first, last] = [cells.findIndex(isDays), cells.findLastIndex(isDays)];
  const days = makeRow(cells.slice(first, last + 1).flatMap(({ words }) => words));
  return dayNumbers.test(days.text) ? [...cells.slice(0, first), days, ...cells.slice(last + 1)] : cells;
}

/** "Dagen per week", "Dagdelen p/w" and "Indicatie t/m": the half that is known would be a count or a period of the line, and the whole says that it is not. */
function isHalfKnown(parts: readonly (readonly Word[])[]): boolean {
  const roles = parts.map((part) => roleOf(textOf(part)) ?? roleOfProduct(textOf(part)));
  // "per" alone heads a column of units, and here it joins two words.
  const [known, ...others] = roles.filter((role, at) => role !== undefined && foldLabel(textOf(parts[at] ?? [])) !== 'per');
  return parts.length > 1 && others.length === 0 && (known === 'quantity' || known === 'days' || known === 'period');
}

/** Drawn in one piece, in a row of more. */
const isOneCell = ({ words: [first, ...others] }: Row, row: Row): boolean =>
  first !== undefined &&
  first.pitch === undefined &&
  others.every(({ item }) => item === first.item) &&
  row.words.some(({ item }) => item !== first.item);

function cutIntoPhrases(words: readonly Word[]): Word[][] {
  const cells: Word[][] = [];
  let unknown: Word[] = [];
  for (let start = 0; start < words.length; ) {
    const fits = (role: (text: string) => ColumnRole | undefined) => (count: number) =>
      start + count <= words.length && role(textOf(words.slice(start, start + count))) !== undefined;
    const word = words[start];
    const product = word !== undefined && startsProduct(word.text) ? [6, 5, 4, 3, 2].find(fits(roleOfProduct)) : undefined;
    const length = product ?? [4, 3, 2, 1].find(fits(roleOf));
    if (word === undefined) break;
    if (length === undefined && startsNextProduct(word, unknown)) {
      cells.push(unknown);
      unknown = [word];
    } else if (length === undefined) unknown.push(word);
    else {
      if (unknown.length > 0) cells.push(unknown);
      unknown = [];
      cells.push(words.slice(start, start + length));
    }
    start += length ?? 1;
  }
  return unknown.length > 0 ? [...cells, unknown] : cells;
}

/** The next of several narrow columns that are named after products: "Begeleiding Begeleiding Dagopvang". */
const startsNextProduct = (word: Word, before: readonly Word[]): boolean =>
  startsProduct(word.text) && before.some(({ text, item }) => startsProduct(text) && item !== word.item);

/** Puts the cells of a row under those that they stand under, or beside them. */
export function stack(cells: readonly Word[][], row: readonly Word[][]): Word[][] {
  const stacked = cells.map((cell) => [...cell]);
  for (const words of row) {
    const [x0, x1] = [words[0]?.x0 ?? 0, words.at(-1)?.x1 ?? 0];
    const over = stacked.find((cell) => Math.min(...cell.map((w) => w.x0)) < x1 && Math.max(...cell.map((w) => w.x1)) > x0);
    if (over === undefined) stacked.push([...words]);
    else over.push(...words);
  }
  return stacked;
}

/** Adds a row to the heading when each of its words stands over or under a cell of it. */
export function join(cells: readonly (readonly Word[])[], row: Row): Word[][] | undefined {
  const joined = cells.map((cell) => [...cell]);
  for (const segment of segmentsOf(row)) {
    const [x0, x1] = [segment.words[0]?.x0 ?? 0, segment.words.at(-1)?.x1 ?? 0];
    const cell = joined.find((words) => Math.min(...words.map((w) => w.x0)) < x1 && Math.max(...words.map((w) => w.x1)) > x0);
    if (cell === undefined) return undefined;
    cell.push(...segment.words);
  }
  return joined.map((cell) => cell.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0));
}
