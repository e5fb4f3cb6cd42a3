import type { DateRange, Eurocent, Field, IsoMonth, ProductCode, Quantity } from '#domain';
import type { Parameters } from '../parameters/schema.ts';
import type { Tarief } from '../parameters/tarieven.ts';

/** The numbers that every result is explained with. */
export interface Basis {
  readonly product: ProductCode;
  readonly month: IsoMonth;
  readonly tariefCents: Eurocent;
  /** As published for the month of care; overbruggingszorg has none. */
  readonly published?: Tarief | undefined;
  readonly chargedCents: Eurocent;
  /** Days of the month that the agreement covers. */
  readonly coveredDays: number;
  readonly daysInMonth: number;
  /** Those of the covered days that lie in the period that the invoice names. */
  readonly namedDays: number;
  /** The periods of the sender's own agreements for this product that touch the month. */
  readonly agreements: readonly DateRange[];
  /** Whole days that the line states. */
  readonly statedDays?: number | undefined;
  /** An afgesproken tarief in the register that contradicts the published one: a person must say which holds. */
  readonly agreedTariefCents?: Eurocent | undefined;
  /** Every value that went in was read with certainty: only then may a rule reject on it. */
  readonly certain: boolean;
  /** A difference of so much is rounding. */
  readonly toleranceCents: Eurocent;
  /** The tarieven that a wrong amount may come from. */
  readonly parameters: Parameters;
}

/** The amount is the charged one up to rounding. */
export const near = ({ chargedCents, toleranceCents }: Pick<Basis, 'chargedCents' | 'toleranceCents'>, cents: Eurocent): boolean =>
  Math.abs(cents - chargedCents) <= toleranceCents;

export const isDoubtful = (quantity: Field<Quantity>): boolean => quantity.state === 'read' && !quantity.certain;
/** What rests on a doubtful count is in doubt. */
export const weighed = (basis: Basis, quantity: Field<Quantity>): Basis => (isDoubtful(quantity) ? { ...basis, certain: false } : basis);
