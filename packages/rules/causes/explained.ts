import type { Eurocent } from '#domain';

/** An amount that a mistake would have made. */
export interface Explained {
  readonly cents: Eurocent;
  /** What the name of the cause ends in: `2025` of `tarief-of-2025`. */
  readonly of?: string | undefined;
  /** The days that the line would count. */
  readonly days?: number | undefined;
  /** The price that would have been charged by. */
  readonly priceCents?: Eurocent | undefined;
  /** The other invoice line that it is about. */
  readonly otherLine?: number | undefined;
  /** No rounding is part of it: a cent beside it is another amount. */
  readonly isExact?: true | undefined;
  /** The other line is wrong too, and the same mistake explains both. */
  readonly explainsBoth?: true | undefined;
}

/** Amounts of which no more is known. */
export const amounts = (cents: readonly Eurocent[]): readonly Explained[] => cents.map((each) => ({ cents: each }));
