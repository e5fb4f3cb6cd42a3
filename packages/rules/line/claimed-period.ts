import { type ClosedRange, type DateRange, wholeMonth } from '#domain';
import type { LineCase } from '../cases.ts';
import { claimedDays } from './claimed-days.ts';
import { creditedDays } from './credited-days.ts';
import { datesOf, isCredit, monthOfLine, ownAgreements, productOf } from './line-facts.ts';
import { namedDates } from './named-days.ts';

/** The days that a line claims, or gives back, when what it names is exactly so many; else nobody can say which days it means. */
export function claimedPeriod(l: LineCase): ClosedRange | undefined {
  const month = monthOfLine(l);
  if (month === undefined) return undefined;
  const [agreed, days]: [readonly DateRange[], number] = isCredit(l.case)
    ? [[wholeMonth(month)], creditedDays(l)]
    : [ownAgreements(l).flatMap(({ product, period }) => (product === productOf(l) ? period : [])), claimedDays(l)];
  const dates = namedDates(l, agreed, month);
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined || dates.length !== days) return undefined;
  const period = { from, to };
  // With a gap between two agreements it is no single period.
  return datesOf([period], month).length === days ? period : undefined;
}
