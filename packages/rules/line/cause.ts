import { type Eurocent, type ProductCode, products, proRata, roundHalfUp } from '#domain';
import { policy } from '../parameters/policy.ts';
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
const explains = (a: Eurocent, b: Eurocent): boolean => Math.abs(a - b) <= policy.roundingToleranceCents;
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
  const fits = (tarief: Eurocent): boolean => sensibleDays.some((d) => explains(amountFor(tarief, d), basis.chargedCents));
  return (
    ofOtherTarief(basis, fits) ?? (ofWholeAmount(basis, sensibleDays, amountFor) || (isMonth ? ofDays(basis, expectedDays) : undefined))
  );
}

function ofOtherTarief(basis: Basis, fits: (tarief: Eurocent) => boolean): Cause | undefined {
  const year = basis.month.slice(0, 4);
  const sameProduct = allTarieven.filter((t) => t.product === basis.product && t.from.slice(0, 4) !== year && fits(t.cents)).at(-1);
  if (sameProduct) return { kind: 'tarief-of-other-year', ofTarief: true, year: sameProduct.from.slice(0, 4) };
  const family = basis.product.slice(0, 2);
  const category = allTarieven.find(
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
  const charged = basis.chargedCents;
  if (days.some((d) => vatRates.some((rate) => explains(roundHalfUp((amountFor(basis.tariefCents, d) * (100 + rate)) / 100), charged)))) {
    return { kind: 'vat-included', ofTarief: true };
  }
  return explains(2 * amountFor(basis.tariefCents, days[0] ?? 0), charged) ? { kind: 'two-months', ofTarief: true } : undefined;
}

function ofDays(basis: Basis, expectedDays: number): Cause | undefined {
  const { tariefCents: t, chargedCents: charged, daysInMonth: n } = basis;
  if (n !== 30 && explains(proRata(t, expectedDays, 30), charged)) return { kind: 'thirty-day-month' };
  if ([20, 21, 22, 23].some((workingDays) => explains(proRata(t, expectedDays, workingDays), charged)))
    return { kind: 'working-day-month' };
  if (explains(t, charged)) return { kind: 'pro-rata-forgotten' };
  return expectedDays > 1 && explains(proRata(t, expectedDays - 1, n), charged) ? { kind: 'days-exclusive' } : undefined;
}
