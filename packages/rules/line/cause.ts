import { type Eurocent, type ProductCode, products, proRata, roundHalfUp } from '#domain';
import { allTarieven } from '../parameters/tarieven.ts';
import type { Basis } from './basis.ts';

/** The probable cause of a wrong amount; named only when it explains the amount up to rounding. */
export type CauseKind =
  | 'tarief-of-other-year'
  | 'tarief-of-other-category'
  | 'vat-included'
  | 'two-months'
  | 'thirty-day-month'
  | 'working-day-month'
  | 'pro-rata-forgotten'
  | 'days-exclusive';
export interface Cause {
  readonly kind: CauseKind;
  /** It concerns the tarief rather than the number of days. */
  readonly ofTarief?: boolean;
  readonly year?: string;
  readonly product?: ProductCode;
}

/** One cent apart is another way of rounding. */
const explains = ({ chargedCents, toleranceCents }: Basis, cents: Eurocent): boolean => Math.abs(cents - chargedCents) <= toleranceCents;
/** Dutch VAT rates of the years covered, in per cent. */
const vatRates = [21, 9];

/** Tries the known mistakes in a fixed order, for the days that the line should have charged and for a whole month. */
export function findCause(basis: Basis, expectedDays: number): Cause | undefined {
  const isMonth = products[basis.product].unit !== 'day';
  const amountFor = (tarief: Eurocent, days: number): Eurocent =>
    isMonth ? proRata(tarief, days, basis.daysInMonth) : roundHalfUp(tarief * days);
  const sensibleDays = [
    ...new Set([expectedDays, ...(basis.statedDays === undefined ? [] : [basis.statedDays]), ...(isMonth ? [basis.daysInMonth] : [])]),
  ];
  const fits = (tarief: Eurocent): boolean => sensibleDays.some((d) => explains(basis, amountFor(tarief, d)));
  return (
    ofOtherTarief(basis, fits) ?? (ofWholeAmount(basis, sensibleDays, amountFor) || (isMonth ? ofDays(basis, expectedDays) : undefined))
  );
}

function ofOtherTarief(basis: Basis, fits: (tarief: Eurocent) => boolean): Cause | undefined {
  const year = basis.month.slice(0, 4);
  const known = allTarieven(basis.parameters);
  const sameProduct = known.filter((t) => t.product === basis.product && t.from.slice(0, 4) !== year && fits(t.cents)).at(-1);
  if (sameProduct) return { kind: 'tarief-of-other-year', ofTarief: true, year: sameProduct.from.slice(0, 4) };
  const family = basis.product.slice(0, 2);
  const category = known.find(
    (t) =>
      t.product !== basis.product &&
      t.product.startsWith(family) &&
      t.from <= `${basis.month}-01` &&
      `${basis.month}-01` <= t.to &&
      fits(t.cents),
  );
  return category ? { kind: 'tarief-of-other-category', ofTarief: true, product: category.product } : undefined;
}

function ofWholeAmount(basis: Basis, days: readonly number[], amountFor: (tarief: Eurocent, days: number) => Eurocent): Cause | undefined {
  if (days.some((d) => vatRates.some((rate) => explains(basis, roundHalfUp((amountFor(basis.tariefCents, d) * (100 + rate)) / 100))))) {
    return { kind: 'vat-included', ofTarief: true };
  }
  return explains(basis, 2 * amountFor(basis.tariefCents, days[0] ?? 0)) ? { kind: 'two-months', ofTarief: true } : undefined;
}

function ofDays(basis: Basis, expectedDays: number): Cause | undefined {
  const { tariefCents: t, daysInMonth: n } = basis;
  if (n !== 30 && explains(basis, proRata(t, expectedDays, 30))) return { kind: 'thirty-day-month' };
  if ([20, 21, 22, 23].some((workingDays) => explains(basis, proRata(t, expectedDays, workingDays)))) return { kind: 'working-day-month' };
  if (explains(basis, t)) return { kind: 'pro-rata-forgotten' };
  return expectedDays > 1 && explains(basis, proRata(t, expectedDays - 1, n)) ? { kind: 'days-exclusive' } : undefined;
}
