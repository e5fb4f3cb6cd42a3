import type { Quantity } from '#domain';
import { type Basis, near } from './basis.ts';

/** Both ends included. */
export const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

type Stated = { readonly kind: 'none' } | { readonly kind: 'months' } | { readonly kind: 'days'; readonly days: readonly number[] };
/** What a count says about days. */
export function statedDays(
  { tariefCents: t, daysInMonth: n, chargedCents, toleranceCents }: Basis,
  quantity: Quantity | undefined,
): Stated {
  if (quantity === undefined) return { kind: 'none' };
  if (quantity.days !== undefined) return { kind: 'days', days: [quantity.days] };
  if (quantity.unit === 'day') return { kind: 'days', days: [quantity.value] };
  if (quantity.value === 1) return { kind: 'none' };
  if (quantity.value < 1)
    return { kind: 'days', days: range(1, n).filter((d) => Math.abs(d / n - quantity.value) <= 0.5 * 10 ** -quantity.decimals + 1e-9) };
  // "2" beside twice the tarief is two months; "31" or "9" beside any part of it counts days.
  const asMonths =
    quantity.unit === 'month' ||
    !Number.isInteger(quantity.value) ||
    quantity.value > n ||
    (quantity.value <= 12 && chargedCents > t + toleranceCents);
  return asMonths ? { kind: 'months' } : { kind: 'days', days: [quantity.value] };
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
  return near(given, count * t) && (count !== 0 || charged === 0) ? count : undefined;
}
