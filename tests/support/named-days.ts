import { proRata } from '#domain';
import { claim, daysOf, invoiceLine, leveringsovereenkomst, sure } from './rules-builders.ts';

export const period = (from: number, to: number) => ({
  from: `2026-01-${String(from).padStart(2, '0')}`,
  to: `2026-01-${String(to).padStart(2, '0')}`,
});
export const centsOf = (days: number) => proRata(49190, days, 31);
/** A line that names days of January and charges exactly so many. */
export const named = (from: number, to: number, more: Parameters<typeof invoiceLine>[0] = {}) =>
  invoiceLine({ period: sure(period(from, to)), amount: centsOf(to - from + 1) / 100, quantity: daysOf(to - from + 1), ...more });
/** The same, approved before on 2026-0099. */
export const approved = (from: number, to: number, more: Parameters<typeof claim>[0] = {}) =>
  claim({ days: to - from + 1, amountCents: centsOf(to - from + 1), period: period(from, to), ...more });
/** What a creditfactuur on it gives back. */
export const givenBack = (from: number, to: number, more: Parameters<typeof claim>[0] = {}) =>
  claim({
    days: from - to - 1,
    amountCents: -centsOf(to - from + 1),
    period: period(from, to),
    invoiceNumber: '2026-0100',
    original: '2026-0099',
    ...more,
  });

/** Nights are often counted where days are named: fourteen of the fifteen days from the 1st to the 15th. */
export const nights = (from: number, to: number) => some(to - from, from, to);
export const approvedNights = (from: number, to: number) => approvedSome(to - from, from, to);
/** So many days somewhere in a longer period. */
export const some = (days: number, from: number, to: number) => named(from, to, { amount: centsOf(days) / 100, quantity: daysOf(days) });
export const approvedSome = (days: number, from: number, to: number) =>
  approved(from, to, { days, amountCents: centsOf(days), period: undefined, within: period(from, to) });

/** From the 6th to the 11th of January there is no agreement. */
export const withGap = [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-05'), leveringsovereenkomst('BG-M', '2026-01-12')];
