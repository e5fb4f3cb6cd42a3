import type { ClosedRange, IsoDate, IsoMonth } from './dates.ts';
import type { CaseDecision } from './decision.ts';
import type { Eurocent } from './money.ts';
import type { ProductCode } from './product.ts';

/** Days of one client, product and month that one approved invoice line claims; a credit gives days back (negative). */
export interface LedgerClaim {
  readonly clientNumber: string;
  readonly product: ProductCode;
  readonly month: IsoMonth;
  readonly days: number;
  readonly amountCents: Eurocent;
  /** The days that were named, in this month, when they are exactly the days claimed; else it is not known which days these are. */
  readonly period?: ClosedRange | undefined;
  /** The days that were named, in this month, when they are fewer than those agreed and not exactly those claimed: the days claimed lie somewhere in it. */
  readonly within?: ClosedRange | undefined;
  /** Of a credit: the number of the invoice that it takes from, as the creditfactuur writes it. */
  readonly original?: string | undefined;
  /** Of a creditfactuur that waits for a person: it gives nothing back yet, and may. */
  readonly isAwaited?: true | undefined;
}

/** Claims with the same key are counted together: one client, product and month. */
export const claimKey = ({ clientNumber, product, month }: Pick<LedgerClaim, 'clientNumber' | 'product' | 'month'>): string =>
  JSON.stringify([clientNumber, product, month]);

/** A claim as it stands in the ledger, with the invoice it came from. */
export interface CommittedClaim extends LedgerClaim {
  readonly submissionId: string;
  readonly invoiceNumber: string;
}

/** An earlier submission of the same onderaannemer with the same invoice number and year of invoice date. */
export interface EarlierInvoice {
  readonly submissionId: string;
  readonly reference: string;
  readonly invoiceNumber: string;
  readonly date: IsoDate;
  readonly decision: CaseDecision;
  readonly kind: 'invoice' | 'credit-invoice';
}

/** A change in the care registration of one client, product and month, made after an invoice over it was approved (F22). */
export interface RetroactiveChange {
  readonly clientNumber: string;
  readonly product: ProductCode;
  readonly month: IsoMonth;
  /** The day on which the change was processed. */
  readonly changedOn: IsoDate;
}

/** Everything of one onderaannemer's ledger that decides on one invoice, as of one version. */
export interface LedgerView {
  /** The number of commits seen; a decision is committed as `version + 1` or not at all. */
  readonly version: number;
  /** Claims on the clients, products and months that the invoice names, its own excluded. */
  readonly claims: readonly CommittedClaim[];
  /** Submissions under the same number and year, its own excluded. */
  readonly sameNumber: readonly EarlierInvoice[];
  /** The invoice that a creditfactuur names as its original, when it was submitted. */
  readonly original?: EarlierInvoice | undefined;
  /** What changed with retroactive effect on the clients, products and months of the invoice; absent when that is not known. */
  readonly retroactiveChanges?: readonly RetroactiveChange[] | undefined;
}

/** Numbers are the same when they differ in case and blanks only: "F 2026-01" is "f2026-01". */
export const invoiceNumberKey = (number: string): string => number.replace(/\s+/g, '').toUpperCase();
