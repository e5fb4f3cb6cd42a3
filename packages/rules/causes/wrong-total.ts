import type { Eurocent } from '#domain';
import { amounts, type Explained } from './explained.ts';
import { decimalShifted, digitsSwapped, toWholeEuros, withVat } from './slips.ts';

/** Lines that do not add up to the total; amounts as on an invoice, also of a creditfactuur. */
export interface WrongTotal {
  readonly lines: readonly { readonly line: number; readonly amountCents: Eurocent }[];
  /** Of the lines, with the VAT that the invoice states. */
  readonly sumCents: Eurocent;
  readonly vatCents: Eurocent;
  readonly totalCents: Eurocent;
}

export const withoutOneLine = ({ lines, sumCents }: WrongTotal): readonly Explained[] =>
  lines.length < 2 ? [] : lines.map(({ line, amountCents }) => ({ cents: sumCents - amountCents, otherLine: line }));
export const oneLineTwice = ({ lines, sumCents }: WrongTotal): readonly Explained[] =>
  lines.map(({ line, amountCents }) => ({ cents: sumCents + amountCents, otherLine: line }));
export const totalWithVat = ({ sumCents, vatCents }: WrongTotal): readonly Explained[] =>
  vatCents === 0 ? amounts(withVat(sumCents)) : [];
export const totalDigitsSwapped = ({ sumCents }: WrongTotal): readonly Explained[] => amounts(digitsSwapped(sumCents));
export const totalDecimalShifted = ({ sumCents }: WrongTotal): readonly Explained[] => amounts(decimalShifted(sumCents));
/** The sum, or each line before it is added. */
export const totalInWholeEuros = ({ lines, sumCents, vatCents }: WrongTotal): readonly Explained[] =>
  amounts([toWholeEuros(sumCents), lines.reduce((sum, { amountCents }) => sum + toWholeEuros(amountCents), vatCents)]);
