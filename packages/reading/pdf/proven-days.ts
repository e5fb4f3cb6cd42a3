import { type DateRange, daysInMonth, monthOf, products } from '#domain';
import { exactDecimals } from '../values/quantity-text.ts';
import { arithmeticFits } from './arithmetic.ts';
import type { LineDraft } from './line.ts';

/** "Dagen 7" beside the price of a month, where the amount is so many days of that month: amount and price prove the count. */
export function areProvenDays({ quantity, price, amount, product, period }: LineDraft, ofInvoice: DateRange | undefined): boolean {
  const days = quantity?.value.unit === 'day' ? quantity.value.days : undefined;
  const recognised = product?.value.recognised;
  const length = lengthOf(period?.value ?? ofInvoice);
  if (quantity === undefined || days === undefined || length === undefined || days > length) return false;
  if (recognised?.kind !== 'known' || products[recognised.code].unit !== 'month') return false;
  const part = { value: { ...quantity.value, value: days / length, decimals: exactDecimals } };
  return arithmeticFits({ quantity: part, price, amount }) === true;
}

/** Of the one month that it lies in. */
function lengthOf(period: DateRange | undefined): number | undefined {
  const month = period?.to === undefined ? undefined : monthOf(period.to);
  return month === undefined || period === undefined || monthOf(period.from) !== month ? undefined : daysInMonth(month);
}
