import { type CommittedClaim, type Eurocent, invoiceNumberKey, proRata, valueOf } from '#domain';
import type { LineCase } from '../cases.ts';
import { policyOn } from '../parameters/policy.ts';
import { committedClaimsFor, lineCases, sameClaim } from './claimed-days.ts';

const sumOf = (claims: readonly CommittedClaim[], member: 'days' | 'amountCents'): number =>
  claims.reduce((sum, claim) => sum + claim[member], 0);
/** What a line charges on a creditfactuur is no credit: L10 tells it. */
const creditedCents = (l: LineCase): Eurocent => Math.max(0, 0 - (valueOf(l.line.amount) ?? 0));
const toleranceOf = ({ case: { parameters, received } }: LineCase): Eurocent => policyOn(parameters, received).roundingToleranceCents;
/** The lines of this creditfactuur about the same client, product and month, itself among them, in their order. */
const creditedTogether = (l: LineCase): readonly LineCase[] => lineCases(l.case).filter((other) => sameClaim(l, other));

/** What is left of an invoice, or of all invoices, for one client, product and month, and what this creditfactuur takes from it. */
export interface CreditBalance {
  readonly creditedCents: Eurocent;
  /** What is still approved, over all invoices. */
  readonly approvedCents: Eurocent;
  /** What is still approved of the invoice that this creditfactuur names. */
  readonly originalCents: Eurocent;
}

export function creditBalance(l: LineCase): CreditBalance {
  const claims = committedClaimsFor(l);
  const number = valueOf(l.case.invoice.original);
  const isOriginal = (other: string | undefined): boolean =>
    number !== undefined && other !== undefined && invoiceNumberKey(other) === invoiceNumberKey(number);
  return {
    creditedCents: creditedTogether(l).reduce((sum, other) => sum + creditedCents(other), 0),
    approvedCents: sumOf(claims, 'amountCents'),
    originalCents: sumOf(
      claims.filter((claim) => isOriginal(claim.amountCents > 0 ? claim.invoiceNumber : claim.original)),
      'amountCents',
    ),
  };
}

/** Of so much money that is credited: days in proportion, down to whole ones and no more than there are; a cent less a line is rounding, not a day less. */
function daysFor(claims: readonly CommittedClaim[], cents: Eurocent, roundingCents: Eurocent): number {
  const [days, approved] = [sumOf(claims, 'days'), sumOf(claims, 'amountCents')];
  return approved <= 0 ? 0 : Math.min(days, Math.floor((days * (cents + roundingCents)) / approved));
}

/** The whole days that one line of a creditfactuur gives back. Lines about the same claim are counted on, so that all of them together give back what they credit together. */
export function creditedDays(l: LineCase): number {
  const together = creditedTogether(l);
  const claims = committedClaimsFor(l);
  const upTo = (count: number): number =>
    daysFor(
      claims,
      together.slice(0, count).reduce((sum, other) => sum + creditedCents(other), 0),
      count * toleranceOf(l),
    );
  const index = together.findIndex((other) => other.line === l.line);
  return upTo(index + 1) - upTo(index);
}

/** The line states days, and the money it credits is not what was approved for so many. */
export function statesOtherDays(l: LineCase): boolean {
  const quantity = valueOf(l.line.quantity);
  const stated = Math.abs(quantity?.days ?? (quantity?.unit === 'day' ? quantity.value : 0));
  const claims = committedClaimsFor(l);
  const [days, approved] = [sumOf(claims, 'days'), sumOf(claims, 'amountCents')];
  if (stated === 0 || days <= 0) return false;
  // A cent for the line itself, and one for the rounding of each line that was approved.
  const slack = (claims.length + 1) * toleranceOf(l);
  return !Number.isInteger(stated) || Math.abs(proRata(approved, stated, days) - creditedCents(l)) > slack;
}
