import { domainOf, type Onderaannemer } from '#domain';
import type { RegisterReader, RegisterStore } from '../ports.ts';
import { sha256 } from '../reply-key.ts';
import { keys } from '../table.ts';
import { registerItems } from './register-items.ts';
import { registerItem } from './register-schema.ts';
import type { Item, Table } from './table-access.ts';

export function dynamoRegister(table: Table): RegisterStore {
  return {
    current: async () => {
      const pointer = await table.get(keys.registerPointer);
      if (pointer === undefined) return undefined;
      const { generation, asOf } = registerItem.generation.parse(pointer);
      return readerOf(table, generation, asOf);
    },
    replace: async (register) => {
      const { generation, asOf } = register;
      const record = { generation, asOf, contentHash: sha256(JSON.stringify(register)) };
      await reserveGeneration(table, record);
      await table.putAll(registerItems(register));
      // Until this one write, every reader keeps the generation before.
      await table.put({ ...keys.registerPointer, ...record });
    },
  };
}

/** A generation is immutable: readers may be in the middle of it, and stored decisions name it. */
async function reserveGeneration(
  table: Table,
  record: { readonly generation: string; readonly asOf: string; readonly contentHash: string },
): Promise<void> {
  const key = keys.registerGeneration(record.generation);
  if (await table.putNew({ ...key, ...record })) return;
  const known = registerItem.generation.parse(await table.get(key));
  if (known.contentHash !== record.contentHash) throw new Error(`Register generation ${record.generation} exists with other content`);
}

function readerOf(table: Table, generation: string, asOf: string): RegisterReader {
  const onderaannemersBy = async (by: 'ADDRESS' | 'KVK' | 'IBAN' | 'NAME', value: string): Promise<Onderaannemer[]> =>
    (await table.query(keys.onderaannemerBy(generation, by, value))).map((item) => registerItem.onderaannemer.parse(item).onderaannemer);
  const ofClients = async <T>(
    clientNumbers: readonly string[],
    key: typeof keys.careClient,
    read: (item: Item) => readonly T[],
  ): Promise<T[]> => (await table.getAll(clientNumbers.map((number) => key(generation, number)))).flatMap(read);

  return {
    generation,
    asOf,
    onderaannemersByAddress: async (address) => {
      const asked = address.toLowerCase();
      const [byAddress, byDomain] = await Promise.all([
        onderaannemersBy('ADDRESS', asked),
        onderaannemersBy('ADDRESS', `@${domainOf(asked)}`),
      ]);
      return byKey([...new Map([...byAddress, ...byDomain].map((one) => [one.number, one])).values()], ({ number }) => number);
    },
    onderaannemerByKvk: async (kvk) => (await onderaannemersBy('KVK', kvk))[0],
    onderaannemerByIban: async (iban) => (await onderaannemersBy('IBAN', iban))[0],
    onderaannemersByName: (normalisedName) => onderaannemersBy('NAME', normalisedName),
    verzenddienst: async (domain) => {
      const item = await table.get(keys.verzenddienst(generation, domain.toLowerCase()));
      return item && registerItem.verzenddienst.parse(item).verzenddienst;
    },
    careClients: async (numbers) =>
      byKey(await ofClients(numbers, keys.careClient, (item) => [registerItem.careClient.parse(item).careClient]), ({ number }) => number),
    leveringsovereenkomsten: async (numbers) =>
      byKey(await ofClients(numbers, keys.agreements, (item) => registerItem.agreements.parse(item).agreements), ({ id }) => id),
    beschikkingen: async (number) =>
      ofClients([number], keys.beschikkingen, (item) => registerItem.beschikkingen.parse(item).beschikkingen),
  };
}

const byKey = <T>(items: readonly T[], key: (item: T) => string): T[] => [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
