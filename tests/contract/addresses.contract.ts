import { describe, expect, test } from 'vitest';
import type { StoreUnderTest } from './store-under-test.ts';

const on = (day: number): string => `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const bounced = (address: string, day: number, replyId = 'm-1') =>
  ({ address, reason: 'bounce', since: on(day), replyId, detail: '550 5.1.1 no such user' }) as const;

export function addressesContract(name: string, { open }: StoreUnderTest): void {
  describe(`stopped addresses (${name})`, () => {
    test('an address is stopped for its first reason, and found by everybody', async () => {
      const { store, elsewhere } = await open();
      await store.addresses.stop(bounced('b@haven.example', 3));
      await store.addresses.stop({ ...bounced('b@haven.example', 4), reason: 'complaint' });
      await store.addresses.stop(bounced('a@haven.example', 2, 'n-1'));
      expect(await elsewhere().addresses.stopped('b@haven.example')).toEqual(bounced('b@haven.example', 3));
      expect(await store.addresses.stopped('c@haven.example')).toBeUndefined();
      expect(await elsewhere().addresses.all()).toEqual([bounced('a@haven.example', 2, 'n-1'), bounced('b@haven.example', 3)]);
    });

    test('a lifted address gets letters again: what was said before is over, what is said after it counts', async () => {
      const { store, elsewhere } = await open();
      await store.addresses.stop(bounced('a@haven.example', 2));
      expect([
        await store.addresses.lift('a@haven.example', on(5)),
        await elsewhere().addresses.lift('a@haven.example', on(6)),
        await store.addresses.lift('nobody@haven.example', on(5)),
      ]).toEqual([true, false, false]);
      // The same event may come again, and late.
      for (const day of [2, 4]) await elsewhere().addresses.stop(bounced('a@haven.example', day));
      expect([await store.addresses.stopped('a@haven.example'), await store.addresses.all()]).toEqual([undefined, []]);
      await elsewhere().addresses.stop(bounced('a@haven.example', 7, 'n-1'));
      expect(await store.addresses.stopped('a@haven.example')).toEqual(bounced('a@haven.example', 7, 'n-1'));
      expect(await store.addresses.all()).toHaveLength(1);
    });
  });
}
