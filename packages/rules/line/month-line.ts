import { type Field, type Price, proRata, type Quantity, valueOf } from '#domain';
import { causesOfLine } from '../causes/find-cause.ts';
import { type Basis, isDoubtful, near, weighed } from './basis.ts';
import type { ByTarief } from './calculation-result.ts';
import { statedDays, upTo } from './stated-days.ts';

/** A count can only narrow down what an amount may stand for: an amount that no covered days explain is wrong whatever the count says. */
export function monthLine(given: Basis, quantity: Field<Quantity>, price: Field<Price>): ByTarief {
  const basis = isOneAtTarief(given, valueOf(quantity), valueOf(price)) ? { ...given, certain: false } : given;
  const byAmount = isDoubtful(quantity) ? monthResult(basis, undefined) : undefined;
  return byAmount === undefined || byAmount.result === 'fits' ? monthResult(weighed(basis, quantity), valueOf(quantity)) : byAmount;
}

/** One "day" at the tarief of the month, which is the amount: one month below the heading of another thing, or a day that was charged as a month. */
const isOneAtTarief = (given: Basis, quantity: Quantity | undefined, price: Price | undefined): boolean =>
  quantity?.unit === 'day' && quantity.value === 1 && price?.cents === given.tariefCents && near(given, given.tariefCents);

/** A count of something that is not named: of days, or of weeks, halves or visits that add up to the whole amount. */
const isBare = (quantity: Quantity | undefined): boolean => quantity?.unit === 'unknown' && quantity.days === undefined;
/** One number of days, when there is no choice. */
const only = (days: readonly number[] = []): number | undefined => (days.length === 1 ? days[0] : undefined);

/** The table "A line of a month product": T × d / n for a whole number of days d. */
export function monthResult(given: Basis, quantity: Quantity | undefined): ByTarief {
  const { tariefCents: t, daysInMonth: n, coveredDays: covered, chargedCents: charged } = given;
  if (charged <= 0 || (quantity !== undefined && quantity.value <= 0)) return { result: 'quantity', basis: given, problem: 'not-positive' };
  const stated = statedDays(given, quantity);
  if (stated === 'months') {
    // Beside no more than one month the count may be of hours or visits.
    const isOfElse = isBare(quantity) && charged <= t + given.toleranceCents;
    return { result: 'quantity', basis: isOfElse ? { ...given, certain: false } : given, problem: 'more-than-one-month' };
  }
  const basis: Basis = { ...given, statedDays: only(stated) };
  const fitting = upTo(n).filter((d) => near(given, proRata(t, d, n)));
  const days = fitting.find((d) => d <= covered && (stated === undefined || stated.includes(d)));
  if (days !== undefined) return { result: 'fits', basis, days };
  // A whole month may be stated as all days of it even when it has no count.
  if ((basis.statedDays ?? 0) > n) return { result: 'quantity', basis, problem: 'more-than-month' };
  const expectedDays = only(stated?.filter((d) => d <= covered)) ?? (given.namedDays || covered);
  const expectedCents = proRata(t, expectedDays, n);
  // The amount is right and only the count beside it is not: which of the two is meant is for a person to say.
  const meant = isBare(quantity) ? [expectedDays, covered] : [expectedDays];
  const fitsDays = meant.find((d) => near(given, proRata(t, d, n)));
  const weighedBasis = fitsDays === undefined ? basis : { ...basis, certain: false };
  const causes = causesOfLine({ basis, expectedDays });
  const isOfDays = fitting.some((d) => d > covered) || (covered < n && !causes.some(({ ofTarief }) => ofTarief));
  return { result: isOfDays ? 'pro-rata' : 'tarief', basis: weighedBasis, expectedCents, expectedDays, fitsDays, causes };
}
