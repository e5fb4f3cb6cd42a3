import { type DateRange, firstDayOf, type IsoMonth, lastDayOf } from '#domain';

export interface FoundPeriod {
  readonly range: DateRange;
  readonly start: number;
  readonly end: number;
  /** The year or an end had to be guessed. */
  readonly guessed: boolean;
}

/** What joins two months, weeks or days, folded. */
export const through = String.raw`\s?(?:t\/m|tm|t\.e\.m\.|tot en met|tot|-|en|\/|\+|&|,)\s?`;
export const isoMonth = (year: number, number: number): IsoMonth => `${year}-${String(number).padStart(2, '0')}`;
/** From the first day of the one to the last of the other, in whatever order they were named. */
export const monthsFrom = (a: IsoMonth, b: IsoMonth): DateRange => ({ from: firstDayOf(a < b ? a : b), to: lastDayOf(a < b ? b : a) });
