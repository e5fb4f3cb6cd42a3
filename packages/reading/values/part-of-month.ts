import { firstDayOf, monthOf } from '#domain';
import { type FoundDate, findDates } from './date-text.ts';
import { fold } from './fold.ts';
import type { FoundPeriod } from './found-period.ts';

const from = String.raw`(?<![a-z])(?:vanaf|v\.?a\.|met ingang van|m\.?i\.?v\.|ingaande|ingangsdatum|startdatum|aanvang|gestart(?: op)?|begonnen op|sinds)`;
const upTo = String.raw`(?<![a-z])(?:t\/m|tm|t\.e\.m\.|tot en met|tot|einddatum|gestopt(?: op| per)?|beeindigd(?: op| per)?)`;
const [starts, ends] = [new RegExp(String.raw`(?:${from})[\s:]*$`), new RegExp(String.raw`(?:${upTo})[\s:]*$`)];
/** Most rows hold neither. */
const either = new RegExp(`${from}|${upTo}`);

/**
 * Care that began or ended on a day that a text names with one date alone: "vanaf 15-02-2026", "t/m 14-02-2026". Nothing
 * says the other end, so both are a guess: from that day on, or from the first of its month.
 */
export function findPartOfMonth(text: string): readonly FoundPeriod[] {
  const folded = fold(text);
  if (!either.test(folded)) return [];
  return findDates(text).flatMap((found): FoundPeriod[] => {
    const before = folded.slice(0, found.start);
    const place = { start: found.start, end: found.end, guessed: true };
    if (starts.test(before)) return [{ range: { from: found.date }, ...place }];
    return ends.test(before) ? [{ range: { from: firstDayOf(monthOf(found.date)), to: found.date }, ...place }] : [];
  });
}

const runsOn = /^\s?(?:t\/m|tm|t\.e\.m\.|tot en met|tot|-|–)\s*(?=\t|$)/;

/** "01-02-2026 t/m" at the end of a cell, and what starts a cell on the row beneath: both ends of one period. */
export function wrappedEnds(above: string, below: string): { readonly first: FoundDate; readonly last: FoundDate } | undefined {
  const first = findDates(above).find(({ end }) => runsOn.test(fold(above.slice(end))));
  const last = findDates(below).find(({ start }) => start === 0 || below[start - 1] === '\t');
  return first !== undefined && last !== undefined && first.date <= last.date ? { first, last } : undefined;
}
