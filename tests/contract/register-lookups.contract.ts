import { describe, expect, test } from 'vitest';
import type { Beschikking, Leveringsovereenkomst, Register } from '#domain';
import type { RegisterReader, Store } from '#store';
import { sampleOnderaannemer, sampleRegister } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const now = '2026-03-01T10:00:00.000Z';
const [agreement, beschikking] = [sampleRegister('g').leveringsovereenkomsten[0]!, sampleRegister('g').beschikkingen[0]!];
const client = agreement.clientNumber;
const period = (from: string, to?: string) => ({ from, to });

/** The register says BG-M with OA-001 over 2026 unless told; ours begins on the day after, with the same product and onderaannemer. */
const made = (more: Partial<Leveringsovereenkomst> = {}): Leveringsovereenkomst => ({
  ...agreement,
  id: 'HI-1',
  period: period('2027-01-01'),
  ...more,
});
const given = (more: Partial<Beschikking> = {}): Beschikking => ({
  ...beschikking,
  id: '855-1',
  period: period('2027-01-01', '2027-12-31'),
  ...more,
});

/** What counts; `later register`: the register, when it is of no earlier day than ours, else both. */
type Counts = 'both' | 'register' | 'later register';
const agreementCases: readonly [string, Partial<Leveringsovereenkomst>, Partial<Leveringsovereenkomst>, Counts][] = [
  ['an agreement that follows', {}, {}, 'both'],
  ['the same id', { id: 'HI-1' }, {}, 'register'],
  ['the same product, running on its first day', { period: period('2026-01-01') }, {}, 'register'],
  ['the same product, from its first day', { period: period('2027-01-01') }, {}, 'register'],
  ['the same product, until its first day', { period: period('2026-01-01', '2027-01-01') }, {}, 'both'],
  ['the same product, for some days of it', { period: period('2026-01-01', '2027-03-31') }, {}, 'both'],
  [
    'the same product, until its last day',
    { period: period('2026-01-01', '2027-12-31') },
    { period: period('2027-01-01', '2027-12-31') },
    'register',
  ],
  ['the same product, from its first day, ending sooner', { period: period('2027-01-01', '2027-03-31') }, {}, 'register'],
  ['the same product, until the day before', { period: period('2026-01-01', '2026-12-31') }, {}, 'both'],
  ['the same product, from the day after', { period: period('2027-01-02') }, {}, 'both'],
  ['another category of the sector, from its first day', { product: 'BG-Z', period: period('2027-01-01') }, {}, 'later register'],
  ['another category of the sector, running on its first day', { product: 'BG-Z', period: period('2026-01-01') }, {}, 'both'],
  ['another sector from its first day', { product: 'DO-1', period: period('2027-01-01') }, {}, 'both'],
  ['vervoer beside dagopvang from its first day', { product: 'VV-R', period: period('2027-01-01') }, { product: 'DO-1' }, 'both'],
  ['another kind of vervoer from its first day', { product: 'VV-R', period: period('2027-01-01') }, { product: 'VV-W' }, 'later register'],
  ['the same with another onderaannemer', { onderaannemerNumber: 'OA-002', period: period('2027-01-01') }, {}, 'both'],
];

const beschikkingCases: readonly [string, Partial<Beschikking>, Partial<Beschikking>, 'both' | 'register'][] = [
  ['a beschikking that follows', {}, {}, 'both'],
  ['the same id', { id: '855-1' }, {}, 'register'],
  ['the same product from its first day', { period: period('2027-01-01', '2027-06-30') }, {}, 'register'],
  [
    'the same product from its first day, with another onderaannemer',
    { onderaannemerNumber: 'OA-002', period: period('2027-01-01') },
    {},
    'register',
  ],
  ['another product from its first day', { product: 'BG-Z', period: period('2027-01-01') }, {}, 'both'],
  ['the same product from another day', { period: period('2026-12-31') }, {}, 'both'],
];

