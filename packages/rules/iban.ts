import { isValidIBAN } from 'ibantools';

/** Electronic form (no blanks); check digits and the length of the country. */
export const isIbanValid = (iban: string): boolean => isValidIBAN(iban);
