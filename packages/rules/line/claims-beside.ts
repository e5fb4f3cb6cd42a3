import { type CommittedClaim, type Eurocent, products, proRata, valueOf } from '#domain';
import type { LineCase } from '../cases.ts';
import type { Basis } from './basis.ts';
import { calculate } from './calculation.ts';
import { claimedDays, committedClaimsFor, lineCases, sameClaim } from './claimed-days.ts';

/**
 * What a line claims together with what was approved and with the other lines of its invoice. Days and money are counted
 * apart: pieces of a month that are each rounded up, or credits of no whole day, make them differ.
 */
export interface ClaimsBeside {
  readonly earlier: readonly CommittedClaim[];
  readonly others: readonly LineCase[];
  readonly days: number;
  readonly earlierDays: number;
  readonly otherDays: number;
  readonly paidCents: Eurocent;
  /** The agreement's amount for all its days, with a cent of rounding a line. */
  readonly allowedCents: Eurocent;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** `basis` is that of the line itself. */
export function claimsBeside(l: LineCase, basis: Basis): ClaimsBeside {
  const others = lineCases(l.case).filter((other) => other.line !== l.line && sameClaim(l, other));
  const earlier = committedClaimsFor(l);
  // An amount that is wrong is told by L08, L09 or L10.
  const here = [l, ...others].flatMap((each) => (calculate(each).result === 'fits' ? (valueOf(each.line.amount) ?? []) : []));
  const amounts = [...earlier.map((claim) => claim.amountCents), ...here];
  return {
    earlier,
    others,
    days: claimedDays(l),
    earlierDays: sum(earlier.map((claim) => claim.days)),
    otherDays: sum(others.map(claimedDays)),
    paidCents: sum(amounts),
    allowedCents: allowedFor(basis, amounts.length),
  };
}

function allowedFor({ product, tariefCents, coveredDays, daysInMonth, toleranceCents }: Basis, lines: number): Eurocent {
  const agreed = products[product].unit === 'day' ? coveredDays * tariefCents : proRata(tariefCents, coveredDays, daysInMonth);
  return agreed + lines * toleranceCents;
}
