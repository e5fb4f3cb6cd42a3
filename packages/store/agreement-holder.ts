import type { AgreementHolder } from './ports.ts';

/** Between the same onderaannemer and the same client. */
export const isSameHolder = (one: AgreementHolder, other: AgreementHolder): boolean =>
  one.clientNumber === other.clientNumber && one.onderaannemerNumber === other.onderaannemerNumber;
