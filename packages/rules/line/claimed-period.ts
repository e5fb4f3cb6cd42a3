import { type ClosedRange, type DateRange, wholeMonth } from '#domain';
import type { LineCase } from '../cases.ts';
import { claimedDays } from './claimed-days.ts';
import { creditedDays } from './credited-days.ts';
import { datesOf, isCredit, monthOfLine, ownAgreements, productOf, spanOf } from './line-facts.ts';
import { namedDates } from './named-days.ts';

/** The days that a line claims, or gives back, when what it names is exactly so many; else nobody can say which days it means. */
export function claimedPeriod(l: LineCase): ClosedRange | undefined {
  const month = monthOfLine(l);
  if (month === undefined) return undefined;
  const [agreed, days]: [readonly DateRange[], number] = isCredit(l.case)
    ? [[wholeMonth(month)], creditedDays(l)]
    : [ownAgreements(l).flatMap(({ product, period }) => (product === productOf(l) ? period : [])), claimedDays(l)];
  const period = spanOf(namedDates(l, agreed, month));
  // What lies in a gap between two agreements was not named.
  return period && datesOf([period], month).length === days ? period : undefined;
}
