import { hasWork, type ToewijzingDossier } from '#domain';
import { oldestFirst, type ToewijzingRow, type ToewijzingStore } from '../toewijzing-store.ts';

export function memoryToewijzingen(): ToewijzingStore {
  const rows = new Map<string, ToewijzingRow>();
  const owners = new Map<string, string>();
  const all = (matches: (one: ToewijzingDossier) => boolean): readonly ToewijzingDossier[] =>
    oldestFirst([...rows.values()].map(({ dossier }) => dossier).filter(matches));
  return {
    get: async (bsnHash) => rows.get(bsnHash),
    put: async (dossier, version) => {
      if ((rows.get(dossier.bsnHash)?.version ?? 0) !== version) return undefined;
      const row: ToewijzingRow = { dossier: JSON.parse(JSON.stringify(dossier)), version: version + 1 };
      rows.set(dossier.bsnHash, row);
      return row;
    },
    ownerOf: async (id) => owners.get(id),
    claim: async (id, bsnHash) => {
      const owner = owners.get(id) ?? bsnHash;
      owners.set(id, owner);
      return owner;
    },
    move: async (id, from, to) => {
      if (owners.get(id) === from) owners.set(id, to);
    },
    waiting: async () => all(hasWork),
    unsettled: async () => all(({ isSettled }) => !isSettled),
  };
}
