import { type Herindicatie, type HerindicatieKey, isOpen, isUnsettled } from '#domain';
import { byBeschikking, inOrder } from '../herindicatie-order.ts';
import type { HerindicatieRow, HerindicatieStore } from '../herindicatie-store.ts';

const keyOf = ({ clientNumber, beschikking }: HerindicatieKey): string => JSON.stringify([clientNumber, beschikking]);

export function memoryHerindicaties(): HerindicatieStore {
  const rows = new Map<string, HerindicatieRow>();
  const all = (matches: (one: Herindicatie) => boolean): readonly Herindicatie[] =>
    [...rows.values()].map(({ herindicatie }) => herindicatie).filter(matches);
  return {
    get: async (key) => rows.get(keyOf(key)),
    ofClient: async (clientNumber) => byBeschikking(all((one) => one.clientNumber === clientNumber)),
    put: async (herindicatie, version) => {
      const key = keyOf(herindicatie);
      if ((rows.get(key)?.version ?? 0) !== version) return undefined;
      const row: HerindicatieRow = { herindicatie: JSON.parse(JSON.stringify(herindicatie)), version: version + 1 };
      rows.set(key, row);
      return row;
    },
    open: async () => inOrder(all(isOpen)),
    unsettled: async () => inOrder(all(isUnsettled)),
  };
}
