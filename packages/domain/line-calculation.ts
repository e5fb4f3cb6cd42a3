import type { DateRange, IsoDate, IsoMonth } from './dates.ts';
import type { Eurocent } from './money.ts';
import type { ProductCode } from './product.ts';

/** How the amount of one invoice line was judged, so that a person can tell it on the telephone. JSON only, no person in it. */
export interface LineCalculation {
  /** 1-based, as in the document. */
  readonly line: number;
  readonly clientNumber?: string | undefined;
  readonly product?: ProductCode | undefined;
  readonly month?: IsoMonth | undefined;
  readonly daysInMonth?: number | undefined;
  /** Of the day of care, with where it is published; absent for what is agreed each time. */
  readonly tarief?: { readonly cents: Eurocent; readonly from: IsoDate; readonly to: IsoDate; readonly source: string } | undefined;
  /** In the register for this agreement; it counts only where nothing is published. */
  readonly agreedTariefCents?: Eurocent | undefined;
  /** The sender's own for this client: those for this product in the month; else those in the month; else all. */
  readonly agreements: readonly (DateRange & { readonly id: string; readonly product: ProductCode })[];
  /** Days of the month that they cover for this product. */
  readonly coveredDays?: number | undefined;
  /** Days that the line itself counts. */
  readonly statedDays?: number | undefined;
  /** Days that the expected amount is for. */
  readonly countedDays?: number | undefined;
  /** Dutch: `9 / 31 × € 491,90`. */
  readonly formula?: string | undefined;
  /** Half up to the cent; a difference of so much is rounding as well. */
  readonly toleranceCents?: Eurocent | undefined;
  readonly expectedCents?: Eurocent | undefined;
  readonly chargedCents?: Eurocent | undefined;
  readonly verdict: 'right' | 'wrong' | 'in-doubt' | 'not-computed';
  /** Why it is wrong, in doubt or not computed, when the amounts alone do not tell. */
  readonly because?: CalculationReason | undefined;
  /** A probable cause, by its public name (`tarief-of-2025`). */
  readonly cause?: string | undefined;
  /** Of a creditfactuur: what it takes back, and what was still approved before it. */
  readonly credit?:
    | {
        readonly creditedCents: Eurocent;
        readonly approvedCents: Eurocent;
        readonly originalCents: Eurocent;
        readonly days: number;
      }
    | undefined;
}

export type CalculationReason =
  | 'credit'
  | 'incomplete'
  | 'no-agreement'
  | 'agreement-in-doubt'
  | 'not-covered'
  | 'other-product'
  | 'no-tarief'
  | 'as-agreed'
  | 'agreed-tarief-differs'
  | 'names-fewer-days'
  | 'read-with-doubt'
  | 'quantity';
