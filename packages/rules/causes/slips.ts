import { type Eurocent, roundHalfUp } from '#domain';

/**
 * Dutch VAT in per cent, of all years with a tarief on record: Wet OB 1968 art. 9, the low rate (lid 2)
 * since 2019-01-01 and the high rate (lid 1) since 2012-10-01.
 */
const vatRates = [9, 21];

export const withVat = (cents: number): readonly Eurocent[] => vatRates.map((rate) => roundHalfUp((cents * (100 + rate)) / 100));

/** Every amount with two digits that stand side by side the other way round: 491,90 for 419,90. A leading zero is no amount as people write it. */
export function digitsSwapped(cents: Eurocent): readonly Eurocent[] {
  const digits = String(cents);
  return Array.from(digits.slice(1), (digit, i) => digits.slice(0, i) + digit + digits.charAt(i) + digits.slice(i + 2))
    .filter((swapped) => swapped !== digits && !swapped.startsWith('0'))
    .map(Number);
}

/** One or two places to either side; a cent that is lost is no amount of the same digits and equals none. */
export const decimalShifted = (cents: Eurocent): readonly number[] => [cents * 10, cents * 100, cents / 10, cents / 100];

export const toWholeEuros = (cents: number): Eurocent => roundHalfUp(cents / 100) * 100;
