import type { IsoInstant } from '#domain';
import type { ObjectStore } from '../ports.ts';

// As S3 lists.
const pageSize = 1000;

export function memoryObjects(now: () => IsoInstant): ObjectStore {
  const raw = new Map<string, { readonly bytes: Uint8Array; readonly storedAt: IsoInstant }>();
  const documents = new Map<string, Uint8Array>();
  return {
    putRaw: async (key, bytes) => {
      raw.set(key, { bytes: bytes.slice(), storedAt: now() });
    },
    getRaw: async (key) => {
      const stored = raw.get(key);
      if (stored === undefined) throw new Error(`No raw mail under ${key}`);
      return stored.bytes.slice();
    },
    listRaw: async (after) =>
      [...raw]
        .map(([key, { storedAt }]) => ({ key, storedAt }))
        .filter(({ key }) => key.startsWith('raw/') && (after === undefined || key > after))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, pageSize),
    putDocument: async (key, bytes) => {
      documents.set(key, bytes.slice());
    },
    getDocument: async (key) => documents.get(key)?.slice(),
    hasDocument: async (key) => documents.has(key),
  };
}
