import type { Price, Quantity } from '#domain';

interface Calculation {
  readonly quantity?: { readonly value: Quantity } | undefined;
  readonly price?: { readonly value: Price } | undefined;
  readonly amount: { readonly value: number };
}

/** Quantity times price is the amount, as far as the printed decimals tell. */
export function arithmeticFits(line: Calculation): boolean | undefined {
  const [quantity, price] = [line.quantity?.value, line.price?.value];
  if (quantity === undefined || price === undefined) return undefined;
  const slack =
    1 +
    Math.abs(price.cents) * (quantity.decimals === 0 ? 0 : 0.5 * 10 ** -quantity.decimals) +
    Math.abs(quantity.value) * (price.decimals > 2 ? 0.5 * 10 ** (2 - price.decimals) : 0);
  return Math.abs(Math.abs(quantity.value * price.cents) - Math.abs(line.amount.value)) <= slack + 1e-6;
}
