import type { LineDraft } from './line.ts';

/** "Leegstand € 0,00": words beside an amount of nothing, without a count, the number of a client or care. */
export const isNothingToNobody = ({ amount, clientNumber, product, quantity }: LineDraft): boolean =>
  amount.value === 0 &&
  clientNumber === undefined &&
  quantity === undefined &&
  (product === undefined || product.value.recognised.kind === 'unknown');
