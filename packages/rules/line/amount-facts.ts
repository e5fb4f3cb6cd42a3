import { daysInMonth, type Facts } from '#domain';
import { euro, text } from '../wording.ts';
import type { Basis } from './basis.ts';

/** The facts that every finding about an amount carries: how the expected amount came about. */
export function amountFacts(basis: Basis, more: Readonly<Record<string, string | number | undefined>>): Facts {
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
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}

/** "9 van de 31 dagen × € 686,77" — how a pro rata amount is computed. */
export const proRataSum = (facts: Facts): string =>
  `${text(facts['expectedDays'])} van de ${typeof facts['month'] === 'string' ? daysInMonth(facts['month']) : ''} dagen × ${euro(facts['tariefCents'])}`;

/** The amount is right and the count beside it is not: what a person is asked. */
export const fitsDaysSentence = (facts: Facts): string =>
  `Het bedrag past bij ${text(facts['fitsDays'])} dagen, maar niet bij het aantal dat op de factuurregel staat. Ga na welke dagen bedoeld zijn.`;
export const fitsDaysLetter = 'Het bedrag en het aantal op de factuurregel passen niet bij elkaar. Een medewerker kijkt het na.';
