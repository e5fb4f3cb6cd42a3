import { type CommittedClaim, type IsoDate, type IsoMonth, invoiceNumberKey } from '#domain';
import type { LineCase } from '../cases.ts';
import { committedClaimsFor, lineCases, sameClaim } from './claimed-days.ts';
import { claimedPeriod } from './claimed-period.ts';
import { datesOf, monthOfLine } from './line-facts.ts';

/** Days that a line names and that were named before it, or beside it, for the same client and product. */
export interface DaysNamedTwice {
  readonly days: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly invoices: readonly string[];
  readonly lines: readonly number[];
}

interface Named {
  readonly invoice: string;
  readonly dates: readonly IsoDate[];
}

/** Counts of days alone cannot tell the first half of a month, charged twice, from its two halves. */
export function daysNamedTwice(l: LineCase): DaysNamedTwice | undefined {
  const [month, period] = [monthOfLine(l), claimedPeriod(l)];
  if (month === undefined || period === undefined) return undefined;
  const own = datesOf([period], month);
  const sharedWith = (dates: readonly IsoDate[]): readonly IsoDate[] => own.filter((date) => dates.includes(date));
  const before = stillNamed(committedClaimsFor(l), month).map(({ invoice, dates }) => ({ invoice, shared: sharedWith(dates) }));
  const beside = lineCases(l.case)
    .filter((other) => other.line !== l.line && sameClaim(l, other))
    .map((other) => ({ line: other.line.number, shared: sharedWith(datesIn([{ period: claimedPeriod(other) }], month)) }));
  const shared = sharedWith([...before, ...beside].flatMap((one) => one.shared));
  const [from, to] = [shared[0], shared.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  return {
    days: shared.length,
    from,
    to,
    invoices: before.flatMap((one) => (one.shared.length > 0 ? one.invoice : [])).sort(),
    lines: beside.flatMap((one) => (one.shared.length > 0 ? one.line : [])),
  };
}

const datesIn = (claims: readonly Pick<CommittedClaim, 'period'>[], month: IsoMonth): readonly IsoDate[] =>
  datesOf(
    claims.flatMap(({ period }) => period ?? []),
    month,
  );

/** Per approved invoice the days that it names and that no creditfactuur on it gave back. */
function stillNamed(claims: readonly CommittedClaim[], month: IsoMonth): readonly Named[] {
  const [charged, credits] = [claims.filter((claim) => claim.amountCents > 0), claims.filter((claim) => claim.amountCents <= 0)];
  const byInvoice = Map.groupBy(charged, ({ invoiceNumber }) => invoiceNumberKey(invoiceNumber));
  return [...byInvoice].map(([key, own]) => {
    const onIt = credits.filter(({ original }) => invoiceNumberKey(original ?? '') === key);
    const isGivenBack = [...own, ...onIt].reduce((sum, { days }) => sum + days, 0) <= 0;
    const returned = datesIn(onIt, month);
    return {
      invoice: own[0]?.invoiceNumber ?? key,
      dates: isGivenBack ? [] : datesIn(own, month).filter((date) => !returned.includes(date)),
    };
  });
}
