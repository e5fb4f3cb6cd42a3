import { type CommittedClaim, type InvoiceLine, invoiceNumberKey } from '#domain';
import type { InvoiceCase, LineCase } from '../cases.ts';
import { calculate } from './calculation.ts';
import { careClientOf, monthOfLine, productOf } from './line-facts.ts';

/** The days that one line claims of its client, product and month. */
export function claimedDays(l: LineCase): number {
  const calculation = calculate(l);
  if (calculation.result === 'fits') return calculation.days;
  // A wrong amount still claims the days that it stands for: the agreement's, unless the line states them.
  if (calculation.result === 'tarief' || calculation.result === 'pro-rata')
    return Math.min(calculation.basis.statedDays ?? calculation.basis.coveredDays, calculation.basis.coveredDays);
  if (calculation.result === 'as-agreed') return calculation.basis?.coveredDays ?? 0;
  return 0;
}

/** The same client, product and month: what counts together. */
export const sameClaim = (a: LineCase, b: LineCase): boolean =>
  careClientOf(a) !== undefined &&
  careClientOf(a)?.number === careClientOf(b)?.number &&
  productOf(a) === productOf(b) &&
  monthOfLine(a) === monthOfLine(b);

const claimsFor = (l: LineCase): readonly CommittedClaim[] =>
  l.case.ledger.claims.filter(
    (claim) => claim.clientNumber === careClientOf(l)?.number && claim.product === productOf(l) && claim.month === monthOfLine(l),
  );
export const committedClaimsFor = (l: LineCase): readonly CommittedClaim[] => claimsFor(l).filter(({ isAwaited }) => isAwaited !== true);
/** Of creditfacturen that wait for a person. */
export const awaitedClaimsFor = (l: LineCase): readonly CommittedClaim[] => claimsFor(l).filter(({ isAwaited }) => isAwaited === true);

export const lineCases = (c: InvoiceCase): readonly LineCase[] => c.invoice.lines.map((line: InvoiceLine) => ({ line, case: c }));

/** What an approved invoice claims and what creditfacturen gave back of it, invoice by invoice. */
export const byInvoice = (claims: readonly CommittedClaim[]): readonly (readonly CommittedClaim[])[] => [
  ...Map.groupBy(claims, ({ invoiceNumber, original }) => invoiceNumberKey(original ?? invoiceNumber)).values(),
];
