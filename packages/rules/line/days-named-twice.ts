import { type ClosedRange, type CommittedClaim, type IsoDate, type IsoMonth, monthOf } from '#domain';
import type { LineCase } from '../cases.ts';
import { byInvoice, committedClaimsFor, lineCases, sameClaim } from './claimed-days.ts';
import { claimedPeriod } from './claimed-period.ts';
import { datesOf, spanOf } from './line-facts.ts';

/** Days that a line names and that were named before it, or beside it, for the same client and product. */
export interface DaysNamedTwice extends ClosedRange {
  readonly days: number;
  /** More than there are, when it is not known which days these are. */
  readonly claimedDays?: number | undefined;
  readonly invoices: readonly string[];
  readonly lines: readonly number[];
}

interface Named {
  readonly invoice: string;
  readonly dates: readonly IsoDate[];
}

const isShared = ({ shared }: { readonly shared: readonly IsoDate[] }): boolean => shared.length > 0;

/** Counts of days alone cannot tell the first half of a month, charged twice, from its two halves. */
export function daysNamedTwice(l: LineCase): DaysNamedTwice | undefined {
  const { period } = claimedPeriod(l);
  if (period === undefined) return undefined;
  const month = monthOf(period.from);
  const own = datesOf([period], month);
  const sharedWith = (dates: readonly IsoDate[]): readonly IsoDate[] => own.filter((date) => dates.includes(date));
  const before = stillNamed(committedClaimsFor(l), month).map(({ invoice, dates }) => ({ invoice, shared: sharedWith(dates) }));
  const beside = lineCases(l.case)
    .filter((other) => other.line !== l.line && sameClaim(l, other))
    .map((other) => ({ line: other.line.number, shared: sharedWith(datesIn([claimedPeriod(other)], month)) }));
  const shared = sharedWith([...before, ...beside].flatMap((one) => one.shared));
  const span = spanOf(shared);
  if (span === undefined) return undefined;
  return {
    ...span,
    days: shared.length,
    invoices: [...new Set(before.filter(isShared).map(({ invoice }) => invoice))].sort(),
    lines: beside.filter(isShared).map(({ line }) => line),
  };
}

const datesIn = (claims: readonly Pick<CommittedClaim, 'period'>[], month: IsoMonth): readonly IsoDate[] =>
  datesOf(
    claims.flatMap(({ period }) => period ?? []),
    month,
  );

/** Per approved line the days that it names and that no creditfactuur on its invoice gave back. */
function stillNamed(claims: readonly CommittedClaim[], month: IsoMonth): readonly Named[] {
  return byInvoice(claims).flatMap((together) => {
    if (together.reduce((sum, { days }) => sum + days, 0) <= 0) return [];
    const returned = datesIn(
      together.filter(({ original }) => original !== undefined),
      month,
    );
    return together.map((claim) => ({
      invoice: claim.invoiceNumber,
      dates: datesIn([claim], month).filter((date) => !returned.includes(date)),
    }));
  });
}
