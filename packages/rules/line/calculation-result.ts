import type { Eurocent, IsoMonth, ProductCode } from '#domain';
import type { FoundCause } from '../causes/cause.ts';
import type { Basis } from './basis.ts';

/** What the line should have been, by which the rules L06 to L10 decide; at most one of them fails on a line. */
export type Calculation =
  /** A value is missing or another rule already speaks: nothing to compute. */
  | { readonly result: 'none' }
  | { readonly result: 'not-covered'; readonly month: IsoMonth }
  | { readonly result: 'other-product'; readonly product: ProductCode; readonly month: IsoMonth; readonly agreed: readonly ProductCode[] }
  | { readonly result: 'no-tarief'; readonly product: ProductCode; readonly month: IsoMonth }
  | {
      readonly result: 'as-agreed';
      readonly product: ProductCode;
      readonly month: IsoMonth;
      readonly basis?: Basis | undefined;
      readonly fits: boolean;
    }
  | { readonly result: 'fits'; readonly basis: Basis; readonly days: number }
  | {
      readonly result: 'quantity';
      readonly basis: Basis;
      readonly problem: 'missing' | 'more-than-agreed' | 'more-than-month' | 'more-than-one-month' | 'not-positive';
    }
  | WrongAmount;
/** A line that the tarief has something to say of, whether or not it agrees. */
export type ByTarief = Extract<Calculation, { readonly basis: Basis }>;
export interface WrongAmount {
  readonly result: 'tarief' | 'pro-rata';
  readonly basis: Basis;
  readonly expectedCents: Eurocent;
  readonly expectedDays: number;
  /** The amount is right for so many days and only the count beside it is not. */
  readonly fitsDays?: number | undefined;
  /** The amount is right and only this price beside it is not the tarief. */
  readonly wrongPriceCents?: Eurocent | undefined;
  /** Everything that explains the wrong amount or price by itself. */
  readonly causes: readonly FoundCause[];
}
