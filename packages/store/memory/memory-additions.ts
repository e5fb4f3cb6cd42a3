import type { AdditionStore, ClientAdditions } from '../addition-store.ts';
import { noAdditions, withAgreement, withBeschikking, withoutAgreement, withoutBeschikking } from '../change-additions.ts';

export function memoryAdditions(): AdditionStore {
  const kept = new Map<string, ClientAdditions>();
  /** Every last day that a beschikking of ours ever had. */
  const endings: { readonly to: string; readonly clientNumber: string }[] = [];
  const change = (clientNumber: string, changed: (known: ClientAdditions) => ClientAdditions): void => {
    const known = kept.get(clientNumber) ?? noAdditions;
    const next: ClientAdditions = JSON.parse(JSON.stringify(changed(known)));
    if (next.agreements.length + next.beschikkingen.length > 0) kept.set(clientNumber, next);
  };
  return {
    addAgreement: async (item, now) => change(item.clientNumber, (known) => withAgreement(known, item, now)),
    withdrawAgreement: async (clientNumber, id, now) => change(clientNumber, (known) => withoutAgreement(known, id, now)),
    putBeschikking: async (item, now) => {
      const { clientNumber, period } = item;
      if (period.to !== undefined) endings.push({ to: period.to, clientNumber });
      change(clientNumber, (known) => withBeschikking(known, item, now));
    },
    withdrawBeschikking: async (clientNumber, id, now) => change(clientNumber, (known) => withoutBeschikking(known, id, now)),
    ofClients: async (clientNumbers) => new Map(clientNumbers.flatMap((number) => entryOf(kept, number))),
    clientsEnding: async (from, to) => {
      const ending = endings.filter((one) => one.to >= from && one.to <= to);
      return [...new Set(ending.map(({ clientNumber }) => clientNumber))].sort();
    },
  };
}

function entryOf<T>(kept: ReadonlyMap<string, T>, key: string): readonly (readonly [string, T])[] {
  const found = kept.get(key);
  return found === undefined ? [] : [[key, found]];
}
