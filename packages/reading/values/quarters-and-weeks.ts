import { addDays, dayOfWeek, type IsoDate } from '#domain';
import { type FoundPeriod, isoMonth, monthsFrom, through } from './found-period.ts';
import { matchesOf } from './matches.ts';

const quarterOfYear = /(?:([1-4])(?:e|ste|de)?\s?kwartaal|kwartaal\s?([1-4])|\bq([1-4]))[ -]?((?:19|20)\d{2})/g;

/** "2e kwartaal 2026", "Q2 2026". */
export function quarters(text: string): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const match of matchesOf(text, quarterOfYear)) {
    const quarter = Number(match[1] ?? match[2] ?? match[3]);
    const year = Number(match[4]);
    found.push({
      range: monthsFrom(isoMonth(year, quarter * 3 - 2), isoMonth(year, quarter * 3)),
      start: match.index,
      end: match.index + match[0].length,
      guessed: false,
    });
  }
  return found;
}

const weeksOfYear = new RegExp(
  String.raw`\b(?:week|weken|wk)\.?\s?(\d{1,2})(?:${through}(?:week|wk)?\s?(\d{1,2}))?[ ,-]{1,2}((?:19|20)\d{2})`,
  'g',
);

/** "Week 1 t/m 4, 2026". */
export function weeks(text: string): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const match of matchesOf(text, weeksOfYear)) {
    const [from, last] = [monday(Number(match[3]), Number(match[1])), monday(Number(match[3]), Number(match[2] ?? match[1]))];
    if (last >= from)
      found.push({ range: { from, to: addDays(last, 6) }, start: match.index, end: match.index + match[0].length, guessed: false });
  }
  return found;
}

/** ISO week: week 1 holds 4 January. */
function monday(year: number, week: number): IsoDate {
  const fourth = `${year}-01-04`;
  return addDays(fourth, 1 - dayOfWeek(fourth) + (week - 1) * 7);
}
