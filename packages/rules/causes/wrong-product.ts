import { type Eurocent, roundHalfUp } from '#domain';
import { amounts, type Explained } from './explained.ts';
import { decimalShifted, digitsSwapped, toWholeEuros, withVat } from './slips.ts';

/** A line of which quantity × price is not the amount; without sign, as credits are compared. */
export interface WrongProduct {
  readonly line: number;
  readonly quantity: number;
  /** The quantity counts days or etmalen. */
  readonly countsDays: boolean;
  /** Fractional when it is printed in more decimals than cents. */
  readonly priceCents: number;
  readonly amountCents: Eurocent;
}

/** Quantity × price. */
export const productCents = ({ quantity, priceCents }: WrongProduct): Eurocent => roundHalfUp(quantity * priceCents);

export const priceAsAmount = ({ priceCents }: WrongProduct): readonly Explained[] => amounts([roundHalfUp(priceCents)]);
/** A count that leaves out the first or the last day, in the quantity or in the amount. */
export const oneDayApart = ({ quantity, countsDays, priceCents }: WrongProduct): readonly Explained[] =>
  countsDays && Number.isInteger(quantity) && quantity > 1
    ? amounts([quantity - 1, quantity + 1].map((days) => roundHalfUp(days * priceCents)))
    : [];
export const productWithVat = (product: WrongProduct): readonly Explained[] => amounts(withVat(product.quantity * product.priceCents));
export const productDigitsSwapped = (product: WrongProduct): readonly Explained[] => amounts(digitsSwapped(productCents(product)));
export const productDecimalShifted = (product: WrongProduct): readonly Explained[] => amounts(decimalShifted(productCents(product)));
export const productInWholeEuros = ({ quantity, priceCents }: WrongProduct): readonly Explained[] =>
  amounts([toWholeEuros(quantity * priceCents), roundHalfUp(quantity * toWholeEuros(priceCents))]);
