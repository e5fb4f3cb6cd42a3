import { z } from 'zod';
import { agreementDoubtReasons, productCodes } from '#domain';
import type { Upload } from './upload.ts';

const fault = z.object({
  sheet: z.string().optional(),
  row: z.number().optional(),
  column: z.string().optional(),
  heading: z.string().optional(),
  message: z.string(),
});
const expectedCredit = z.object({
  onderaannemerNumber: z.string(),
  clientNumber: z.string(),
  product: z.enum(productCodes),
  month: z.string(),
  claimedDays: z.number(),
  coveredDays: z.number(),
  changedOn: z.string(),
  creditDueOn: z.string(),
});
const doubted = z.object({
  agreement: z.string(),
  clientNumber: z.string(),
  onderaannemerNumber: z.string(),
  product: z.enum(productCodes),
  period: z.object({ from: z.string(), to: z.string().optional() }),
  why: z.enum(agreementDoubtReasons),
  approved: z.array(z.object({ month: z.string(), days: z.number() })),
});
/** What `import-register` reports of an upload. */
export const importReport = z.object({
  ok: z.boolean(),
  generation: z.string(),
  asOf: z.string(),
  faults: z.array(fault),
  warnings: z.array(fault),
  expectedCredits: z.array(expectedCredit),
  doubted: z.array(doubted),
});
export type LocalImportReport = z.infer<typeof importReport>;
export type ImportRegister = (bytes: Uint8Array, asOf: string | undefined) => Promise<LocalImportReport>;

export const importUpload =
  (upload: Upload): ImportRegister =>
  async (bytes, asOf) =>
    importReport.parse(await upload(bytes, 'xlsx', asOf));
