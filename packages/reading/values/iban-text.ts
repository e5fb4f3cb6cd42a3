/** An account number in electronic form, right or wrong: the rules judge its check digits. */
export interface FoundIban {
  readonly iban: string;
  readonly start: number;
  readonly end: number;
}

// Dutch first: its shape is fixed, and a wrong length (a digit lost or added) must still be seen as an IBAN.
const dutch = /(?<![A-Z0-9])N ?L[ .]?\d ?\d(?:[ .-]{0,2}[A-Z]){4}(?:[ .-]{0,2}\d){7,12}(?![A-Z0-9])/gi;
const foreign = /(?<![A-Z0-9])(?!NL)(?:BE|DE|FR|LU|GB|IE|ES|IT|AT|CH|PL|PT|DK|SE|FI|LT|MT)\d{2}(?:[ .]?[A-Z0-9]{2,4}){3,8}(?![A-Z0-9])/g;

/** Norway's. A VAT number of another country looks like an IBAN and is shorter. */
const shortestIban = 15;

/** The start of an account number, or the end of a text that it may start at. */
export const startsIban = /(?:N\s?L|BE|DE|FR|LU|GB|IE|ES|IT|AT|CH|PL|PT|DK|SE|FI|LT|MT)[\s.]?(?:\d|$)|N$/i;

/** Every IBAN in a text, also with blanks or points between the groups. */
export function findIbans(text: string): FoundIban[] {
  const plain = text.replace(/[\u00a0\u202f\u2009]/g, ' ');
  if (!startsIban.test(plain)) return [];
  const found = [...plain.matchAll(dutch), ...plain.matchAll(foreign)].map((match) => ({
    iban: match[0].replace(/[^A-Za-z0-9]/g, '').toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.filter(({ iban }) => iban.startsWith('NL') || iban.length >= shortestIban);
}
