import { type Field, proRata, type Quantity, valueOf } from '#domain';
import { causesOfLine } from '../causes/find-cause.ts';
import { type Basis, isDoubtful, near, weighed } from './basis.ts';
import type { Calculation } from './calculation-result.ts';
import { range, statedDays } from './stated-days.ts';

/** A count can only narrow down what an amount may stand for: an amount that no covered days explain is wrong whatever the count says. */
export function monthLine(basis: Basis, quantity: Field<Quantity>): Calculation {
  const byAmount = isDoubtful(quantity) ? monthResult(basis, undefined) : undefined;
  return byAmount === undefined || byAmount.result === 'fits' ? monthResult(weighed(basis, quantity), valueOf(quantity)) : byAmount;
}

/** The table "A line of a month product": T × d / n for a whole number of days d. */
export function monthResult(given: Basis, quantity: Quantity | undefined): Calculation {
  const { tariefCents: t, daysInMonth: n, coveredDays: covered, chargedCents: charged } = given;
  if (charged <= 0 || (quantity !== undefined && quantity.value <= 0)) return { result: 'quantity', basis: given, problem: 'not-positive' };
  const stated = statedDays(given, quantity);
  if (stated.kind === 'months') return { result: 'quantity', basis: given, problem: 'more-than-one-month' };
  const basis = stated.kind === 'days' && stated.days.length === 1 ? { ...given, statedDays: stated.days[0] } : given;
  const fitting = range(1, n).filter((d) => near(given, proRata(t, d, n)));
  const allowed = fitting.filter((d) => d <= covered && (stated.kind !== 'days' || stated.days.includes(d)));
  if (allowed.length > 0) return { result: 'fits', basis, days: Math.max(...allowed) };
  // A whole month may be stated as all days of it even when it has no count.
  if (stated.kind === 'days' && stated.days.length > 0 && stated.days.every((d) => d > n))
    return { result: 'quantity', basis, problem: 'more-than-month' };
  const sensible = stated.kind === 'days' ? stated.days.filter((d) => d <= covered) : [];
  const expectedDays = sensible.length === 1 && sensible[0] !== undefined ? sensible[0] : given.namedDays || covered;
  const expectedCents = proRata(t, expectedDays, n);
  const causes = causesOfLine({ basis, expectedDays });
  const isOfDays = fitting.some((d) => d > covered) || (covered < n && !causes.some(({ ofTarief }) => ofTarief));
  return { result: isOfDays ? 'pro-rata' : 'tarief', basis, expectedCents, expectedDays, causes };
}
