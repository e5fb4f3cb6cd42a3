/** What the rows up to here come to. */
export interface RunningSum {
  readonly rows: number;
  readonly cents: number;
}
export const nothing: RunningSum = { rows: 0, cents: 0 };
export const withRow = (sum: RunningSum, cents: number): RunningSum => ({ rows: sum.rows + 1, cents: sum.cents + cents });
/** Of two rows or more: a sum without the word for it. Two clients may well come to the same amount. */
export const isSum = (sum: RunningSum, cents: number): boolean => sum.rows > 1 && Math.abs(sum.cents - cents) < 1;
