import { describe, expect, test } from 'vitest';
import { normaliseName } from '#domain';
import { sampleOnderaannemer, sampleRegister } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const numbersOf = (found: readonly { readonly number: string }[]): string[] => found.map(({ number }) => number);

export function registerContract(name: string, { open }: StoreUnderTest): void {
  describe(`register (${name})`, () => {
    test('before the first import there is none', async () => {
      const { store } = await open();
      expect(await store.register.current()).toBeUndefined();
    });

    test('an onderaannemer is found by address, domain, KvK, IBAN and name', async () => {
      const { store, elsewhere } = await open();
      const accountant = 'kantoor@cijfers.example';
      const haven = sampleOnderaannemer('OA-002', {
        name: 'Stichting De Háven',
        addresses: ['zorg@haven.example', accountant, accountant],
      });
      const brug = sampleOnderaannemer('OA-001', {
        name: 'De Brug V.O.F.',
        addresses: ['@brug.example', accountant],
        ibans: ['NL01AAAA0000000001', 'NL01AAAA0000000002'],
      });
      const verzenddienst = { domain: 'boekhoudpakket.example', name: 'Boekhoudpakket' };
      await store.register.replace(sampleRegister('g1', { onderaannemers: [haven, brug], verzenddiensten: [verzenddienst] }));
      const register = (await elsewhere().register.current())!;

      expect(register).toMatchObject({ generation: 'g1', asOf: '2026-02-01T00:00:00.000Z' });
      expect(await register.onderaannemersByAddress('Zorg@Haven.example')).toEqual([haven]);
      expect(await register.onderaannemersByAddress('wie.dan.ook@brug.example')).toEqual([brug]);
      expect(numbersOf(await register.onderaannemersByAddress(accountant))).toEqual(['OA-001', 'OA-002']);
      for (const stranger of ['ander@haven.example', 'x@sub.brug.example', 'brug.example', '@haven.example', '']) {
        expect(await register.onderaannemersByAddress(stranger)).toEqual([]);
      }
      expect(await register.onderaannemerByKvk(haven.kvk)).toEqual(haven);
      expect(await register.onderaannemerByKvk('00000000')).toBeUndefined();
      expect(await register.onderaannemerByIban('NL01AAAA0000000002')).toEqual(brug);
      expect(await register.onderaannemerByIban('NL01AAAA0000000009')).toBeUndefined();
      expect(await register.onderaannemersByName(normaliseName('de haven'))).toEqual([haven]);
      expect(await register.verzenddienst('Boekhoudpakket.example')).toEqual(verzenddienst);
      expect(await register.verzenddienst('brug.example')).toBeUndefined();
    });

    test('care clients with their agreements and beschikkingen, as many as are asked', async () => {
      const { store } = await open();
      const register = sampleRegister('g1', {}, 230);
      const second = { ...register.leveringsovereenkomsten[0]!, id: 'LO-0', product: 'DO-2' as const, agreedTariefCents: 12345 };
      await store.register.replace({ ...register, leveringsovereenkomsten: [...register.leveringsovereenkomsten, second] });
      const reader = (await store.register.current())!;
      const numbers = numbersOf(register.careClients);
      expect(await reader.careClients([...numbers, '999999', numbers[0]!])).toEqual(register.careClients);
      expect(await reader.leveringsovereenkomsten([numbers[0]!, '999999'])).toEqual([second, register.leveringsovereenkomsten[0]]);
      expect(await reader.leveringsovereenkomsten(numbers)).toHaveLength(231);
      expect(await reader.beschikkingen(numbers[3]!)).toEqual([register.beschikkingen[3]]);
      expect(await reader.careClients([])).toEqual([]);
      expect(await reader.beschikkingen('999999')).toEqual([]);
    });

    test('who began with a generation stays in it; the next one forgets what it does not name', async () => {
      const { store } = await open();
      const gone = sampleOnderaannemer('OA-007');
      await store.register.replace(sampleRegister('g1', { onderaannemers: [gone] }));
      const before = (await store.register.current())!;
      await store.register.replace(sampleRegister('g2', { asOf: '2026-03-01T00:00:00.000Z' }));
      const after = (await store.register.current())!;
      expect(await before.onderaannemerByKvk(gone.kvk)).toEqual(gone);
      expect(after.generation).toBe('g2');
      expect(await after.onderaannemerByKvk(gone.kvk)).toBeUndefined();
    });

    test('an import again changes nothing, an import of an old one undoes, and no generation changes under its name', async () => {
      const { store } = await open();
      const first = sampleRegister('g1');
      await store.register.replace(first);
      await store.register.replace(first);
      await store.register.replace(sampleRegister('g2'));
      await store.register.replace(first);
      expect((await store.register.current())?.generation).toBe('g1');
      await expect(store.register.replace(sampleRegister('g2', {}, 3))).rejects.toThrow('g2');
      expect((await store.register.current())?.generation).toBe('g1');
    });

    test('whose agreements changed is told over every import until it is settled', async () => {
      const { store, elsewhere } = await open();
      const [first] = sampleRegister('g').leveringsovereenkomsten;
      const agreed = (clientNumber: string, more: Partial<typeof first> = {}) => ({
        ...first!,
        id: `LO-${clientNumber}`,
        clientNumber,
        ...more,
      });
      const names = [...'abcdefg'];
      const same = names.map((name) => agreed(name));
      const changed = async () =>
        ((await elsewhere().register.unsettled())?.changed ?? []).map((one) => `${one.onderaannemerNumber} ${one.clientNumber}`).sort();
      expect(await store.register.unsettled()).toBeUndefined();
      await store.register.replace(sampleRegister('g1', { leveringsovereenkomsten: same }));
      expect(await changed()).toEqual([]);
      const after = [
        agreed('a'),
        agreed('b', { id: 'LO-new', agreedTariefCents: 100, gebiedsteam: '9' }),
        agreed('c', { period: { from: '2026-01-01', to: '2026-01-15' } }),
        agreed('d', { product: 'BG-Z' }),
        agreed('e', { onderaannemerNumber: 'OA-002' }),
        agreed('g'),
        agreed('h'),
      ];
      await store.register.replace(sampleRegister('g2', { leveringsovereenkomsten: after }));
      const first2 = ['OA-001 c', 'OA-001 d', 'OA-001 e', 'OA-001 f', 'OA-001 h', 'OA-002 e'];
      expect(await changed()).toEqual(first2);
      expect(await store.register.settle('g1')).toBe(false);
      // A third one comes before the second was settled: what became and what was undone are both told.
      await store.register.replace(sampleRegister('g3', { leveringsovereenkomsten: [...after.slice(1), agreed('f')] }));
      expect(await changed()).toEqual(['OA-001 a', ...first2].sort());
      expect((await store.register.unsettled())?.register.generation).toBe('g3');
      expect(await store.register.settle('g3')).toBe(true);
      expect(await changed()).toEqual([]);
      await store.register.replace(sampleRegister('g3', { leveringsovereenkomsten: [...after.slice(1), agreed('f')] }));
      expect(await changed()).toEqual([]);
    });

    test('of more agreements than one item of digests holds, the one that changed is told', async () => {
      const { store } = await open();
      const many = { ...sampleRegister('g1', {}, 1600), careClients: [], beschikkingen: [] };
      await store.register.replace(many);
      const [one, ...others] = many.leveringsovereenkomsten;
      const ended = { ...one!, period: { from: '2026-01-01', to: '2026-01-15' } };
      await store.register.replace({ ...many, generation: 'g2', leveringsovereenkomsten: [...others, ended] });
      expect((await store.register.unsettled())?.changed).toEqual([{ onderaannemerNumber: 'OA-001', clientNumber: '400001' }]);
    });
  });
}
