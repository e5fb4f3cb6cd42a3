import { z } from 'zod';
import { liftAddress, type Store } from '#store';
import { jsonListAt } from '../page/json-list.ts';

const listed = z.object({
  address: z.string(),
  reason: z.enum(['bounce', 'complaint']),
  since: z.string(),
  detail: z.string(),
  /** References of the letters that wait for a person. */
  waiting: z.array(z.string()),
});
export type ListedAddress = z.infer<typeof listed>;
/** Letters that go out now; null when the address was not stopped. */
const lifted = z.object({ letters: z.number().nullable() });

/** The addresses that get no letters, for the person who may lift that. */
export interface AddressDesk {
  readonly list: () => Promise<readonly ListedAddress[]>;
  /** Gives how many letters go out now; null when the address was not stopped. */
  readonly lift: (address: string) => Promise<number | null>;
}

/** On the store itself. */
export const deskOf = (store: Store): AddressDesk => ({
  list: async () => {
    const waiting = await store.replies.stopped(new Date().toISOString());
    return (await store.addresses.all()).map(({ address, reason, since, detail }) => ({
      address,
      reason,
      since,
      detail,
      waiting: waiting.filter(({ to }) => to.toLowerCase() === address).map(({ reference }) => reference),
    }));
  },
  lift: async (address) => (await liftAddress(store, address, new Date().toISOString())) ?? null,
});

/** Of the system that runs on this machine; throws a TypeError when none answers. */
export const deskAt = (pagePort: number): AddressDesk => {
  const page = jsonListAt(pagePort, '/adressen.json');
  return {
    list: async () => z.array(listed).parse(await page.get()),
    lift: async (address) => lifted.parse(await page.put({ lift: address })).letters,
  };
};
