import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { productCodes } from '#domain';
import { makeS3 } from '../../functions/aws-clients.ts';
import { storeEnvironment, type Variables } from '../../functions/environment.ts';
import type { Functions } from './dispatch/functions.ts';
import { s3Event } from './dispatch/s3-event.ts';
import { documentBucket } from './stand-ins/start-stand-ins.ts';

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
/** What `import-register` reports of an upload. */
export const importReport = z.object({
  ok: z.boolean(),
  generation: z.string(),
  asOf: z.string(),
  faults: z.array(fault),
  warnings: z.array(fault),
  expectedCredits: z.array(expectedCredit),
});
export type LocalImportReport = z.infer<typeof importReport>;
export type ImportRegister = (bytes: Uint8Array, asOf: string | undefined) => Promise<LocalImportReport>;

/** Uploads a register workbook as a person would, lets the function handle it, and reads the report it leaves. */
export function importUpload(variables: Variables, functions: Functions): ImportRegister {
  const s3 = makeS3(storeEnvironment.parse(variables));
  return async (bytes, asOf) => {
    const name = `${new Date().toISOString().replace(/\D/g, '')}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.xlsx`;
    const key = `register/${name}`;
    const metadata = asOf === undefined ? {} : { Metadata: { 'as-of': asOf } };
    await s3.send(new PutObjectCommand({ Bucket: documentBucket, Key: key, Body: bytes, ...metadata }));
    await functions.importRegister(s3Event(documentBucket, key, bytes.length, new Date()));
    const report = await s3.send(new GetObjectCommand({ Bucket: documentBucket, Key: `register-reports/${name}.json` }));
    return importReport.parse(JSON.parse((await report.Body?.transformToString()) ?? ''));
  };
}