export function registerLookupsContract(name: string, { open }: StoreUnderTest): void {
  const readerOf = async (store: Store, register: Register): Promise<RegisterReader> => {
    await store.register.replace(register);
    return (await store.register.current())!;
  };
  const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

  describe(`looking up in the register (${name})`, () => {
    test('onderaannemers are found by number, as many as are asked, each once', async () => {
      const { store } = await open();
      const all = Array.from({ length: 9 }, (_, n) => sampleOnderaannemer(`OA-00${n}`));
      const reader = await readerOf(store, sampleRegister('g1', { onderaannemers: all }));
      expect(await reader.onderaannemers(['OA-007', 'OA-9', 'OA-000', 'OA-007'])).toEqual([all[0], all[7]]);
      expect(await reader.onderaannemers(all.map(({ number }) => number))).toEqual(all);
      expect(await reader.onderaannemers([])).toEqual([]);
    });

    test('care clients are found by the hash of their BSN and by birth date, in their own generation', async () => {
      const { store } = await open();
      const register = sampleRegister('g1', {}, 4);
      const [one, two, three, four] = register.careClients.map((each, n) => ({
        ...each,
        bsnHash: ['k1:a', 'k1:b', 'k1:a', undefined][n],
        birthDate: ['1990-05-17', '1990-05-18', '1990-05-18', '1990-05-18'][n]!,
      }));
      const before = await readerOf(store, { ...register, careClients: [four!, three!, two!, one!] });
      expect(await before.careClientsByBsn('k1:a')).toEqual([one, three]);
      expect(await before.careClientsByBsn('k1:b')).toEqual([two]);
      for (const hash of ['k1:c', 'k1', '', 'undefined']) expect(await before.careClientsByBsn(hash)).toEqual([]);
      expect(await before.careClientsBornOn('1990-05-18')).toEqual([two, three, four]);
      expect(await before.careClientsBornOn('1990-05-19')).toEqual([]);
      const after = await readerOf(store, { ...register, generation: 'g2', careClients: [two!] });
      expect([await after.careClientsByBsn('k1:a'), await after.careClientsBornOn('1990-05-18')]).toEqual([[], [two]]);
      expect(await before.careClientsByBsn('k1:a')).toHaveLength(2);
    });

    test('beschikkingen that end in a range, both days included, by last day: registered ones and ours', async () => {
      const { store } = await open();
      const register = sampleRegister('g1', {}, 7);
      const ends = ['2026-12-31', '2027-01-01', '2027-02-28', '2027-02-28', '2027-03-01', undefined, '2026-12-30'];
      const beschikkingen = register.beschikkingen.map((one, n) => ({ ...one, period: period('2026-01-01', ends[n]) }));
      const second = { ...beschikkingen[0]!, id: 'B-0', product: 'DO-1' as const };
      const long = { ...beschikkingen[2]!, id: `B-${'9'.repeat(3000)}`, clientNumber: '4'.repeat(300) };
      await store.additions.putBeschikking(given({ clientNumber: '400006', period: period('2027-01-01', '2027-02-01') }), now);
      await store.additions.putBeschikking(given({ clientNumber: '400007', period: period('2027-01-01', '2027-02-01') }), now);
      await store.additions.withdrawBeschikking('400007', '855-1', now);
      const reader = await readerOf(store, { ...register, beschikkingen: [...beschikkingen, second, long] });
      expect(idsOf(await reader.beschikkingenEnding('2026-12-31', '2027-02-28'))).toEqual([
        'B-0',
        'B-400001',
        'B-400002',
        '855-1',
        'B-400003',
        'B-400004',
        long.id,
      ]);
      expect(idsOf(await reader.beschikkingenEnding('2027-01-02', '2027-01-31'))).toEqual([]);
      const shortened = given({ clientNumber: '400006', period: period('2027-01-01', '2027-01-15') });
      await store.additions.putBeschikking(shortened, now);
      expect(await reader.beschikkingenEnding('2027-01-02', '2027-02-27')).toEqual([shortened]);
      await readerOf(store, { ...register, generation: 'g2', beschikkingen: [] });
      expect(idsOf(await (await store.register.current())!.beschikkingenEnding('2026-12-31', '2027-02-28'))).toEqual(['855-1']);
    });
  });

  describe(`what the system made, laid over the register (${name})`, () => {
    test.each(agreementCases)('beside an agreement of %s', async (_, registered, more, counts) => {
      const known = { ...agreement, ...registered };
      for (const asOf of ['2026-02-28T10:00:00.000Z', now, '2026-06-01T10:00:00.000Z']) {
        const { store } = await open();
        const reader = await readerOf(store, sampleRegister('g1', { leveringsovereenkomsten: [known], asOf }));
        await store.additions.addAgreement(made(more), now);
        const isBoth = counts === 'both' || (counts === 'later register' && asOf < now);
        const found = await reader.leveringsovereenkomsten([client]);
        // What is in doubt of them has a table of its own.
        expect([asOf, found.map(({ doubts: _, ...one }) => one)]).toEqual([asOf, isBoth ? [made(more), known] : [known]]);
      }
    });

    test.each(beschikkingCases)('beside %s', async (_, registered, more, counts) => {
      const { store } = await open();
      const known = { ...beschikking, ...registered };
      const reader = await readerOf(store, sampleRegister('g1', { beschikkingen: [known] }));
      await store.additions.putBeschikking(given(more), now);
      expect(await reader.beschikkingen(client)).toEqual(counts === 'both' ? [given(more), known] : [known]);
    });

    test('what was withdrawn counts no longer, what is of another client never did, and who is not in the register has ours', async () => {
      const { store } = await open();
      const reader = await readerOf(store, sampleRegister('g1'));
      await store.additions.addAgreement(made({ clientNumber: '400009' }), now);
      await store.additions.addAgreement(made(), now);
      await store.additions.addAgreement(made({ id: 'HI-2', product: 'BG-Z' }), now);
      expect(idsOf(await reader.leveringsovereenkomsten([client]))).toEqual(['HI-1', 'HI-2', 'LO-400001']);
      await store.additions.withdrawAgreement(client, 'HI-1', now);
      expect(idsOf(await reader.leveringsovereenkomsten([client]))).toEqual(['HI-2', 'LO-400001']);
      expect(await reader.leveringsovereenkomsten(['400009'])).toEqual([made({ clientNumber: '400009' })]);
    });

    test('an import that contains an addition takes its place; one without it again, and ours counts again', async () => {
      const { store } = await open();
      const before = await readerOf(store, sampleRegister('g1'));
      await store.additions.addAgreement(made(), now);
      const registered = { ...agreement, id: 'LO-2', period: period('2027-01-01', '2027-06-30') };
      const reader = await readerOf(store, sampleRegister('g2', { leveringsovereenkomsten: [agreement, registered] }));
      expect(idsOf(await reader.leveringsovereenkomsten([client]))).toEqual(['LO-2', 'LO-400001']);
      // Who began with the old one sees ours still.
      expect(idsOf(await before.leveringsovereenkomsten([client]))).toEqual(['HI-1', 'LO-400001']);
      const later = await readerOf(store, sampleRegister('g3'));
      expect(idsOf(await later.leveringsovereenkomsten([client]))).toEqual(['HI-1', 'LO-400001']);
    });

    test('once a register contained it, one of that moment or later without it makes it a matter of doubt; an older one does not', async () => {
      const { store } = await open();
      const of = (generation: string, asOf: string) => readerOf(store, sampleRegister(generation, { asOf }));
      await store.additions.addAgreement(made(), now);
      await store.additions.markContained(client, ['HI-1'], '2027-02-01T00:00:00.000Z');
      const doubtful = { ...made(), doubts: [{ period: made().period, why: 'no-longer-registered' }] };
      for (const [asOf, expected] of [
        ['2027-01-31T23:59:59.000Z', made()],
        ['2027-02-01T00:00:00.000Z', doubtful],
        ['2027-03-01T00:00:00.000Z', doubtful],
      ] as const)
        expect(await (await of(`g-${asOf}`, asOf)).leveringsovereenkomsten([client])).toEqual([expected, agreement]);
    });

    test('what the register has itself is told apart from what lies over it', async () => {
      const { store } = await open();
      const reader = await readerOf(store, sampleRegister('g1', {}, 3));
      await store.additions.addAgreement(made(), now);
      expect(idsOf(await reader.registeredAgreements(['400002', client, '400002', '499999']))).toEqual(['LO-400001', 'LO-400002']);
    });
  });
}
