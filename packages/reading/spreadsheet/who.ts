import { absent, type InvoiceLine } from '#domain';

/** Who a line is for. */
export type Who = Pick<InvoiceLine, 'clientNumber' | 'clientName' | 'birthDate' | 'bsn' | 'address'>;

export function nobody(): { -readonly [K in keyof Who]: Who[K] } {
  const nothing = absent(false);
  return { clientNumber: nothing, clientName: nothing, birthDate: nothing, bsn: nothing, address: nothing };
}
export const saysAnything = (who: Who): boolean => Object.values(who).some((field) => field.state === 'read');
