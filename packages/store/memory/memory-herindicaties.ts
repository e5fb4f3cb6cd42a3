import { type Herindicatie, type HerindicatieKey, isOpen, isUnsettled } from '#domain';

import type { HerindicatieRow, HerindicatieStore } from '../herindicatie-store.ts';

const keyOf = ({ clientNumber, beschikking }: HerindicatieKey): string => JSON.stringify([clientNumber, beschikking]);
const byEnd = (a: Herindicatie, b: Herindicatie): number =>
  (a.about.period.to ?? '') < (b.about.period.to ?? '') ? -1 : keyOf(a) < keyOf(b) ? -1 : 1;

export function memoryHerindicaties(): HerindicatieStore {
  const rows = new Map<string, HerindicatieRow>();
  const all = (matches: (one: Herindicatie) => boolean): readonly Herindicatie[] =>
    [...rows.values()].map(({ herindicatie }) => herindicatie).filter(matches);
  return {
    get: async (key) => rows.get(keyOf(key)),
    ofClient: async (clientNumber) =>
      [...all((one) => one.clientNumber === clientNumber)].sort((a, b) => (a.beschikking < b.beschikking ? -1 : 1)),
    put: async (herindicatie, version) => {
      const key = keyOf(herindicatie);
      if ((rows.get(key)?.version ?? 0) !== version) return undefined;
      const row: HerindicatieRow = { herindicatie: JSON.parse(JSON.stringify(herindicatie)), version: version + 1 };
      rows.set(key, row);
      return row;
    },
    open: async () => [...all(isOpen)].sort(byEnd),
    unsettled: async () => [...all(isUnsettled)].sort(byEnd),
  };
}
