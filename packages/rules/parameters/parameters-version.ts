import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain';
import type { Parameters } from './schema.ts';

const remembered = new WeakMap<Parameters, string>();

/** The hash of the content: the same on every machine and in whatever order the keys stand. Under it they are stored with decisions. */
export function parametersVersion(parameters: Parameters): string {
  const known = remembered.get(parameters);
  if (known !== undefined) return known;
  const version = createHash('sha256').update(canonicalJson(parameters)).digest('hex').slice(0, 32);
  remembered.set(parameters, version);
  return version;
}
