import {
  type Beschikking,
  type CareClient,
  domainOf,
  type IsoDate,
  type IsoInstant,
  type Leveringsovereenkomst,
  monthsOf,
  type Onderaannemer,
  sortedBy,
} from '#domain';
import type { AdditionStore } from '../addition-store.ts';
import { inParallel } from '../in-parallel.ts';
import { agreementsLaidOver, beschikkingenLaidOver } from '../laid-over.ts';
import type { RegisterReader } from '../ports.ts';
import { keys, type OnderaannemerLookup } from '../table.ts';
import { endingItem, registerItem } from './register-schema.ts';
import type { Item, Table } from './table-access.ts';

interface Generation {
  readonly generation: string;
  readonly asOf: IsoInstant;
}

/** One generation, with the additions laid over it. */
export const readerOf = (table: Table, additions: AdditionStore, { generation, asOf }: Generation): RegisterReader => ({
  generation,
  asOf,
  ...onderaannemersIn(table, generation),
  ...careClientsIn(table, generation),
  ...agreementsIn(table, additions, { generation, asOf }),
  verzenddienst: async (domain) => {
    const item = await table.get(keys.verzenddienst(generation, domain.toLowerCase()));
    return item && registerItem.verzenddienst.parse(item).verzenddienst;
  },
});

function onderaannemersIn(
  table: Table,
  generation: string,
): Pick<
  RegisterReader,
  'onderaannemers' | 'onderaannemersByAddress' | 'onderaannemerByKvk' | 'onderaannemerByIban' | 'onderaannemersByName'
> {
  const by = async (lookup: OnderaannemerLookup, value: string): Promise<Onderaannemer[]> =>
    (await table.query(keys.onderaannemerBy(generation, lookup, value))).map(
      (item) => registerItem.onderaannemer.parse(item).onderaannemer,
    );
  return {
    onderaannemers: async (numbers) =>
      sortedBy((await inParallel([...new Set(numbers)], 4, (number) => by('NUMBER', number))).flat(), ({ number }) => number),
    onderaannemersByAddress: async (address) => {
      const asked = address.toLowerCase();
      const [byAddress, byDomain] = await Promise.all([by('ADDRESS', asked), by('ADDRESS', `@${domainOf(asked)}`)]);
      return sortedBy([...new Map([...byAddress, ...byDomain].map((one) => [one.number, one])).values()], ({ number }) => number);
    },
    onderaannemerByKvk: async (kvk) => (await by('KVK', kvk))[0],
    onderaannemerByIban: async (iban) => (await by('IBAN', iban))[0],
    onderaannemersByName: (normalisedName) => by('NAME', normalisedName),
  };
}

function careClientsIn(table: Table, generation: string): Pick<RegisterReader, 'careClients' | 'careClientsByBsn' | 'careClientsBornOn'> {
  const careClients = async (numbers: readonly string[]): Promise<readonly CareClient[]> =>
    sortedBy(
      await ofClients(
        table,
        numbers,
        (number) => keys.careClient(generation, number),
        (item) => [registerItem.careClient.parse(item).careClient],
      ),
      ({ number }) => number,
    );
  const by = async (lookup: 'BSN' | 'BORN', value: string): Promise<readonly CareClient[]> =>
    careClients((await table.query(keys.careClientsBy(generation, lookup, value))).map((item) => registerItem.found.parse(item).number));
  return {
    careClients,
    careClientsByBsn: (bsnHash) => by('BSN', bsnHash),
    careClientsBornOn: (birthDate) => by('BORN', birthDate),
  };
}

/** So many clients with a beschikking that ends are looked up at once. */
const clientsAtOnce = 8;

function agreementsIn(
  table: Table,
  additions: AdditionStore,
  { generation, asOf }: Generation,
): Pick<RegisterReader, 'leveringsovereenkomsten' | 'registeredAgreements' | 'beschikkingen' | 'beschikkingenEnding'> {
  const registeredAgreements = (numbers: readonly string[]): Promise<Leveringsovereenkomst[]> =>
    ofClients(
      table,
      numbers,
      (number) => keys.agreements(generation, number),
      (item) => registerItem.agreements.parse(item).agreements,
    );
  const beschikkingen = async (clientNumber: string): Promise<readonly Beschikking[]> => {
    const [item, added] = await Promise.all([table.get(keys.beschikkingen(generation, clientNumber)), additions.ofClients([clientNumber])]);
    const registered = item === undefined ? [] : registerItem.beschikkingen.parse(item).beschikkingen;
    return beschikkingenLaidOver(registered, added.get(clientNumber));
  };
  return {
    leveringsovereenkomsten: async (numbers) => {
      const [all, added] = await Promise.all([registeredAgreements(numbers), additions.ofClients(numbers)]);
      const registered = Map.groupBy(all, ({ clientNumber }) => clientNumber);
      const laid = [...new Set(numbers)].flatMap((number) => agreementsLaidOver(registered.get(number) ?? [], added.get(number), asOf));
      return sortedBy(laid, ({ id }) => id);
    },
    registeredAgreements: async (numbers) => sortedBy(await registeredAgreements(numbers), ({ id }) => id),
    beschikkingen,
    beschikkingenEnding: async (from, to) => {
      const isThen = (lastDay: IsoDate | undefined): boolean => lastDay !== undefined && lastDay >= from && lastDay <= to;
      const registered = await endingIn(table, from, to, (month) => keys.endingIn(generation, month));
      const clients = new Set([...registered, ...(await additions.clientsEnding(from, to))]);
      const all = (await inParallel([...clients], clientsAtOnce, beschikkingen)).flat();
      return sortedBy(
        all.filter(({ period }) => isThen(period.to)),
        ({ period, id }) => `${period.to} ${id}`,
      );
    },
  };
}

/** Clients under the keys of the months of a range whose last day lies in it. */
export async function endingIn(table: Table, from: IsoDate, to: IsoDate, keyOf: (month: string) => string): Promise<readonly string[]> {
  const items = (await inParallel(monthsOf({ from, to }), 4, (month) => table.query(keyOf(month)))).flat();
  const ending = items.map((item) => endingItem.parse(item)).filter((one) => one.to >= from && one.to <= to);
  return [...new Set(ending.map(({ clientNumber }) => clientNumber))].sort();
}

const ofClients = async <T>(
  table: Table,
  clientNumbers: readonly string[],
  key: (clientNumber: string) => ReturnType<typeof keys.careClient>,
  read: (item: Item) => readonly T[],
): Promise<T[]> => (await table.getAll(clientNumbers.map(key))).flatMap(read);
