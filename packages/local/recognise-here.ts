import type { Recognition, Scan } from '#documents';
import { recogniser } from '#recognition';
import { engineFiles } from '../../functions/engine-files.ts';

let recognise: ((scan: Scan) => Promise<Recognition>) | undefined;
const known = new Map<string, Promise<Recognition>>();

/** Recognises a scan at once, for commands without queues; the engine is started with the first scan, and each file is read once. */
export function recogniseHere(scan: Scan): Promise<Recognition> {
  recognise ??= recogniser(engineFiles());
  const recognition = known.get(scan.hash) ?? recognise(scan);
  known.set(scan.hash, recognition);
  return recognition;
}
