import { type Eurocent, roundHalfUp } from '#domain';

/** The low and the high Dutch rate of VAT, in per cent, of all years with a tarief on record. */
const vatRates = [9, 21];

export const withVat = (cents: number): readonly Eurocent[] => vatRates.map((rate) => roundHalfUp((cents * (100 + rate)) / 100));

/** Every amount with two digits that stand side by side the other way round: 491,90 for 419,90. */
export function digitsSwapped(cents: Eurocent): readonly Eurocent[] {
  const digits = [...String(cents)];
  return digits.slice(1).flatMap((digit, i) => {
    const before = digits[i] ?? '';
    // A leading zero is no amount as people write it.
    return digit === before || (i === 0 && digit === '0')
      ? []
      : [Number([...digits.slice(0, i), digit, before, ...digits.slice(i + 2)].join(''))];
  });
}

/** One or two places to either side: 4919,00 and 4,92 are no amounts of the same digits, 4919,00 and 49,19 are. */
export const decimalShifted = (cents: Eurocent): readonly Eurocent[] =>
  [cents * 10, cents * 100, cents / 10, cents / 100].filter((shifted) => Number.isInteger(shifted) && shifted > 0);

export const toWholeEuros = (cents: number): Eurocent => roundHalfUp(cents / 100) * 100;
