import { loopback } from '../stand-ins/listen.ts';
import { jsonAnswer } from './json-answer.ts';
import { ownRequestHeader } from './own-request.ts';

/** A list on the page of this machine, as a command reads it and asks things about it; what comes back is not checked yet. */
export interface JsonList {
  readonly get: () => Promise<unknown>;
  readonly put: (request: unknown) => Promise<unknown>;
}

/** `path`: "/adressen.json". Asking throws a TypeError when nothing answers on this port. */
export const jsonListAt = (pagePort: number, path: string): JsonList => {
  const url = `http://${loopback}:${pagePort}${path}`;
  return {
    get: async () => jsonAnswer(await fetch(url)),
    put: async (request) => {
      const headers = { [ownRequestHeader]: '1', 'content-type': 'application/json' };
      return jsonAnswer(await fetch(url, { method: 'PUT', headers, body: JSON.stringify(request) }));
    },
  };
};
