import type { DateRange, Quantity } from '#domain';
import type { HeadedText } from './lone-month.ts';
import { foldLabel } from './values/fold.ts';

/**
 * "Begindatum 01-03-25" beside "Einddatum 31-12-26" on an invoice over January: the days of the agreement, and no months that are charged.
 * Not so for a few months, which may be charged together, or for as many as are counted.
 */
export function areDatesOfAgreement(
  own: DateRange,
  whole: DateRange | undefined,
  cells: readonly HeadedText[],
  counted: Quantity | undefined,
): boolean {
  if (own.to === undefined || whole?.to === undefined || own.from > whole.from || own.to < whole.to) return false;
  const headed = (pattern: RegExp): boolean => cells.some(({ heading }) => pattern.test(foldLabel(heading)));
  const months = monthsBetween(own.from, own.to);
  const isCounted = counted !== undefined && Math.abs(counted.value - months) <= 1;
  return months > mostCharged && !isCounted && headed(beginning) && headed(end);
}

const beginning = /^(?:begin|start|ingangs)-?datum(?![a-z])/;
const end = /^eind-?datum(?![a-z])/;
/** From the first of them to the last, in months. */
const mostCharged = 3;
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
