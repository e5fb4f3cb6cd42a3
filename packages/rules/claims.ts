import { codeOf, type LedgerClaim, valueOf } from '#domain';
import type { InvoiceCase, LineCase } from './cases.ts';
import { claimedDays, committedClaimsFor, lineCases } from './line/claimed-days.ts';
import { careClientOf, monthOfLine } from './line/line-facts.ts';
import { policyOn } from './parameters/policy.ts';

/** Days that a credit gives back: all that is left when all money is credited, else in proportion, down to whole days; a cent less is rounding, not a day less. */
function creditedDays(l: LineCase, amountCents: number): number {
  const { roundingToleranceCents } = policyOn(l.case.parameters, l.case.received);
  const claims = committedClaimsFor(l);
  const days = claims.reduce((sum, claim) => sum + claim.days, 0);
  const cents = claims.reduce((sum, claim) => sum + claim.amountCents, 0);
  return cents <= 0
    ? 0
    : Math.abs(amountCents) >= cents
      ? days
      : Math.floor((days * (Math.abs(amountCents) + roundingToleranceCents)) / cents);
}

/** What an approval of this invoice claims in the ledger, one claim a line; negative on a creditfactuur. */
export function claimsOf(c: InvoiceCase): readonly LedgerClaim[] {
  return lineCases(c).flatMap((l) => {
    const [careClient, product, month, amountCents] = [
      careClientOf(l),
      codeOf(valueOf(l.line.product)),
      monthOfLine(l),
      valueOf(l.line.amount),
    ];
    if (careClient === undefined || product === undefined || month === undefined || amountCents === undefined) return [];
    const days = c.invoice.kind === 'credit' ? 0 - creditedDays(l, amountCents) : claimedDays(l);
    return [{ clientNumber: careClient.number, product, month, days, amountCents }];
  });
}
