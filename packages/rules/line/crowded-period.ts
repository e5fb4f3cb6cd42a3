import type { ClosedRange, CommittedClaim } from '#domain';
import type { LineCase } from '../cases.ts';
import { byInvoice, claimedDays, committedClaimsFor, lineCases, sameClaim } from './claimed-days.ts';
import { agreedFor, type ClaimedPeriod, claimedPeriod } from './claimed-period.ts';
import type { DaysNamedTwice } from './days-named-twice.ts';
import { datesOf, monthOfLine } from './line-facts.ts';

/** Days that lie somewhere within a period. */
interface Claimed extends ClosedRange {
  readonly days: number;
  readonly invoice?: string;
  readonly line?: number;
}

const isWithin = (inner: ClosedRange, outer: ClosedRange): boolean => inner.from >= outer.from && inner.to <= outer.to;
const claimedIn = ({ period, within }: ClaimedPeriod, days: number, by: Pick<Claimed, 'invoice' | 'line'>): readonly Claimed[] => {
  const named = period ?? within;
  return named === undefined || days <= 0 ? [] : [{ ...named, days, ...by }];
};
const sumOf = (all: readonly { readonly days: number }[]): number => all.reduce((sum, { days }) => sum + days, 0);

/**
 * Fourteen etmalen from the 1st to the 15th, charged twice, are no more than a month has, but more than those fifteen
 * days have: whichever days are meant, some are charged twice.
 */
export function crowdedPeriod(l: LineCase): DaysNamedTwice | undefined {
  const month = monthOfLine(l);
  const [own] = claimedIn(claimedPeriod(l), claimedDays(l), {});
  if (month === undefined || own === undefined) return undefined;
  const earlier = stillClaimed(committedClaimsFor(l));
  const beside = lineCases(l.case)
    .filter((other) => other.line !== l.line && sameClaim(l, other))
    .flatMap((other) => claimedIn(claimedPeriod(other), claimedDays(other), { line: other.line.number }));
  const all = [own, ...earlier, ...beside];
  const agreed = datesOf(agreedFor(l), month);
  // Days that all fit somewhere fit in every part from the start of one period to the end of another (Hall).
  const parts = all.flatMap(({ from }) => all.map(({ to }) => ({ from, to }))).filter((part) => isWithin(own, part));
  for (const part of parts) {
    const within = all.filter((claimed) => isWithin(claimed, part));
    const days = agreed.filter((date) => date >= part.from && date <= part.to).length;
    if (sumOf(within) <= days) continue;
    const invoices = [...new Set(within.flatMap(({ invoice }) => invoice ?? []))].sort();
    return { ...part, days, claimedDays: sumOf(within), invoices, lines: within.flatMap(({ line }) => line ?? []) };
  }
  return undefined;
}

/** What creditfacturen gave back may be any of the days of the invoice that they name. */
function stillClaimed(claims: readonly CommittedClaim[]): readonly Claimed[] {
  return byInvoice(claims).flatMap((together) => {
    const charged = together.filter(({ days }) => days > 0);
    let returned = 0 - sumOf(together.filter(({ days }) => days < 0));
    return charged.flatMap((claim) => {
      const left = Math.max(0, claim.days - returned);
      returned -= claim.days - left;
      return claimedIn(claim, left, { invoice: claim.invoiceNumber });
    });
  });
}
