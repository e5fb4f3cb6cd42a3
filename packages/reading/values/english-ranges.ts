import { isoDate } from '#domain';
import { monthNumber, monthPattern } from './date-text.ts';
import type { FoundPeriod } from './found-period.ts';
import { matchesOf } from './matches.ts';

/** A year behind a day: in Dutch the month stands between them. */
const dayBeforeYear = /\d(?:st|nd|rd|th)?,? 20\d\d(?!\d)/;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const range = new RegExp(
  String.raw`(?<![a-z])(${monthPattern}) ${day},? ?(?:-|to|through) ?(?:(${monthPattern}) )?${day},? (20\d\d)(?!\d)`,
  'g',
);

/** "May 1 - May 21, 2026", "Jan 1 - 31, 2026". */
export function englishRanges(folded: string): FoundPeriod[] {
  if (!dayBeforeYear.test(folded)) return [];
  return matchesOf(folded, range).flatMap((match): FoundPeriod[] => {
    const [whole, firstMonth = '', firstDay, lastMonth = firstMonth, lastDay, year] = match;
    const [first, last] = [monthNumber(firstMonth), monthNumber(lastMonth)];
    if (first === undefined || last === undefined) return [];
    const from = isoDate(Number(year) - (first > last ? 1 : 0), first, Number(firstDay));
    const to = isoDate(Number(year), last, Number(lastDay));
    if (from === undefined || to === undefined || to < from) return [];
    return [{ range: { from, to }, start: match.index, end: match.index + whole.length, guessed: false }];
  });
}
