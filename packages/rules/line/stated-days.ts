import type { Quantity } from '#domain';
import { type Basis, near } from './basis.ts';

/** 1, 2, … up to and with this many. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/** The days that the count beside a month product may stand for; nothing when it says nothing of days, "months" when it is more than one. */
export function statedDays(
  { tariefCents: t, daysInMonth: n, chargedCents, toleranceCents }: Basis,
  quantity: Quantity | undefined,
): readonly number[] | 'months' | undefined {
  if (quantity === undefined) return undefined;
  if (quantity.days !== undefined) return [quantity.days];
  if (quantity.unit === 'day') return [quantity.value];
  if (quantity.value < 1) return upTo(n).filter((d) => Math.abs(d / n - quantity.value) <= 0.5 * 10 ** -quantity.decimals + 1e-9);
  if (quantity.value === 1) return undefined;
  // "2" beside twice the tarief is two months; "31" or "9" beside any part of it counts days.
  const asMonths =
    quantity.unit === 'month' ||
    !Number.isInteger(quantity.value) ||
    quantity.value > n ||
    (quantity.value <= 12 && chargedCents > t + toleranceCents);
  return asMonths ? 'months' : [quantity.value];
}

/** The days that a line states. "1 maand", or 1 beside a price that is the whole amount, counts no days. */
export function statedCount(quantity: Quantity | undefined, priceCents: number | undefined, given: Basis): number | undefined {
  const { chargedCents: charged, tariefCents: t } = given;
  if (quantity === undefined || quantity.days !== undefined) return quantity?.days;
  const isLump = quantity.value === 1 && quantity.unit !== 'day' && charged > t && (priceCents === undefined || near(given, priceCents));
  return quantity.unit === 'month' || isLump ? undefined : quantity.value;
}

/** The days that an amount stands for when it is whole tarieven; a cent is rounding. */
export function wholeCount(given: Basis): number | undefined {
  const { chargedCents: charged, tariefCents: t } = given;
  const count = Math.round(charged / t);
  return near(given, count * t) && count > 0 ? count : undefined;
}
