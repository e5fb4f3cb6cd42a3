import { type IsoDate, isoDate } from '#domain';
import { wordsFor } from '../label-words.ts';
import { flowTogether, type Row, segmentsOf } from '../layout/rows.ts';
import { findDates, parseDate } from '../values/date-text.ts';
import { documentWord, type HeaderValue, hasDigits, onlyOne } from './header-value.ts';
import { youngestBirth } from './identity.ts';
import { findLabelled, wordsOfValue } from './labels.ts';
import { distinct, type Seen, seen } from './seen.ts';

const dateLabel = new RegExp(
  String.raw`(?<![a-z])(?:(?:(?:credit)?(?:factuur|nota|declaratie|document) ?-?datum|datum (?:van )?(?:de )?(?:credit)?(?:factuur|nota|declaratie)|fact\.? ?datum|dagtekening)\b|${wordsFor('invoiceDate')})`,
);
const bareDateLabel = /(?<=^|\t|[a-z0-9] · )(?:datum|date)\b(?=\s*(?:[:\t]|$)|\s+\d)/;
/** "d.d. 2-2-2026" in a cell of its own. */
const writtenOn =
  /(?<=^|\t)(?:de dato|boek(?:ings)?datum|opgemaakt(?: op)?|uitgereikt op|uitreikingsdatum|d\. ?d\.|dd\.)(?=\s*(?:[:\t]|$)|\s+\S)/;
/** Has a date of its own: "conform overeenkomst van 1-1-2025", "d.d. 1-1-2025" with the agreement under it. */
const agreement = 'overeenkomst|contract|beschikking|offerte|opdracht|verordening';
const namesAgreement = new RegExp(agreement);
const datedTitle = new RegExp(
  String.raw`(?<=^|\t)${documentWord}(?:(?: ?-?(?:nummer|nr))?\b(?:(?!${agreement})[^\t]){0,40}?(?:\bvan\b|\bd\.? ?d\.?|,)|(?:[\s:#]|nr\b\.?|no\b\.?|n°|nummer|number|\S*\d\S*){0,9}?\b${wordsFor('of')})(?=\s*\d)`,
);
/** "vom 31.10.2018" under the title that it belongs to. */
const startsWithDated = new RegExp(String.raw`^${wordsFor('of')} (?=\d)`);
const anyTitle = new RegExp(String.raw`(?<=^|\t)${documentWord}(?![a-z])`);
const wrappedTitles = (rows: readonly Row[]): Row[] =>
  rows.flatMap((row, index) => {
    const next = rows[index + 1];
    return next !== undefined && startsWithDated.test(next.folded) && anyTitle.test(row.folded) ? [flowTogether(row, next)] : [];
  });
