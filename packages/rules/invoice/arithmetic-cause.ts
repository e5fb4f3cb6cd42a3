import { codeOf, type Eurocent, type InvoiceLine, products, valueOf } from '#domain';
import { type FoundCause, theOne } from '../causes/cause.ts';
import { causesOfProduct, causesOfTotal } from '../causes/find-cause.ts';
import { swappedWith } from '../causes/swapped-lines.ts';
import { productCents, type WrongProduct } from '../causes/wrong-product.ts';
import type { WrongLine } from './wrong-line.ts';

interface WrongSum {
  /** Every line has an amount. */
  readonly lines: readonly InvoiceLine[];
  readonly wrong: readonly WrongLine[];
  readonly vatCents: Eurocent;
  readonly totalCents: Eurocent;
  /** The lines add up to the total. */
  readonly adds: boolean;
}

const amountOf = (line: InvoiceLine): Eurocent => valueOf(line.amount) ?? 0;

function wrongProductOf({ line, quantity, price, amount }: WrongLine): WrongProduct {
  const product = codeOf(valueOf(line.product));
  return {
    line: line.number,
    quantity: Math.abs(quantity.value),
    countsDays: quantity.unit === 'day' || (product !== undefined && products[product].unit === 'day'),
    priceCents: Math.abs(price.cents),
    amountCents: Math.abs(amount),
  };
}

function causesOfLines(wrong: readonly WrongProduct[]): readonly (readonly FoundCause[])[] {
  const all = wrong.map((product) => ({
    product,
    line: product.line,
    chargedCents: product.amountCents,
    expectedCents: productCents(product),
    isWrong: true,
  }));
  return all.map((own) => [...causesOfProduct(own.product), ...swappedWith(own, all, 0)]);
}

/** With the amounts that the wrong lines should have, the lines add up: the total needs no cause of its own. */
function isMended({ lines, vatCents, totalCents }: WrongSum, wrong: readonly WrongProduct[]): boolean {
  const sumCents = lines.reduce((sum, line) => {
    const product = wrong.find((each) => each.line === line.number);
    const cents = product === undefined ? Math.abs(amountOf(line)) : productCents(product);
    return amountOf(line) < 0 ? sum - cents : sum + cents;
  }, vatCents);
  return Math.abs(sumCents) === Math.abs(totalCents);
}

function causesOfSum({ lines, vatCents, totalCents }: WrongSum): readonly FoundCause[] {
  const sumCents = lines.reduce((sum, line) => sum + amountOf(line), vatCents);
  // A creditfactuur may print its amounts with or without a minus.
  const sign = sumCents < 0 ? -1 : 1;
  return causesOfTotal({
    lines: lines.map((line) => ({ line: line.number, amountCents: sign * amountOf(line) })),
    sumCents: sign * sumCents,
    vatCents: sign * vatCents,
    totalCents: Math.abs(totalCents),
  });
}

/** The one mistake that explains everything which does not add up on an invoice, if there is one. */
export function arithmeticCause(sum: WrongSum): FoundCause | undefined {
  const wrong = sum.wrong.map(wrongProductOf);
  const each = [...causesOfLines(wrong), ...(sum.adds || isMended(sum, wrong) ? [] : [causesOfSum(sum)])];
  const [first = []] = each;
  return theOne(first.filter(({ name }) => each.every((found) => found.some((cause) => cause.name === name))));
}
