import { formatMonth, isIsoDate, productCodes, products } from '#domain';
import { text } from '../wording.ts';
import type { Cause } from './cause.ts';
import {
  byTariefOfOtherCategory,
  byTariefOfOtherTime,
  lineDecimalShifted,
  lineDigitsSwapped,
  lineWithVat,
  moreDaysCharged,
  oneDayShort,
  thirtyDayMonth,
  twoMonths,
  wholeMonthCharged,
  workingDayMonth,
} from './charged-line.ts';
import {
  oneDayApart,
  priceAsAmount,
  productDecimalShifted,
  productDigitsSwapped,
  productInWholeEuros,
  productWithVat,
} from './wrong-product.ts';
import { oneLineTwice, totalDecimalShifted, totalDigitsSwapped, totalInWholeEuros, totalWithVat, withoutOneLine } from './wrong-total.ts';

function ofTarief(of: string): string {
  if (isIsoDate(`${of}-01`)) return `U heeft waarschijnlijk het tarief gebruikt dat vanaf ${formatMonth(of)} gold.`;
  const product = productCodes.find((code) => code === of);
  return `U heeft waarschijnlijk het tarief van ${product === undefined ? of : products[product].name} gebruikt.`;
}

/**
 * Every mistake that is known, in no order: a cause is said when it explains the amount to the cent and no other does.
 * A name is public and never given to another mistake.
 */
export const allCauses: readonly Cause[] = [
  {
    name: 'tarief-of',
    ofTarief: true,
    ofLine: (line) => [...byTariefOfOtherTime(line), ...byTariefOfOtherCategory(line)],
    sentence: (_, of) => ofTarief(of),
  },
  {
    name: 'vat-included',
    ofTarief: true,
    ofLine: lineWithVat,
    ofProduct: productWithVat,
    ofTotal: totalWithVat,
    sentence: () => 'U heeft waarschijnlijk btw meegerekend. Deze zorg is vrijgesteld van btw.',
  },
  {
    name: 'two-months',
    ofTarief: true,
    ofLine: twoMonths,
    sentence: () => 'U heeft waarschijnlijk twee maanden gerekend. Maak voor elke maand een eigen factuur.',
  },
  {
    name: 'thirty-day-month',
    ofLine: thirtyDayMonth,
    sentence: () => 'U heeft waarschijnlijk gerekend met een maand van 30 dagen. Reken met het echte aantal dagen van de maand.',
  },
  {
    name: 'working-day-month',
    ofLine: workingDayMonth,
    sentence: () => 'U heeft waarschijnlijk gerekend met werkdagen. Reken met alle dagen van de maand.',
  },
  { name: 'pro-rata-forgotten', ofLine: wholeMonthCharged, sentence: () => 'U heeft waarschijnlijk de hele maand gerekend.' },
  { name: 'amount-of', ofLine: moreDaysCharged, sentence: (_, of) => `U heeft waarschijnlijk ${of.replace('-days', '')} dagen gerekend.` },
  {
    name: 'days-exclusive',
    ofLine: oneDayShort,
    ofProduct: oneDayApart,
    sentence: () => 'Het verschil is precies één dag. Heeft u de eerste en de laatste dag allebei meegeteld?',
  },
  {
    name: 'swapped-lines',
    sentence: ({ lines, causeLine }) =>
      `Waarschijnlijk zijn de bedragen van ${Array.isArray(lines) ? `factuurregel ${lines.join(' en ')}` : `deze factuurregel en factuurregel ${text(causeLine)}`} verwisseld.`,
  },
  {
    name: 'quantity-forgotten',
    ofProduct: priceAsAmount,
    sentence: () => 'Het bedrag is gelijk aan de prijs van één. U heeft waarschijnlijk niet met het aantal vermenigvuldigd.',
  },
  {
    name: 'digits-swapped',
    ofLine: lineDigitsSwapped,
    ofProduct: productDigitsSwapped,
    ofTotal: totalDigitsSwapped,
    sentence: () => 'Waarschijnlijk zijn in het bedrag twee cijfers verwisseld.',
  },
  {
    name: 'decimal-shifted',
    ofLine: lineDecimalShifted,
    ofProduct: productDecimalShifted,
    ofTotal: totalDecimalShifted,
    sentence: () => 'Waarschijnlijk staat de komma in het bedrag op de verkeerde plaats.',
  },
  {
    name: 'rounded-to-euros',
    ofProduct: productInWholeEuros,
    ofTotal: totalInWholeEuros,
    sentence: () => "U heeft waarschijnlijk afgerond op hele euro's. Reken met centen.",
  },
  {
    name: 'line-left-out',
    ofTotal: withoutOneLine,
    sentence: ({ causeLine }) =>
      `Waarschijnlijk is ${causeLine === undefined ? 'één factuurregel' : `factuurregel ${text(causeLine)}`} niet meegeteld in het totaal.`,
  },
  {
    name: 'line-counted-twice',
    ofTotal: oneLineTwice,
    sentence: ({ causeLine }) =>
      `Waarschijnlijk is ${causeLine === undefined ? 'één factuurregel' : `factuurregel ${text(causeLine)}`} twee keer meegeteld in het totaal.`,
  },
];
