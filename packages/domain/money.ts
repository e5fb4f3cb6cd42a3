/** Integer eurocents. `49190` is € 491,90. Never a float, never euros. */
export type Eurocent = number;

const euros = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `123456` → `€ 1.234,56`; a negative amount carries its sign in front: `-€ 12,50`. */
export function formatEuro(cents: Eurocent): string {
  const text = `€ ${euros.format(Math.abs(cents) / 100)}`;
  return cents < 0 ? `-${text}` : text;
}

/** Rounds half away from zero to a whole cent; the only rounding of money there is. */
export function roundHalfUp(cents: number): Eurocent {
  // The nudge undoes binary noise such as 1004.4999999999999 for 1004.5, far below any printed precision.
  const rounded = Math.floor(Math.abs(cents) + 0.5 + 1e-7);
  return cents < 0 ? -rounded : rounded;
}

/**
 * AP §3 "Afwijkende maandtarieven": `aantal dagen geleverde zorg / aantal dagen van de maand x maandtarief`.
 * Exact in integers, half up to the cent.
 */
export function proRata(tariefCents: Eurocent, days: number, daysInMonth: number): Eurocent {
  return Math.floor((2 * tariefCents * days + daysInMonth) / (2 * daysInMonth));
}