const placeAndDate = /(?<=^|\t)[a-z' -]{3,30},\s*(?:d\.?d\.? )?(?=\d)/;

export function readDate(rows: readonly Row[]): HeaderValue<IsoDate> {
  const strong = findLabelled(rows, dateLabel);
  const written = findLabelled(rows, writtenOn);
  const levels = [
    strong,
    findLabelled(rows, bareDateLabel),
    written,
    findLabelled([...rows, ...wrappedTitles(rows)], datedTitle),
    findLabelled(rows, placeAndDate),
  ];
  const emptyLabel = [...strong, ...(levels[1] ?? [])].some((labelled) => labelled.isEmpty);
  const order = orderOfDates(rows);
  for (const level of levels) {
    const dates = distinct(
      level.flatMap((labelled) =>
        labelled.values.slice(0, 1).flatMap((value) => dateOf(value).map((date) => inOrder(date, labelled.label, order))),
      ),
    );
    const found = onlyOne(dates);
    if (found !== undefined)
      return { found: level === written && !isOnlyDate(found, rows) ? { ...found, sure: false } : found, emptyLabel };
  }
  const titled = dateByTitle(rows);
  if (titled !== undefined) return { found: { ...titled, sure: titled.sure && isOnlyDate(titled, rows) }, emptyLabel };
  return { emptyLabel, unreadValue: hasDigits(levels.flat()) };
}

/** "3 mei 2026" without a label, right under the title of the invoice or its number, or right over it. */
function dateByTitle(rows: readonly Row[]): Seen<IsoDate> | undefined {
  const dates = rows.flatMap((row, index) =>
    segmentsOf(row).flatMap((cell, place, cells) => {
      const date = parseDate(cell.text);
      // What stands before it on the row is its label, unless it holds a value itself.
      const isLabelled = place > 0 && !/\d/.test(cells[place - 1]?.text ?? '');
      const isOfTitle =
        !isLabelled &&
        (followsTitle(rows, index, -1, cell) || (!isUnderWords(rows[index - 1], cell) && followsTitle(rows, index, 1, cell)));
      return date !== undefined && isOfTitle && date.date >= youngestBirth ? [seen(date.date, cell.words, !date.shortYear)] : [];
    }),
  );
  return onlyOne(distinct(dates));
}

/** From the date to the title nothing but the number of the invoice stands in line: any other cell may be a label of the date. */
function followsTitle(rows: readonly Row[], index: number, step: number, cell: Row): boolean {
  for (let at = index + step; Math.abs(at - index) <= rowsFromTitle; at += step) {
    const row = rows[at];
    if (row === undefined || row.page !== cell.page) return false;
    const inLine = segmentsOf(row).find((other) => isAligned(other, cell));
    if (inLine === undefined) continue;
    if (anyTitle.test(inLine.folded)) return true;
    if (!/\d/.test(inLine.text)) return false;
  }
  return false;
}
const rowsFromTitle = 3;

/** "Te betalen voor" on the line above, with the date below it: over the title of the invoice it is still of that label. */
function isUnderWords(above: Row | undefined, cell: Row): boolean {
  const isNear = above !== undefined && above.page === cell.page && cell.y0 - above.y1 < nearLines * (cell.y1 - cell.y0);
  return isNear && segmentsOf(above).some((other) => isAligned(other, cell) && !/\d/.test(other.text));
}
/** In letter heights. */
const nearLines = 1.5;

/** By their left edges or their right ones, in points. */
function isAligned(a: Row, b: Row): boolean {
  const apart = (x: number | undefined, y: number | undefined): number => Math.abs((x ?? 0) - (y ?? Infinity));
  return Math.min(apart(a.words[0]?.x0, b.words[0]?.x0), apart(a.words.at(-1)?.x1, b.words.at(-1)?.x1)) <= 3;
}

/** Of other days than to pay, of birth or of care: the date of booking is that of the invoice only when there is no other. */
function isOnlyDate(found: Seen<IsoDate>, rows: readonly Row[]): boolean {
  const others = rows.filter((row) => !/verval|betal|uiterlijk|geb|periode|t\/m|\btot\b/.test(row.folded));
  return (
    !rows.some((row) => namesAgreement.test(row.folded)) &&
    others.every((row) => findDates(row.text).every(({ date }) => date === found.value))
  );
}

type Order = 'day-first' | 'month-first' | 'unknown';
const slashed = /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/(?:19|20)\d{2}(?!\d)/g;

/** What the other dates with slashes prove: 11/17/2026 can only be November. */
function orderOfDates(rows: readonly Row[]): Order {
  const dates = rows.flatMap((row) => [...row.text.matchAll(slashed)].map((match) => [Number(match[1]), Number(match[2])] as const));
  const [days, months] = [dates.some(([first]) => first > 12), dates.some(([, second]) => second > 12)];
  return days && !months ? 'day-first' : months && !days ? 'month-first' : 'unknown';
}

/** Day first, but for a date with slashes where others prove the month first; under an English label it may be either. */
function inOrder(date: Seen<IsoDate>, label: string, order: Order): Seen<IsoDate> {
  const [year = 0, month = 0, day = 0] = date.value.split('-').map(Number);
  const isSlashed = date.words.some((word) => /\d\/\d+\//.test(word.text));
  if (!isSlashed || day > 12 || day === month || order === 'day-first') return date;
  if (order === 'month-first') return { ...date, value: isoDate(year, day, month) ?? date.value, sure: false };
  return /\b(?:date|issued?)\b/.test(label) && !/\bdate d/.test(label) ? { ...date, sure: false } : date;
}

function dateOf(value: { readonly text: string; readonly row: Row; readonly offset: number }): Seen<IsoDate>[] {
  const date = findDates(value.text)[0];
  const lead = date === undefined ? '' : value.text.slice(0, date.start);
  if (date === undefined || !/^(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+)?(?:[\p{L}' -]+,\s*)?$/iu.test(lead)) return [];
  return [seen(date.date, wordsOfValue(value, date.start, date.end))];
}
