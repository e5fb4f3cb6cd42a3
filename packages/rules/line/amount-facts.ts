import { daysInMonth, type Facts, productCodes, products } from '#domain';
import { euro, text } from '../wording.ts';
import type { Basis } from './basis.ts';
import type { Cause } from './cause.ts';

/** The facts that every finding about an amount carries: how the expected amount came about. */
export function amountFacts(basis: Basis, more: Readonly<Record<string, string | number | undefined>>, cause?: Cause): Facts {
  const { product, month, tariefCents, agreedTariefCents, chargedCents, coveredDays, statedDays } = basis;
  const all: Record<string, string | number | undefined> = {
    product,
    month,
    tariefCents,
    agreedTariefCents,
    chargedCents,
    coveredDays,
    statedDays,
    ...more,
  };
  const expected = all['expectedCents'];
  if (typeof expected === 'number') all['differenceCents'] = chargedCents - expected;
  if (cause) all['cause'] = causeName(cause);
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}

const causeName = (cause: Cause): string =>
  cause.kind === 'tarief-of-other-year'
    ? `tarief-of-${cause.year}`
    : cause.kind === 'tarief-of-other-category'
      ? `tarief-of-${cause.product}`
      : cause.kind;

const fixedCauses: Readonly<Record<string, string>> = {
  'vat-included': 'U heeft waarschijnlijk btw meegerekend. Deze zorg is vrijgesteld van btw.',
  'two-months': 'Dit is precies twee keer het bedrag. Heeft u twee maanden op één factuur gezet?',
  'thirty-day-month': 'U heeft waarschijnlijk gerekend met een maand van 30 dagen. Reken met het echte aantal dagen van de maand.',
  'working-day-month': 'U heeft waarschijnlijk gerekend met werkdagen. Reken met alle dagen van de maand.',
  'pro-rata-forgotten': 'U heeft waarschijnlijk de hele maand gerekend.',
  'days-exclusive': 'U heeft waarschijnlijk één dag te weinig geteld: de eerste en de laatste dag tellen allebei mee.',
};

/** The probable cause in one sentence with a blank before it, or nothing. */
export function causeSentence(facts: Facts): string {
  const cause = facts['cause'];
  if (typeof cause !== 'string') return '';
  const year = /^tarief-of-(\d{4})$/.exec(cause)?.[1];
  if (year) return ` Dit lijkt het tarief van ${year}.`;
  const product = productCodes.find((code) => cause === `tarief-of-${code}`);
  if (product) return ` Dit lijkt het tarief van ${products[product].name}.`;
  return fixedCauses[cause] ? ` ${fixedCauses[cause]}` : '';
}

/** "9 van de 31 dagen × € 686,77" — how a pro rata amount is computed. */
export const proRataSum = (facts: Facts): string =>
  `${text(facts['expectedDays'])} van de ${typeof facts['month'] === 'string' ? daysInMonth(facts['month']) : ''} dagen × ${euro(facts['tariefCents'])}`;
