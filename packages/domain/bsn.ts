/** Weights of the 11-proef for BSNs: 9 for the first digit, 2 for the eighth, −1 for the last. */
const bsnWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Nine digits that pass the 11-proef. One in eleven other numbers of nine digits passes too. */
export const isBsn = (digits: string): boolean =>
  /^\d{9}$/.test(digits) && Number(digits) > 0 && bsnWeights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
