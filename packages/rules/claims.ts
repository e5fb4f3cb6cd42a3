import { codeOf, type LedgerClaim, valueOf } from '#domain';
import type { InvoiceCase } from './cases.ts';
import { withoutDoubt } from './doubt.ts';
import { claimedDays, lineCases } from './line/claimed-days.ts';
import { claimedPeriod } from './line/claimed-period.ts';
import { creditedDays } from './line/credited-days.ts';
import { careClientOf, isCredit, monthOfLine } from './line/line-facts.ts';

/** What a creditfactuur that waits for a person is about: it gives back nothing, until somebody approves it. */
export const awaitedClaimsOf = (c: InvoiceCase): readonly LedgerClaim[] =>
  claimsOf(c).map(({ clientNumber, product, month, original }) => ({
    clientNumber,
    product,
    month,
    original,
    days: 0,
    amountCents: 0,
    isAwaited: true,
  }));

/** What an approval of this invoice claims in the ledger, one claim a line; negative on a creditfactuur. Days in doubt are never approved. */
export function claimsOf(given: InvoiceCase): readonly LedgerClaim[] {
  const c = withoutDoubt(given);
  return lineCases(c).flatMap((l) => {
    const [careClient, product, month, amountCents] = [
      careClientOf(l),
      codeOf(valueOf(l.line.product)),
      monthOfLine(l),
      valueOf(l.line.amount),
    ];
    if (careClient === undefined || product === undefined || month === undefined || amountCents === undefined) return [];
    const claim = { clientNumber: careClient.number, product, month, amountCents, ...claimedPeriod(l) };
    if (!isCredit(c)) return [{ ...claim, days: claimedDays(l) }];
    return [{ ...claim, days: 0 - creditedDays(l), original: valueOf(c.invoice.original) }];
  });
}
