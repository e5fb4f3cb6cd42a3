import { type Field, type Price, type Quantity, roundHalfUp, valueOf } from '#domain';
import { causesOfLine } from '../causes/find-cause.ts';
import { type Basis, near, weighed } from './basis.ts';
import type { ByTarief } from './calculation-result.ts';
import { statedCount, wholeCount } from './stated-days.ts';

const isWhole = (count: number | undefined): count is number => Number.isInteger(count);

/** "Aantal 12" makes the amount, by its price or by the tarief, and a column of days beside it says 31: which of the two are etmalen of care is for a person to say. */
const hasTwoCounts = (quantity: Quantity | undefined, price: Price | undefined, given: Basis): boolean =>
  quantity?.days !== undefined &&
  quantity.value > 1 &&
  quantity.value !== quantity.days &&
  near(given, quantity.value * (price?.cents ?? given.tariefCents));

/** The table "A line of a day product": whole days or etmalen times the tarief. */
export function dayLine(found: Basis, quantity: Field<Quantity>, price: Field<Price>): ByTarief {
  const given = hasTwoCounts(valueOf(quantity), valueOf(price), found)
    ? { ...weighed(found, quantity), certain: false }
    : weighed(found, quantity);
  const { tariefCents: t, coveredDays: covered, daysInMonth: n, chargedCents: charged } = given;
  const priceCents = valueOf(price)?.cents;
  const count = statedCount(valueOf(quantity), priceCents, given) ?? wholeCount(given);
  const basis: Basis = { ...given, statedDays: count };
  if (charged <= 0) return { result: 'quantity', basis, problem: 'not-positive' };
  if (!isWhole(count)) return { result: 'quantity', basis, problem: 'missing' };
  if (count <= 0) return { result: 'quantity', basis, problem: 'not-positive' };
  if (count > n) return { result: 'quantity', basis, problem: 'more-than-month' };
  if (count > covered) return { result: 'quantity', basis, problem: 'more-than-agreed' };
  const expectedCents = roundHalfUp(count * t);
  // A price of the whole line beside its count is a way of printing, not another tarief.
  const priceIsTarief = priceCents === undefined || Math.abs(priceCents - t) < 1 || near(given, priceCents);
  const wrong = { result: 'tarief', basis, expectedCents, expectedDays: count } as const;
  if (!near(given, expectedCents)) return { ...wrong, causes: causesOfLine({ basis, expectedDays: count }) };
  if (priceIsTarief) return { result: 'fits', basis, days: count };
  const wrongPriceCents = roundHalfUp(priceCents);
  const ofOne: Basis = { ...basis, statedDays: 1, chargedCents: wrongPriceCents };
  // Only the price is wrong: one that was read with doubt rejects nothing.
  const weighedBasis = { ...basis, certain: basis.certain && price.certain };
  return { ...wrong, basis: weighedBasis, wrongPriceCents, causes: causesOfLine({ basis: ofOne, expectedDays: 1 }) };
}
