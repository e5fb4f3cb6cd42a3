import { type CaseOutcome, type EarlierInvoice, type LedgerClaim, valueOf } from '#domain';

/** What later invoices must know of this one; nothing when its number or date could not be read. */
export function earlierInvoiceOf(outcome: CaseOutcome, reference: string): EarlierInvoice | undefined {
  const { submissionId, decision, kind, invoice } = outcome;
  if (invoice === undefined || (kind !== 'invoice' && kind !== 'credit-invoice')) return undefined;
  const invoiceNumber = valueOf(invoice.number);
  const date = valueOf(invoice.date);
  if (invoiceNumber === undefined || date === undefined) return undefined;
  return { submissionId, reference, invoiceNumber, date, decision, kind };
}

/** What an outcome makes known of its claims: all of an approval, else only that a creditfactuur waits for a person. */
export const ledgerClaimsOf = ({ decision, claims }: CaseOutcome): readonly LedgerClaim[] =>
  claims.filter(({ isAwaited }) => decision === 'approved' || isAwaited === true);

export const yearOf = (earlier: EarlierInvoice): string => earlier.date.slice(0, 4);

/**
 * The invoice that a creditfactuur means, out of all under that number, oldest commit first. A number returns in a
 * later year, or as the correction of a refused invoice: what was approved goes first, then what came last.
 */
export function chooseOriginal(sameNumber: readonly EarlierInvoice[]): EarlierInvoice | undefined {
  const invoices = sameNumber.filter((earlier) => earlier.kind === 'invoice');
  return invoices.findLast((earlier) => earlier.decision === 'approved') ?? invoices.at(-1);
}
