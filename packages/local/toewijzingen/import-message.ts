import { z } from 'zod';
import { gemeenten, productCodes } from '#domain';
import type { Upload } from '../register/upload.ts';

const toewijzing = z.object({
  id: z.string(),
  gemeente: z.enum(gemeenten),
  number: z.string(),
  product: z.enum(productCodes),
  taken: z.enum(['new', 'changed', 'deleted', 'same', 'older']),
  holder: z.object({ clientNumber: z.string(), onderaannemerNumber: z.string() }).optional(),
  waits: z.enum(['client-unknown', 'several-clients', 'no-onderaannemer', 'several-onderaannemers']).optional(),
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
