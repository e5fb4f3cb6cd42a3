import { type Facts, products } from '#domain';
import { text } from '../wording.ts';
import { amountFacts } from './amount-facts.ts';
import type { Calculation } from './calculation-result.ts';

/** An amount that is right for more days than the period beside it names: which of the two is meant is for a person to say. */
export const beyondNamed = (calculation: Calculation, unit?: 'month' | 'day'): Facts | undefined =>
  calculation.result === 'fits' &&
  calculation.days > calculation.basis.namedDays &&
  (unit === undefined || products[calculation.basis.product].unit === unit)
    ? amountFacts(calculation.basis, { chargedDays: calculation.days, namedDays: calculation.basis.namedDays })
    : undefined;

export const beyondNamedSentence = (f: Facts): string =>
  `Het bedrag is dat van ${text(f['chargedDays'])} dagen. Van de periode op de factuur vallen er ${text(f['namedDays'])} onder de leveringsovereenkomst. Ga na welke dagen zijn bedoeld.`;
export const beyondNamedLetter = 'Het bedrag is dat van meer dagen dan de periode op de factuur heeft. Een medewerker kijkt het na.';
