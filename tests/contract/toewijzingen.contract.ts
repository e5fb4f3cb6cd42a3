import { describe, expect, test } from 'vitest';
import type { ReceivedToewijzing, ToewijzingDossier } from '#domain';
import type { StoreUnderTest } from './store-under-test.ts';

const on = (day: number): string => `2026-01-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const holder = { clientNumber: '400001', onderaannemerNumber: 'OA-001' };
const received = (number: string, more: Partial<ReceivedToewijzing> = {}): ReceivedToewijzing => ({
  latest: {
    id: `0855-${number}`,
    gemeente: 'Tilburg',
    number,
    product: 'DO-2',
    period: { from: '2026-02-01', to: '2026-12-31' },
    changeReason: '04',
    isDeleted: false,
    decidedAt: '2026-01-05T12:34:56',
    dated: '2026-01-06',
  },
  receivedAt: on(7),
  match: { holder },
  events: [],
  ...more,
});
const dossier = (bsnHash: string, more: Partial<ToewijzingDossier> = {}): ToewijzingDossier => ({
  bsnHash,
  received: [received('1')],
  clients: [],
  isSettled: true,
  ...more,
});
const waiting = (bsnHash: string, day: number): ToewijzingDossier =>
  dossier(bsnHash, { received: [received('1', { match: { unmatched: 'client-unknown' }, receivedAt: on(day) })] });

/** All that one can hold, so that nothing is dropped on the way. */
const full = dossier('k:a', {
  clients: ['400001'],
  isSettled: false,
  received: [
    received('1', {
      match: { unmatched: 'several-onderaannemers' },
      events: [
        { what: 'linked', by: 'M. de Vries', at: on(8), holder },
        { what: 'dismissed', by: 'M. de Vries', at: on(9), reason: 'Niet voor Siem.' },
        { what: 'undone', by: 'M. de Vries', at: on(10), reason: 'Toch wel.' },
        { what: 'chosen', by: 'M. de Vries', at: on(11), reason: 'Gebeld.', chosen: received('1').latest },
      ],
      rivals: [{ ...received('1').latest, product: 'DO-3' }],
      correction: 'accepted',
      rejected: [{ ...received('1').latest, product: 'DO-1' }],
    }),
  ],
});

export function toewijzingenContract(name: string, { open }: StoreUnderTest): void {
  describe(`toewijzingen (${name})`, () => {
    test('a dossier is kept whole, and changed only by whoever knows its version', async () => {
      const { store, elsewhere } = await open();
      expect(await store.toewijzingen.get('k:a')).toBeUndefined();
      expect(await store.toewijzingen.put(full, 0)).toEqual({ dossier: full, version: 1 });
      expect(await elsewhere().toewijzingen.get('k:a')).toEqual({ dossier: full, version: 1 });
      const next = { ...full, isSettled: true };
      expect(await elsewhere().toewijzingen.put(dossier('k:a'), 0)).toBeUndefined();
      expect(await elsewhere().toewijzingen.put(next, 1)).toEqual({ dossier: next, version: 2 });
      expect(await store.toewijzingen.put(dossier('k:a'), 1)).toBeUndefined();
      expect(await store.toewijzingen.get('k:a')).toEqual({ dossier: next, version: 2 });
    });

    test('a toewijzing is of the first person that it came for', async () => {
      const { store, elsewhere } = await open();
      expect(await store.toewijzingen.ownerOf('0855-1')).toBeUndefined();
      expect(await store.toewijzingen.claim('0855-1', 'k:a')).toBe('k:a');
      expect(await elsewhere().toewijzingen.claim('0855-1', 'k:b')).toBe('k:a');
      expect(await elsewhere().toewijzingen.ownerOf('0855-1')).toBe('k:a');
      expect(await store.toewijzingen.claim('0797-1', 'k:b')).toBe('k:b');
    });

    test('a toewijzing is moved only from whom it is', async () => {
      const { store, elsewhere } = await open();
      await store.toewijzingen.claim('0855-1', 'k:a');
      await elsewhere().toewijzingen.move('0855-1', 'k:b', 'k:c');
      expect(await store.toewijzingen.ownerOf('0855-1')).toBe('k:a');
      await elsewhere().toewijzingen.move('0855-1', 'k:a', 'k:b');
      expect(await store.toewijzingen.ownerOf('0855-1')).toBe('k:b');
      await elsewhere().toewijzingen.move('0855-2', 'k:a', 'k:b');
      expect([await store.toewijzingen.ownerOf('0855-2'), await store.toewijzingen.claim('0855-1', 'k:a')]).toEqual([undefined, 'k:b']);
    });

    test('what a person must look at, or is not settled, is listed with the oldest first, until it is done', async () => {
      const { store, elsewhere } = await open();
      const hashes = async () => (await elsewhere().toewijzingen.waiting()).map(({ bsnHash }) => bsnHash);
      await store.toewijzingen.put(waiting('k:late', 9), 0);
      await store.toewijzingen.put(dossier('k:done'), 0);
      await store.toewijzingen.put(dossier('k:unsettled', { isSettled: false }), 0);
      await store.toewijzingen.put(waiting('k:early', 2), 0);
      expect(await hashes()).toEqual(['k:early', 'k:unsettled', 'k:late']);
      expect((await elsewhere().toewijzingen.unsettled()).map(({ bsnHash }) => bsnHash)).toEqual(['k:unsettled']);
      expect((await store.toewijzingen.waiting())[0]).toEqual(waiting('k:early', 2));
      await store.toewijzingen.put(dossier('k:early'), 1);
      await store.toewijzingen.put(dossier('k:unsettled'), 1);
      expect([await hashes(), await store.toewijzingen.unsettled()]).toEqual([['k:late'], []]);
    });
  });
}
