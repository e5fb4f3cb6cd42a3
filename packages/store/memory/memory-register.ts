import { domainOf, normaliseName, type Onderaannemer, type Register } from '#domain';
import { agreementDigests, changedAlong } from '../agreement-digests.ts';
import type { RegisterReader, RegisterStore } from '../ports.ts';

export function memoryRegister(): RegisterStore {
  const generations = new Map<string, string>();
  let current: Register | undefined;
  /** Generations that were current since the ledger was last held against one. */
  let pending: readonly Register[] = [];
  return {
    current: async () => (current === undefined ? undefined : readerOf(current)),
    replace: async (register) => {
      const content = JSON.stringify(register);
      if ((generations.get(register.generation) ?? content) !== content) {
        throw new Error(`Register generation ${register.generation} exists with other content`);
      }
      generations.set(register.generation, content);
      if (current?.generation === register.generation) return;
      if (current !== undefined) pending = [...pending, current];
      current = JSON.parse(content);
    },
    unsettled: async () => {
      if (current === undefined) return undefined;
      const digests = [...pending, current].map(({ leveringsovereenkomsten }) => agreementDigests(leveringsovereenkomsten));
      return { register: readerOf(current), changed: changedAlong(digests) };
    },
    settle: async (generation) => {
      if (current?.generation !== generation) return false;
      pending = [];
      return true;
    },
  };
}

function readerOf(register: Register): RegisterReader {
  const onderaannemers = [...register.onderaannemers].sort((a, b) => (a.number < b.number ? -1 : 1));
  const where = (matches: (one: Onderaannemer) => boolean): Onderaannemer[] => onderaannemers.filter(matches);
  return {
    generation: register.generation,
    asOf: register.asOf,
    onderaannemersByAddress: async (address) => {
      const asked = address.toLowerCase();
      return where(({ addresses }) => addresses.includes(asked) || addresses.includes(`@${domainOf(asked)}`));
    },
    onderaannemerByKvk: async (kvk) => where((one) => one.kvk === kvk)[0],
    onderaannemerByIban: async (iban) => where((one) => one.ibans.includes(iban))[0],
    onderaannemersByName: async (name) => where((one) => normaliseName(one.name) === name),
    verzenddienst: async (domain) => register.verzenddiensten.find((one) => one.domain === domain.toLowerCase()),
    careClients: async (numbers) => {
      const asked = new Set(numbers);
      return sorted(
        register.careClients.filter((one) => asked.has(one.number)),
        (one) => one.number,
      );
    },
    leveringsovereenkomsten: async (clientNumbers) => {
      const asked = new Set(clientNumbers);
      return sorted(
        register.leveringsovereenkomsten.filter((one) => asked.has(one.clientNumber)),
        (one) => one.id,
      );
    },
    beschikkingen: async (clientNumber) =>
      sorted(
        register.beschikkingen.filter((one) => one.clientNumber === clientNumber),
        (one) => one.id,
      ),
  };
}

const sorted = <T>(items: readonly T[], key: (item: T) => string): T[] => [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
