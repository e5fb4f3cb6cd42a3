import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { makeS3 } from '../../../functions/aws-clients.ts';
import { storeEnvironment, type Variables } from '../../../functions/environment.ts';
import type { Functions } from '../dispatch/functions.ts';
import { s3Event } from '../dispatch/s3-event.ts';
import { documentBucket } from '../stand-ins/start-stand-ins.ts';

/** Gives the report as JSON. */
export type Upload = (bytes: Uint8Array, extension: 'xlsx' | 'xml', asOf?: string | undefined) => Promise<unknown>;

/** Uploads a workbook or message as a person would, lets the function handle it, and reads the report it leaves. */
export function uploader(variables: Variables, functions: Functions): Upload {
  const s3 = makeS3(storeEnvironment.parse(variables));
  return async (bytes, extension, asOf) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const name = `${new Date().toISOString().replace(/\D/g, '')}-${hash}.${extension}`;
    const key = `register/${name}`;
    const metadata = asOf === undefined ? {} : { Metadata: { 'as-of': asOf } };
    await s3.send(new PutObjectCommand({ Bucket: documentBucket, Key: key, Body: bytes, ...metadata }));
    await functions.importRegister(s3Event(documentBucket, key, bytes.length, new Date()));
    const report = await s3.send(new GetObjectCommand({ Bucket: documentBucket, Key: `register-reports/${name}.json` }));
    return JSON.parse((await report.Body?.transformToString()) ?? '');
  };
}
