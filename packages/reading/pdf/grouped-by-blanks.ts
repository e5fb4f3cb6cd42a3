import type { RowAmount } from './labelled-amounts.ts';

const looseThousands = /(?<![\d.,-])\d{1,3} (?:(?:€|eur) ?)?$/;
const threeDigits = /^\s?(?:(?:€|eur) ?)?\d{3}[.,]\d{2}(?!\d)/;

/**
 * A total with a small number right before it: "Totaal 2 991,90". Elsewhere that is a count, but nobody counts a total,
 * so that blanks may group the thousands of every amount.
 */
export const mayBeGroupedByBlanks = (amounts: Iterable<readonly RowAmount[]>): boolean =>
  [...amounts]
    .flat()
    .some(
      ({ kind, money, row }) =>
        kind !== 'other' &&
        kind !== 'vat' &&
        looseThousands.test(row.folded.slice(0, money.start)) &&
        threeDigits.test(row.folded.slice(money.start)),
    );
