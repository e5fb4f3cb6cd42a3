import type { Addition, AdditionStore, ClientAdditions } from '../addition-store.ts';

interface Identified {
  readonly id: string;
  readonly clientNumber: string;
}
type Kept<T> = Map<string, Addition<T>>;

export function memoryAdditions(): AdditionStore {
  const agreements: Kept<ClientAdditions['agreements'][number]['item']> = new Map();
  const beschikkingen: Kept<ClientAdditions['beschikkingen'][number]['item']> = new Map();
  const withdraw = <T extends Identified>(kept: Kept<T>, clientNumber: string, id: string, now: string): void => {
    const known = kept.get(id);
    if (known?.item.clientNumber === clientNumber && known.withdrawnAt === undefined) kept.set(id, { ...known, withdrawnAt: now });
  };
  const of = <T extends Identified>(kept: Kept<T>, clientNumber: string): readonly Addition<T>[] =>
    [...kept.values()].filter(({ item }) => item.clientNumber === clientNumber).sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  return {
    addAgreement: async (item, now) => {
      if (!agreements.has(item.id)) agreements.set(item.id, { item, addedAt: now });
    },
    withdrawAgreement: async (clientNumber, id, now) => withdraw(agreements, clientNumber, id, now),
    putBeschikking: async (item, now) => {
      beschikkingen.set(item.id, { item, addedAt: now });
    },
    withdrawBeschikking: async (clientNumber, id, now) => withdraw(beschikkingen, clientNumber, id, now),
    ofClients: async (clientNumbers) => {
      const found = [...new Set(clientNumbers)].map(
        (number) => [number, { agreements: of(agreements, number), beschikkingen: of(beschikkingen, number) }] as const,
      );
      return new Map(found.filter(([, all]) => all.agreements.length + all.beschikkingen.length > 0));
    },
    clientsEnding: async (from, to) => {
      const ends = [...beschikkingen.values()].filter(
        ({ item: { period } }) => period.to !== undefined && period.to >= from && period.to <= to,
      );
      return [...new Set(ends.map(({ item }) => item.clientNumber))].sort();
    },
  };
}
