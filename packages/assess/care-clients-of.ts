import type { CareClient } from '#domain';
import { nearNumbers } from '#rules';
import type { RegisterReader } from '#store';

/** Client numbers are no longer than this: how far lost leading zeros are put back. */
const clientNumberLengthMax = 10;
export const mayBeClientNumber = (number: string): boolean => /^\d+$/.test(number) && number.length <= clientNumberLengthMax;

/**
 * The clients of these numbers; what is not found is tried again with the leading zeros that a spreadsheet loses, and by the digits in it
 * (L02, H02).
 */
export async function careClientsOf(numbers: readonly string[], register: RegisterReader): Promise<readonly CareClient[]> {
  const exact = await register.careClients(numbers);
  const unknown = numbers.filter((number) => !exact.some((careClient) => careClient.number === number));
  const missing = unknown.filter((number) => /^\d+$/.test(number));
  const padded = missing.flatMap((number) =>
    Array.from({ length: Math.max(0, clientNumberLengthMax - number.length) }, (_, i) => number.padStart(number.length + i + 1, '0')),
  );
  const digits = unknown.flatMap(nearNumbers).filter((number) => !numbers.includes(number));
  const near = [...new Set([...padded, ...digits])];
  return [...exact, ...(near.length === 0 ? [] : await register.careClients(near))];
}
