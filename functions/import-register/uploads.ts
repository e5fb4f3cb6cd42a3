import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ImportPorts, UploadedRegister } from './import-register.ts';

/** Object metadata `as-of`, an ISO date or instant. */
const asOfMetadata = 'as-of';

export const getUpload =
  (s3: S3Client): ImportPorts['getUpload'] =>
  async (Bucket, Key): Promise<UploadedRegister> => {
    const object = await s3.send(new GetObjectCommand({ Bucket, Key }));
    if (object.Body === undefined || object.LastModified === undefined) throw new Error('S3 gave no upload');
    const asOf = object.Metadata?.[asOfMetadata];
    return {
      bytes: await object.Body.transformToByteArray(),
      storedAt: object.LastModified.toISOString(),
      ...(asOf !== undefined && { asOf: asOf }),
    };
  };

export const putReport =
  (s3: S3Client): ((bucket: string, key: string, report: object) => Promise<void>) =>
  async (Bucket, Key, report) => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(report, null, 2), ContentType: 'application/json' }));
  };
