import type { DateRange } from '#domain';
import { type Row, wordsBetween } from '../layout/rows.ts';
import { findCarePeriods, isOfGrant } from '../values/care-periods.ts';
import { findPartOfMonth, wrappedEnds } from '../values/part-of-month.ts';
import { findPeriods } from '../values/period-text.ts';
import { type Seen, seen } from './seen.ts';

/** The period that the rows of one line name: a whole one, one that runs on over the next row, or one end of it, which is a guess. */
export function periodOn(rows: readonly Row[]): Seen<DateRange> | undefined {
  const found = rows.flatMap((row) =>
    findCarePeriods(row.folded).map((period) => seen(period.range, wordsBetween(row, period.start, period.end), !period.guessed)),
  );
  const ranges = new Set(found.map((period) => JSON.stringify(period.value)));
  return ranges.size > 1 && found[0] !== undefined ? { ...found[0], sure: false } : (found[0] ?? wrappedPeriod(rows) ?? partOfMonth(rows));
}

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

/** "Vanaf 15-02-2026" beside the amount of a whole month is for a person to look at. */
export function partOfMonth(rows: readonly Row[]): Seen<DateRange> | undefined {
  return rows.flatMap((row) =>
    findPartOfMonth(row.folded)
      .filter(
        ({ start, end }) =>
          !isOfGrant(row.folded, start) && !findPeriods(row.folded).some((whole) => start >= whole.start && end <= whole.end),
      )
      .map(({ range, start, end }) => seen(range, wordsBetween(row, start, end), false)),
  )[0];
}
