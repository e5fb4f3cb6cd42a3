import { type ClosedRange, type CommittedClaim, type IsoDate, monthOf } from '#domain';
import type { LineCase } from '../cases.ts';
import { byInvoice, claimedDays, committedClaimsFor } from './claimed-days.ts';
import { type ClaimedPeriod, claimedPeriod } from './claimed-period.ts';
import { datesOf, spanOf } from './line-facts.ts';

/** Days that are charged and lie somewhere among these dates: they are these dates when there are just as many. */
export interface NamedClaim extends ClosedRange {
  readonly dates: readonly IsoDate[];
  readonly days: number;
  readonly invoice?: string;
  readonly line?: number;
}

const namedDays = ({ period, within }: ClaimedPeriod): readonly IsoDate[] => {
  const named = period ?? within;
  return named === undefined ? [] : datesOf([named], monthOf(named.from));
};
function namedClaim(dates: readonly IsoDate[], days: number, by: Pick<NamedClaim, 'invoice' | 'line'>): readonly NamedClaim[] {
  const span = spanOf(dates);
  return span === undefined ? [] : [{ ...span, dates, days, ...by }];
}
const sumOf = (claims: readonly CommittedClaim[]): number => claims.reduce((sum, { days }) => sum + days, 0);

/** What a line charges, as far as it names the days; none or one. */
export const namedByLine = (l: LineCase): readonly NamedClaim[] =>
  namedClaim(namedDays(claimedPeriod(l)), claimedDays(l), { line: l.line.number });

/** What approved lines charge for the client, product and month of a line, less what creditfacturen gave back. */
export const namedBefore = (l: LineCase): readonly NamedClaim[] => byInvoice(committedClaimsFor(l)).flatMap(stillNamed);

/**
 * A day that an invoice named stays charged until a creditfactuur names it, or gives back the whole invoice. Where nobody
 * knows which days were charged, what is given back may be any of them.
 */
function stillNamed(ofInvoice: readonly CommittedClaim[]): readonly NamedClaim[] {
  if (sumOf(ofInvoice) <= 0) return [];
  const credits = ofInvoice.filter(({ original }) => original !== undefined);
  const charged = ofInvoice.filter(({ original }) => original === undefined);
  const [exact, loose] = [charged.filter(({ period }) => period !== undefined), charged.filter(({ period }) => period === undefined)];
  const returned = credits.flatMap(({ period }) => namedDays({ period }));
  let returnedDays = sumOf(credits);
  return [...exact, ...loose].flatMap((claim) => {
    const all = namedDays(claim);
    // Each day that is given back is taken from one line.
    const dates = all.filter((date) => !takes(returned, date));
    const days = claim.period === undefined ? Math.max(0, claim.days + returnedDays) : dates.length;
    returnedDays += claim.days - days;
    return namedClaim(dates, days, { invoice: claim.invoiceNumber });
  });
}

function takes(from: IsoDate[], date: IsoDate): boolean {
  const index = from.indexOf(date);
  if (index >= 0) from.splice(index, 1);
  return index >= 0;
}
