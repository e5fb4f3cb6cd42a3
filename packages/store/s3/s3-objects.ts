import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../ports.ts';

export function s3Objects(s3: S3Client, rawBucket: string, documentBucket: string): ObjectStore {
  return {
    putRaw: (key, bytes) => put(s3, rawBucket, key, bytes),
    getRaw: async (key) => {
      const bytes = await get(s3, rawBucket, key);
      if (bytes === undefined) throw new Error(`No raw mail under ${key}`);
      return bytes;
    },
    listRaw: async (after) => {
      const page = await s3.send(
        new ListObjectsV2Command({ Bucket: rawBucket, Prefix: 'raw/', ...(after !== undefined && { StartAfter: after }) }),
      );
      return (page.Contents ?? []).flatMap(({ Key, LastModified }) =>
        Key === undefined || LastModified === undefined ? [] : [{ key: Key, storedAt: LastModified.toISOString() }],
      );
    },
    putDocument: (key, bytes) => put(s3, documentBucket, key, bytes),
    getDocument: (key) => get(s3, documentBucket, key),
    hasDocument: async (key) => {
      const page = await s3.send(new ListObjectsV2Command({ Bucket: documentBucket, Prefix: key, MaxKeys: 1 }));
      return page.Contents?.[0]?.Key === key;
    },
  };
}

async function put(s3: S3Client, bucket: string, key: string, bytes: Uint8Array): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
}

async function get(s3: S3Client, bucket: string, key: string): Promise<Uint8Array | undefined> {
  try {
    const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return await object.Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}
