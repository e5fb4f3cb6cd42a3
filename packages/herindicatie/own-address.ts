import { isNoReply } from '#domain';
import type { RegisterReader } from '#store';

/**
 * The first address on file of an onderaannemer that a person reads and that serves nobody else; undefined when there
 * is none. A whole domain is no address, and an accountant's would tell one onderaannemer of the clients of another.
 */
export async function ownAddress(register: RegisterReader, onderaannemerNumber: string): Promise<string | undefined> {
  const [onderaannemer] = await register.onderaannemers([onderaannemerNumber]);
  for (const address of onderaannemer?.addresses ?? []) {
    if (address.startsWith('@') || isNoReply(address)) continue;
    const served = await register.onderaannemersByAddress(address);
    if (served.every(({ number }) => number === onderaannemerNumber)) return address;
  }
  return undefined;
}
