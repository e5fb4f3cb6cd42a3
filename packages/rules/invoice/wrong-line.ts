import { codeOf, type Eurocent, type InvoiceLine, type Price, products, proRata, type Quantity, valueOf } from '#domain';
import type { InvoiceCase } from '../cases.ts';
import { calculate } from '../line/calculation.ts';
import { upTo } from '../line/stated-days.ts';

/** A line of which quantity × price is not the amount. */
export interface WrongLine extends Sum {
  /** Not if the price is that of one day of a month, rounded to a cent: what the product is, is not certain (L15), or the line is credited. */
  readonly isInDoubt: boolean;
}

interface Sum {
  readonly line: InvoiceLine;
  readonly quantity: Quantity;
  readonly price: Price;
  readonly amount: Eurocent;
}

/** Longest and shortest month: a price times days over the days of a month is arithmetic too. */
const monthLengths = [28, 29, 30, 31];

/** The whole days that a count stands for. Beside a month price and a pro rata amount, 1 may stand for days that the line does not print. */
function possibleDays({ value, days }: Quantity, n: number): readonly number[] {
  const stated = Math.abs(days ?? value);
  const all = upTo(n);
  return days === undefined && stated === 1 ? all : all.filter((d) => d === stated);
}

/**
 * The amount is right for the days that the line counts, and the price beside it is that of the whole line, or the price of
 * one day of a month rounded to a cent. Whoever is refused for that and multiplies anew is refused for the amount.
 */
function isOnlyPrinted(sum: Sum, c: InvoiceCase, toleranceCents: Eurocent): boolean {
  if (calculate({ line: sum.line, case: c }).result !== 'fits') return false;
  return Math.abs(sum.price.cents - sum.amount) <= toleranceCents || isRounded(sum, toleranceCents);
}

/**
 * The price is the amount, and whether it may be is doubted by L08 or L10: a month price beside a count of hours or visits,
 * where days or months would be wrong too, or the price of the whole line by an afgesproken tarief that contradicts the table.
 */
function isPriceInDoubt({ line, price, amount }: Sum, c: InvoiceCase, toleranceCents: Eurocent): boolean {
  const calculation = calculate({ line, case: c });
  if (!('basis' in calculation) || calculation.basis === undefined) return false;
  const { product, certain, agreedTariefCents } = calculation.basis;
  const isDoubted = products[product].unit === 'month' ? !certain : agreedTariefCents !== undefined;
  return isDoubted && Math.abs(Math.abs(price.cents) - Math.abs(amount)) <= toleranceCents;
}

/** A price that was rounded to a cent explains the amount. */
function isRounded({ quantity, price, amount }: Sum, toleranceCents: Eurocent): boolean {
  const count = Math.abs(quantity.value);
  return Math.abs(count * Math.abs(price.cents) - Math.abs(amount)) <= toleranceCents + 0.5 * count;
}

const isCertainProduct = ({ product }: InvoiceLine): boolean => product.certain && codeOf(valueOf(product)) !== undefined;

/** Quantity × price explains the amount, within the precision in which both are printed. Credits compare absolute amounts. */
function explains({ line, quantity, price, amount }: Sum, toleranceCents: Eurocent): boolean {
  const charged = Math.abs(amount);
  const cents = Math.abs(price.cents);
  const count = Math.abs(quantity.value);
  // Half of the last decimal, times what it is multiplied by; a whole count and a price in cents are exact.
  const slackOfCount = quantity.decimals > 0 ? 0.5 * 10 ** -quantity.decimals * cents : 0;
  const slackOfPrice = price.decimals > 2 ? 0.5 * 10 ** (2 - price.decimals) * count : 0;
  if (Math.abs(count * cents - charged) <= toleranceCents + slackOfCount + slackOfPrice + 1e-6) return true;
  const code = codeOf(valueOf(line.product));
  // A price by the day is for the whole day.
  const isByDay = code !== undefined && products[code].unit === 'day';
  return (
    !isByDay && monthLengths.some((n) => possibleDays(quantity, n).some((d) => Math.abs(proRata(cents, d, n) - charged) <= toleranceCents))
  );
}

/** The sum of a line that does not come out; nothing where a part of it is missing. */
export function wrongLine(line: InvoiceLine, c: InvoiceCase, toleranceCents: Eurocent): WrongLine | undefined {
  const [quantity, price, amount] = [valueOf(line.quantity), valueOf(line.unitPrice), valueOf(line.amount)];
  if (quantity === undefined || price === undefined || amount === undefined) return undefined;
  const sum = { line, quantity, price, amount };
  if (explains(sum, toleranceCents) || isOnlyPrinted(sum, c, toleranceCents)) return undefined;
  const cannotTell = !isCertainProduct(line) || c.invoice.kind === 'credit';
  return { ...sum, isInDoubt: (cannotTell && isRounded(sum, toleranceCents)) || isPriceInDoubt(sum, c, toleranceCents) };
}
