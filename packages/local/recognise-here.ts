import type { Recognition, Scan } from '#documents';
import { recogniser } from '#recognition';
import { engineFiles } from '../../functions/engine-files.ts';

let recognise: ((scan: Scan) => Promise<Recognition>) | undefined;

/** Recognises a scan at once, for commands without queues; the engine is started with the first scan. */
export const recogniseHere = (scan: Scan): Promise<Recognition> => {
  recognise ??= recogniser(engineFiles());
  return recognise(scan);
};
