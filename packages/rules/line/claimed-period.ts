import { type DateRange, type IsoMonth, type LedgerClaim, wholeMonth } from '#domain';
import type { LineCase } from '../cases.ts';
import { claimedDays } from './claimed-days.ts';
import { creditedDays } from './credited-days.ts';
import { datesOf, isCredit, monthOfLine, ownAgreements, productOf, spanOf } from './line-facts.ts';
import { namedDates } from './named-days.ts';

/** Which days a line claims, or gives back, as far as it names them. */
export type ClaimedPeriod = Pick<LedgerClaim, 'period' | 'within'>;

/** The periods that the days of a line may lie in: those agreed, or any day of the month for what is given back. */
export const agreedFor = (l: LineCase, month: IsoMonth): readonly DateRange[] =>
  isCredit(l.case) ? [wholeMonth(month)] : ownAgreements(l).flatMap(({ product, period }) => (product === productOf(l) ? period : []));

/**
 * `period` when what a line names is exactly so many days as it claims. Of a longer one, or one with a gap in it, nobody
 * can say which days are meant, only that they lie `within` it; one as long as the agreement says nothing.
 */
export function claimedPeriod(l: LineCase): ClaimedPeriod {
  const month = monthOfLine(l);
  if (month === undefined) return {};
  const agreed = agreedFor(l, month);
  const days = isCredit(l.case) ? creditedDays(l) : claimedDays(l);
  const dates = namedDates(l, agreed, month);
  // More days than are named is told by L09 or L10.
  const named = days > 0 && days <= dates.length ? spanOf(dates) : undefined;
  if (named === undefined) return {};
  if (datesOf([named], month).length === days) return { period: named };
  return dates.length < datesOf(agreed, month).length ? { within: named } : {};
}
