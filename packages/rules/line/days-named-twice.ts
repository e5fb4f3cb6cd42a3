import { type ClosedRange, type IsoDate, monthOf } from '#domain';
import type { LineCase } from '../cases.ts';
import { lineCases, sameClaim } from './claimed-days.ts';
import { agreedFor } from './claimed-period.ts';
import { datesOf } from './line-facts.ts';
import { type NamedClaim, namedBefore, namedByLine } from './named-claims.ts';

/** Days of a line that were charged before it, or beside it, for the same client and product. */
export interface DaysNamedTwice extends ClosedRange {
  readonly days: number;
  /** More than there are, when it is not known which days these are. */
  readonly claimedDays?: number | undefined;
  readonly invoices: readonly string[];
  readonly lines: readonly number[];
}

type Part = (date: IsoDate) => boolean;
/** So many of the days must lie in a part of the month: the others are all that fit outside. */
const daysIn = ({ dates, days }: NamedClaim, part: Part): number => Math.max(0, days - dates.filter((date) => !part(date)).length);
const between =
  (from: IsoDate, to: IsoDate): Part =>
  (date) =>
    from <= date && date <= to;
/** From the start of one claim to the end of another: days that all fit somewhere fit in every such part (Hall). */
const partsOf = (claims: readonly NamedClaim[]): readonly Part[] => claims.flatMap(({ from }) => claims.map(({ to }) => between(from, to)));

/**
 * Counts alone cannot tell the first half of a month, charged twice, from its two halves; nor fourteen etmalen of the 1st
 * to the 15th, charged twice, from 28 of the whole month. Where more days must lie than there are, some are charged twice.
 */
export function daysNamedTwice(l: LineCase): DaysNamedTwice | undefined {
  const [own] = namedByLine(l);
  if (own === undefined) return undefined;
  const beside = lineCases(l.case).filter((other) => other.line !== l.line && sameClaim(l, other));
  const others = [...namedBefore(l), ...beside.flatMap(namedByLine)];
  const all = [own, ...others];
  const month = monthOf(own.from);
  const agreed = datesOf(agreedFor(l, month), month);
  const claimedIn = (part: Part): number => all.reduce((sum, claim) => sum + daysIn(claim, part), 0);
  const isCrowded = (part: Part): boolean => daysIn(own, part) > 0 && claimedIn(part) > agreed.filter(part).length;
  const twice = own.dates.filter((date) => isCrowded((other) => other === date));
  const isTwice: Part = (date) => twice.includes(date);
  const part = [isTwice, ...partsOf(all)].find(isCrowded);
  if (part === undefined) return undefined;
  const dates = agreed.filter(part);
  const there = others.filter((other) => daysIn(other, part) > 0);
  return {
    from: dates[0] ?? own.from,
    to: dates.at(-1) ?? own.to,
    days: dates.length,
    claimedDays: part === isTwice ? undefined : claimedIn(part),
    invoices: [...new Set(there.flatMap(({ invoice }) => invoice ?? []))].sort(),
    lines: there.flatMap(({ line }) => line ?? []),
  };
}
