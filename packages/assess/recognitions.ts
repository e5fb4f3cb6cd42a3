import { z } from 'zod';
import type { Recognition, Scan } from '#documents';
import type { ObjectStore } from '#store';

const failed = z.object({ state: z.literal('failed'), reason: z.enum(['too-large', 'stopped', 'damaged']), detail: z.string() });
const word = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  confidence: z.number(),
  agreed: z.boolean(),
});
const page = z.object({ number: z.number(), width: z.number(), height: z.number(), items: z.array(word) });
const recognised = z.object({ state: z.literal('recognised'), pages: z.array(page) });
/** Written before the work: what is found again was cut short, by its own weight perhaps. */
const started = z.object({ state: z.literal('started'), tries: z.number() });
const stored = z.discriminatedUnion('state', [failed, recognised, started]);

/** A scan that takes the whole function down twice is not tried again: a person looks at it. */
const triesMax = 2;
const gaveUp: Recognition = { state: 'failed', reason: 'stopped', detail: 'Het herkennen van de scan is meermalen afgebroken.' };

type Kept = Pick<ObjectStore, 'hasDocument' | 'getDocument' | 'putDocument'>;

/** Recognitions by the hash of their file, kept under the version of what recognises. */
export function recognitions(objects: Kept, version: string) {
  const keyOf = (scan: Scan): string => `recognised/${version}/${scan.hash}.json`;
  const find = async (scan: Scan): Promise<z.infer<typeof stored> | undefined> => {
    const key = keyOf(scan);
    const bytes = (await objects.hasDocument(key)) ? await objects.getDocument(key) : undefined;
    return bytes === undefined ? undefined : stored.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  };
  const keep = (scan: Scan, value: z.infer<typeof stored> | Recognition): Promise<void> =>
    objects.putDocument(keyOf(scan), Buffer.from(JSON.stringify(value)));
  const get = async (scan: Scan): Promise<Recognition | undefined> => {
    const known = await find(scan);
    return known === undefined || known.state === 'started' ? undefined : known;
  };
  return {
    get,
    /** Once per file: what is known stays, whatever it says. */
    recogniseOnce: async (scan: Scan, recognise: (scan: Scan) => Promise<Recognition>): Promise<Recognition> => {
      const known = await find(scan);
      if (known !== undefined && known.state !== 'started') return known;
      const tries = known?.tries ?? 0;
      if (tries < triesMax) await keep(scan, { state: 'started', tries: tries + 1 });
      const result = tries < triesMax ? await recognise(scan) : gaveUp;
      await keep(scan, result);
      return result;
    },
  };
}
