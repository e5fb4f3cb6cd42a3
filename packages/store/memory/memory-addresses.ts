import type { AddressStore, StoppedAddress } from '../address-store.ts';
import { sortableInstant } from '../instants.ts';

export function memoryAddresses(): AddressStore {
  const addresses = new Map<string, StoppedAddress & { readonly liftedAt?: string }>();
  const stopped = (address: string): StoppedAddress | undefined => {
    const { liftedAt, ...found } = addresses.get(address) ?? {};
    return liftedAt === undefined && 'address' in found ? found : undefined;
  };
  return {
    stop: async (given) => {
      const known = addresses.get(given.address);
      const mayStop = known === undefined || (known.liftedAt !== undefined && known.liftedAt < sortableInstant(given.since));
      if (mayStop) addresses.set(given.address, given);
    },
    stopped: async (address) => stopped(address),
    lift: async (address, now) => {
      const found = stopped(address);
      if (found !== undefined) addresses.set(address, { ...found, liftedAt: sortableInstant(now) });
      return found !== undefined;
    },
    all: async () =>
      [...addresses.keys()]
        .flatMap((address) => stopped(address) ?? [])
        .sort((a, b) => (sortableInstant(a.since) < sortableInstant(b.since) ? -1 : 1)),
  };
}
