import type { Beschikking } from '#domain';
import type { AdditionStore, ClientAdditions } from '../addition-store.ts';
import {
  type KeptAdditions,
  noAdditions,
  withAgreement,
  withBeschikking,
  withChange,
  withContained,
  withoutAgreement,
  withoutBeschikking,
} from '../change-additions.ts';

export function memoryAdditions(): AdditionStore {
  const kept = new Map<string, KeptAdditions>();
  /** Every last day that a beschikking of ours ever had. */
  const endings: { readonly to: string; readonly clientNumber: string }[] = [];
  const change = (clientNumber: string, changed: (known: KeptAdditions) => KeptAdditions): void => {
    const known = kept.get(clientNumber) ?? noAdditions;
    const next: KeptAdditions = JSON.parse(JSON.stringify(changed(known)));
    if (next.agreements.length + next.beschikkingen.length > 0 || next.sources !== undefined) kept.set(clientNumber, next);
  };
  const listEnd = ({ clientNumber, period: { to } }: Beschikking): void => {
    if (to !== undefined) endings.push({ to, clientNumber });
  };
  return {
    addAgreement: async (item, now) => change(item.clientNumber, (known) => withAgreement(known, item, now)),
    withdrawAgreement: async (clientNumber, id, now) => change(clientNumber, (known) => withoutAgreement(known, id, now)),
    markContained: async (clientNumber, ids, asOf) => change(clientNumber, (known) => withContained(known, ids, asOf)),
    clientsWithAgreements: async () => [...kept].flatMap(([number, { agreements }]) => (agreements.length > 0 ? [number] : [])).sort(),
    putBeschikking: async (item, now) => {
      listEnd(item);
      change(item.clientNumber, (known) => withBeschikking(known, item, now));
    },
    changeBeschikkingen: async (clientNumber, difference, now) => {
      difference.put.forEach(listEnd);
      change(clientNumber, (known) => withChange(known, difference, now));
    },
    withdrawBeschikking: async (clientNumber, id, now) => change(clientNumber, (known) => withoutBeschikking(known, id, now)),
    ofClients: async (clientNumbers) => new Map(clientNumbers.flatMap((number) => additionsOf(kept, number))),
    clientsEnding: async (from, to) => {
      const ending = endings.filter((one) => one.to >= from && one.to <= to);
      return [...new Set(ending.map(({ clientNumber }) => clientNumber))].sort();
    },
  };
}

function additionsOf(kept: ReadonlyMap<string, KeptAdditions>, clientNumber: string): readonly (readonly [string, ClientAdditions])[] {
  const found = kept.get(clientNumber);
  return found === undefined ? [] : [[clientNumber, { agreements: found.agreements, beschikkingen: found.beschikkingen }]];
}
