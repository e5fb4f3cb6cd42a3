import { z } from 'zod';
import { gemeenten, productCodes, waitingReasons } from '#domain';
import { takenInAsWords } from '#toewijzingen';
import type { Upload } from '../register/upload.ts';

const toewijzing = z.object({
  id: z.string(),
  gemeente: z.enum(gemeenten),
  number: z.string(),
  product: z.enum(productCodes),
  taken: z.enum(takenInAsWords),
  holder: z.object({ clientNumber: z.string(), onderaannemerNumber: z.string() }).optional(),
  waits: z.enum(waitingReasons).optional(),
});
/** What `import-register` reports of a message 301. */
export const messageReport = z.object({
  ok: z.boolean(),
  faults: z.array(z.object({ path: z.string().optional(), message: z.string() })),
  toewijzingen: z.array(toewijzing),
});
export type LocalMessageReport = z.infer<typeof messageReport>;
export type ImportMessage = (bytes: Uint8Array) => Promise<LocalMessageReport>;

export const importMessage =
  (upload: Upload): ImportMessage =>
  async (bytes) =>
    messageReport.parse(await upload(bytes, 'xml'));
