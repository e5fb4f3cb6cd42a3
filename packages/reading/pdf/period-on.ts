import { type DateRange, firstDayOf, lastDayOf, monthOf } from '#domain';
import { flowTogether, type Row, segmentsOf, wordsBetween } from '../layout/rows.ts';
import { findCarePeriods, isOfGrant } from '../values/care-periods.ts';
import { findDates } from '../values/date-text.ts';
import { findPartOfMonth, wrappedEnds } from '../values/part-of-month.ts';
import { findPeriods, mayHoldDates, parsePeriod } from '../values/period-text.ts';
import { youngestBirth } from './identity.ts';
import { type Seen, seen } from './seen.ts';

/** The period that the rows of one line name: a whole one, one that runs on over the next row, or one end of it, which is a guess. */
export function periodOn(given: readonly Row[]): Seen<DateRange> | undefined {
  const rows = withWholeDates(given);
  const found = rows.flatMap((row) =>
    findCarePeriods(row.folded)
      .filter(({ range }) => range.from >= earliestCare)
      .map((period) => seen(period.range, wordsBetween(row, period.start, period.end), !period.guessed)),
  );
  const ranges = new Set(found.map((period) => JSON.stringify(period.value)));
  return ranges.size > 1 && found[0] !== undefined
    ? { ...found[0], sure: false }
    : (found[0] ?? wrappedPeriod(rows) ?? partOfMonth(rows) ?? endsOfMonth(rows));
}

/** No care is billed from before the Wmo: "juli 1941" is the rest of a birth date. */
const earliestCare = '2015';

/** "12-2025" or "202512" in a cell of its own, below a heading that was not understood: it may be another thing. */
export function monthOfDigits(rows: readonly Row[]): Seen<DateRange> | undefined {
  for (const cell of rows.flatMap(segmentsOf)) {
    const month = digitsOfMonth.test(cell.text) ? parsePeriod(cell.text) : undefined;
    if (month !== undefined) return seen(month.range, cell.words, false);
  }
  return undefined;
}
/** Without the year no such month stands on a row. */
export const mayHoldMonth = ({ text }: Row): boolean => /20\d\d/.test(text);
const digitsOfMonth = /^(?:\d{1,2}[-/.]20\d\d|20\d\d(?:[-/.]\d{1,2}|0[1-9]|1[0-2]))$/;

/** "01-01-2026 - 31-01-" at the end of a row, and "2026" at the start of the next: a cell too narrow for its dates. */
function withWholeDates(rows: readonly Row[]): readonly Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (above !== undefined && brokenDate.test(above.text) && /^\d/.test(row.text)) whole[whole.length - 1] = flowTogether(above, row);
    else whole.push(row);
  }
  return whole;
}
const brokenDate = /(?<!\d)\d{1,2}[-/](?:\d{1,2}[-/])?$/;

function wrappedPeriod(rows: readonly Row[]): Seen<DateRange> | undefined {
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const ends = next === undefined ? undefined : wrappedEnds(row.text, next.text);
    if (next === undefined || ends === undefined) continue;
    const { first, last } = ends;
    const words = [...wordsBetween(row, first.start, first.end), ...wordsBetween(next, last.start, last.end)];
    return seen({ from: first.date, to: last.date }, words, false);
  }
  return undefined;
}

/** The first and the last day of a month beside each other, below headings that were not understood. */
function endsOfMonth(rows: readonly Row[]): Seen<DateRange> | undefined {
  for (const row of rows.filter(({ folded }) => mayHoldDates(folded))) {
    const [first, last, ...others] = findDates(row.folded).filter(({ date }) => date >= youngestBirth);
    const isMonth =
      first !== undefined &&
      last !== undefined &&
      others.length === 0 &&
      first.date === firstDayOf(monthOf(last.date)) &&
      last.date === lastDayOf(monthOf(last.date));
    if (isMonth) return seen({ from: first.date, to: last.date }, wordsBetween(row, first.start, last.end), false);
  }
  return undefined;
}

/** "Vanaf 15-02-2026" beside the amount of a whole month is for a person to look at. */
export function partOfMonth(rows: readonly Row[]): Seen<DateRange> | undefined {
  return rows.flatMap((row) =>
    findPartOfMonth(row.folded)
      .filter(({ start, end }) => !isOfGrant(row.folded, start) && !isEndOfPeriod(row, start, end))
      .map(({ range, start, end }) => seen(range, wordsBetween(row, start, end), false)),
  )[0];
}

/** "(indicatie 1-1-2025 t/m 31-12-2026)" names no day on which care ended. */
const isEndOfPeriod = ({ folded }: Row, start: number, end: number): boolean =>
  findPeriods(folded).some((whole) => start >= whole.start && end <= whole.end);
