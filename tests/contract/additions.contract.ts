import { describe, expect, test } from 'vitest';
import type { Beschikking, Leveringsovereenkomst } from '#domain';
import { sampleRegister } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const [agreement, beschikking] = [sampleRegister('g').leveringsovereenkomsten[0]!, sampleRegister('g').beschikkingen[0]!];
const agreed = (more: Partial<Leveringsovereenkomst> = {}): Leveringsovereenkomst => ({ ...agreement, id: 'HI-1', ...more });
const decided = (more: Partial<Beschikking> = {}): Beschikking => ({ ...beschikking, id: '855-1', ...more });
const period = (from: string, to?: string) => ({ from, to });
const on = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;

export function additionsContract(name: string, { open }: StoreUnderTest): void {
  describe(`additions (${name})`, () => {
    test('an agreement is added once, and one that was withdrawn stays so', async () => {
      const { store, elsewhere } = await open();
      const { additions } = store;
      await additions.addAgreement(agreed(), on(1));
      await elsewhere().additions.addAgreement(agreed({ product: 'BG-Z' }), on(2));
      await additions.addAgreement(agreed({ id: 'HI-0', agreedTariefCents: 100, gebiedsteam: '9' }), on(3));
      await additions.withdrawAgreement('400001', 'HI-1', on(4));
      await additions.withdrawAgreement('400001', 'HI-1', on(5));
      await additions.addAgreement(agreed(), on(6));
      for (const [client, id] of [
        ['400001', 'HI-9'],
        ['400002', 'HI-0'],
      ] as const)
        await additions.withdrawAgreement(client, id, on(6));
      expect(await elsewhere().additions.ofClients(['400001', '400002'])).toEqual(
        new Map([
          [
            '400001',
            {
              agreements: [
                { item: agreed({ id: 'HI-0', agreedTariefCents: 100, gebiedsteam: '9' }), addedAt: on(3) },
                { item: agreed(), addedAt: on(1), withdrawnAt: on(4) },
              ],
              beschikkingen: [],
            },
          ],
        ]),
      );
    });

    test('the earliest register that contained an agreement is kept, also of one that was withdrawn; the rest stays as it is', async () => {
      const { store, elsewhere } = await open();
      const { additions } = store;
      for (const id of ['HI-1', 'HI-2', 'HI-3']) await additions.addAgreement(agreed({ id }), on(1));
      await additions.withdrawAgreement('400001', 'HI-2', on(2));
      await additions.markContained('400001', ['HI-1', 'HI-2', 'HI-9'], on(5));
      await elsewhere().additions.markContained('400001', ['HI-1'], on(6));
      await additions.markContained('400001', ['HI-1'], '2026-03-04T11:00:00+01:00');
      await additions.markContained('400001', ['HI-1'], on(4));
      await additions.markContained('400002', ['HI-1'], on(4));
      await elsewhere().additions.addAgreement(agreed({ id: 'HI-1' }), on(7));
      expect((await elsewhere().additions.ofClients(['400001', '400002'])).get('400001')?.agreements).toEqual([
        { item: agreed(), addedAt: on(1), containedAsOf: '2026-03-04T11:00:00+01:00' },
        { item: agreed({ id: 'HI-2' }), addedAt: on(1), withdrawnAt: on(2), containedAsOf: on(5) },
        { item: agreed({ id: 'HI-3' }), addedAt: on(1) },
      ]);
      await additions.withdrawAgreement('400001', 'HI-1', on(8));
      expect((await additions.ofClients(['400001'])).get('400001')?.agreements[0]).toEqual({
        item: agreed(),
        addedAt: on(1),
        withdrawnAt: on(8),
        containedAsOf: '2026-03-04T11:00:00+01:00',
      });
    });

    test('whoever ever got an agreement is listed once, and nobody else', async () => {
      const { store, elsewhere } = await open();
      const { additions } = store;
      expect(await additions.clientsWithAgreements()).toEqual([]);
      await additions.addAgreement(agreed({ clientNumber: '400003' }), on(1));
      await additions.addAgreement(agreed(), on(1));
      await additions.addAgreement(agreed({ id: 'HI-2' }), on(1));
      await additions.putBeschikking(decided({ clientNumber: '400002' }), on(1));
      await additions.withdrawAgreement('400003', 'HI-1', on(2));
      expect(await elsewhere().additions.clientsWithAgreements()).toEqual(['400001', '400003']);
    });

    test('several beschikkingen of one client change at once; a change out of an older version comes too late', async () => {
      const { store, elsewhere } = await open();
      const { additions } = store;
      const [one, two, three] = ['0855-1', '0855-2', '0855-3'].map((id) => decided({ id })) as [Beschikking, Beschikking, Beschikking];
      const kept = async () => (await elsewhere().additions.ofClients(['400001'])).get('400001')?.beschikkingen;
      const change = (version: number, put: Beschikking[], withdraw: string[], day: number, source = 'k:a') =>
        additions.changeBeschikkingen('400001', { put, withdraw, source, version }, on(day));
      await change(1, [two, one], ['0855-9'], 1);
      expect(await kept()).toEqual([one, two].map((item) => ({ item, addedAt: on(1) })));
      await change(3, [one, three], ['0855-2'], 2);
      await change(2, [two], ['0855-1', '0855-3'], 3);
      await change(3, [one, three], ['0855-2'], 4);
      await change(1, [decided({ id: '0797-1' })], [], 5, 'k:b');
      expect(await kept()).toEqual([
        { item: decided({ id: '0797-1' }), addedAt: on(5) },
        { item: one, addedAt: on(1) },
        { item: two, addedAt: on(1), withdrawnAt: on(2) },
        { item: three, addedAt: on(2) },
      ]);
      expect(await additions.clientsEnding('2025-01-01', '2027-12-31')).toEqual(['400001']);
    });

    test('a client of whom a newer version took everything away gets nothing from an older one', async () => {
      const { store } = await open();
      await store.additions.changeBeschikkingen('400001', { put: [], withdraw: ['0855-1'], source: 'k:a', version: 2 }, on(1));
      await store.additions.changeBeschikkingen('400001', { put: [decided()], withdraw: [], source: 'k:a', version: 1 }, on(2));
      expect((await store.additions.ofClients(['400001'])).get('400001')?.beschikkingen).toEqual([]);
    });

    test('a beschikking is replaced by another version of it, also after it was withdrawn; the same one changes nothing', async () => {
      const { store, elsewhere } = await open();
      const { additions } = store;
      const kept = async () => (await elsewhere().additions.ofClients(['400001'])).get('400001')?.beschikkingen;
      await additions.putBeschikking(decided(), on(1));
      await elsewhere().additions.putBeschikking(decided(), on(2));
      expect(await kept()).toEqual([{ item: decided(), addedAt: on(1) }]);
      const shorter = decided({ period: period('2026-01-01', '2026-05-31') });
      await additions.putBeschikking(shorter, on(3));
      await additions.putBeschikking(decided({ id: '855-0' }), on(3));
      expect(await kept()).toEqual([
        { item: decided({ id: '855-0' }), addedAt: on(3) },
        { item: shorter, addedAt: on(3) },
      ]);
      await additions.withdrawBeschikking('400001', '855-1', on(4));
      expect((await kept())?.[1]).toEqual({ item: shorter, addedAt: on(3), withdrawnAt: on(4) });
      await additions.putBeschikking(shorter, on(5));
      expect((await kept())?.[1]).toEqual({ item: shorter, addedAt: on(5) });
    });

    test('the same id of two clients is two things', async () => {
      const { store } = await open();
      for (const clientNumber of ['400001', '400002']) {
        await store.additions.addAgreement(agreed({ clientNumber }), on(1));
        await store.additions.putBeschikking(decided({ clientNumber }), on(1));
      }
      await store.additions.withdrawAgreement('400002', 'HI-1', on(2));
      const found = await store.additions.ofClients(['400002', '400001', '400002']);
      expect([...found].map(([client, { agreements }]) => [client, agreements[0]?.withdrawnAt]).sort()).toEqual([
        ['400001', undefined],
        ['400002', on(2)],
      ]);
      expect(found.get('400001')?.beschikkingen).toHaveLength(1);
    });

    test('two that change one client at once lose nothing', async () => {
      const { store, elsewhere } = await open();
      await Promise.all(
        Array.from({ length: 5 }, (_, n) => [
          elsewhere().additions.addAgreement(agreed({ id: `HI-${n}` }), on(1)),
          elsewhere().additions.putBeschikking(decided({ id: `855-${n}` }), on(1)),
        ]).flat(),
      );
      const found = (await store.additions.ofClients(['400001'])).get('400001');
      expect([found?.agreements.length, found?.beschikkingen.length]).toEqual([5, 5]);
    });

    test('clients are found by the last day of what we added, both days included, also by the day it had before', async () => {
      const { store, elsewhere } = await open();
      const put = (clientNumber: string, to: string | undefined, id = '855-1') =>
        store.additions.putBeschikking(decided({ id, clientNumber, period: period('2026-01-01', to) }), on(1));
      await put('400003', '2026-12-31');
      await put('400001', '2027-02-28');
      await put('400001', '2027-02-28', '855-2');
      await put('400002', undefined);
      await put('400004', '2027-03-01');
      const ending = (from: string, to: string) => elsewhere().additions.clientsEnding(from, to);
      expect(await ending('2026-12-31', '2027-02-28')).toEqual(['400001', '400003']);
      expect(await ending('2027-01-01', '2027-02-27')).toEqual([]);
      await put('400003', '2027-02-01');
      expect(await ending('2027-01-01', '2027-02-27')).toEqual(['400003']);
    });
  });
}
