import { type Beschikking, type CareClient, domainOf, normaliseName, type Onderaannemer, type Register, sortedBy } from '#domain';
import type { AdditionStore } from '../addition-store.ts';
import { agreementDigests, changedAlong } from '../agreement-digests.ts';
import { agreementsLaidOver, beschikkingenLaidOver } from '../laid-over.ts';
import type { RegisterReader, RegisterStore } from '../ports.ts';

export function memoryRegister(additions: AdditionStore): RegisterStore {
  const generations = new Map<string, string>();
  let current: Register | undefined;
  /** Generations that were current since the ledger was last held against one. */
  let pending: readonly Register[] = [];
  return {
    current: async () => (current === undefined ? undefined : readerOf(current, additions)),
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
      return { register: readerOf(current, additions), changed: changedAlong(digests) };
    },
    settle: async (generation) => {
      if (current?.generation !== generation) return false;
      pending = [];
      return true;
    },
  };
}

function readerOf(register: Register, additions: AdditionStore): RegisterReader {
  const onderaannemers = sortedBy(register.onderaannemers, ({ number }) => number);
  const where = (matches: (one: Onderaannemer) => boolean): Onderaannemer[] => onderaannemers.filter(matches);
  const registeredOf = <T extends { readonly id: string; readonly clientNumber: string }>(all: readonly T[], clientNumber: string): T[] =>
    sortedBy(
      all.filter((one) => one.clientNumber === clientNumber),
      ({ id }) => id,
    );
  const beschikkingenOf = async (clientNumber: string): Promise<readonly Beschikking[]> => {
    const added = (await additions.ofClients([clientNumber])).get(clientNumber);
    return beschikkingenLaidOver(registeredOf(register.beschikkingen, clientNumber), added);
  };
  const careClientsWhere = (matches: (one: CareClient) => boolean): CareClient[] =>
    sortedBy(register.careClients.filter(matches), ({ number }) => number);
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
    onderaannemers: async (numbers) => where(({ number }) => numbers.includes(number)),
    careClients: async (numbers) => {
      const asked = new Set(numbers);
      return careClientsWhere(({ number }) => asked.has(number));
    },
    careClientsByBsn: async (bsnHash) => careClientsWhere((one) => one.bsnHash === bsnHash),
    careClientsBornOn: async (birthDate) => careClientsWhere((one) => one.birthDate === birthDate),
    leveringsovereenkomsten: async (clientNumbers) => {
      const asked = [...new Set(clientNumbers)];
      const added = await additions.ofClients(asked);
      const all = asked.flatMap((number) =>
        agreementsLaidOver(registeredOf(register.leveringsovereenkomsten, number), added.get(number), register.asOf),
      );
      return sortedBy(all, ({ id }) => id);
    },
    registeredAgreements: async (clientNumbers) => {
      const all = [...new Set(clientNumbers)].flatMap((number) => registeredOf(register.leveringsovereenkomsten, number));
      return sortedBy(all, ({ id }) => id);
    },
    beschikkingen: beschikkingenOf,
    beschikkingenEnding: async (from, to) => {
      const endsThen = ({ period: { to: end } }: Beschikking): boolean => end !== undefined && end >= from && end <= to;
      const clients = new Set([
        ...register.beschikkingen.filter(endsThen).map(({ clientNumber }) => clientNumber),
        ...(await additions.clientsEnding(from, to)),
      ]);
      const all = (await Promise.all([...clients].map(beschikkingenOf))).flat().filter(endsThen);
      return sortedBy(all, ({ period, id }) => `${period.to} ${id}`);
    },
  };
}
