/** What the rows up to here come to. */
export interface RunningSum {
  readonly rows: number;
  readonly cents: number;
}
export const nothing: RunningSum = { rows: 0, cents: 0 };
export const withRow = (sum: RunningSum, cents: number): RunningSum => ({ rows: sum.rows + 1, cents: sum.cents + cents });
/** Within a cent. */
export const comesTo = ({ rows, cents }: RunningSum, stated: number): boolean => rows > 0 && Math.abs(cents - stated) < 1;
/** Of two rows or more: a sum without the word for it. Two clients may well come to the same amount. */
export const isSum = (sum: RunningSum, cents: number): boolean => sum.rows > 1 && comesTo(sum, cents);
