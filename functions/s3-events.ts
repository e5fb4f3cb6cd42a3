import { z } from 'zod';

export interface CreatedObject {
  readonly bucket: string;
  readonly key: string;
  /** When S3 stored it. */
  readonly at: string;
}

const named = z.object({ name: z.string().min(1) });
const keyed = z.object({ key: z.string().min(1) });

/** `Object Created` of S3 by way of EventBridge: one object, its key as it is. */
const bridged = z
  .object({ source: z.literal('aws.s3'), time: z.iso.datetime(), detail: z.object({ bucket: named, object: keyed }) })
  .transform(({ time, detail }): readonly CreatedObject[] => [{ bucket: detail.bucket.name, key: detail.object.key, at: time }]);

/** `s3:ObjectCreated:*` straight from S3: its keys are form-encoded, a blank is a `+`. */
const notified = z
  .object({ Records: z.array(z.object({ eventTime: z.iso.datetime(), s3: z.object({ bucket: named, object: keyed }) })) })
  .transform(({ Records }): readonly CreatedObject[] =>
    Records.map(({ eventTime, s3 }) => ({
      bucket: s3.bucket.name,
      key: decodeURIComponent(s3.object.key.replaceAll('+', ' ')),
      at: eventTime,
    })),
  );

const created = z.union([bridged, notified]);

/** The objects that S3 says were created, whichever way it says so. */
export const createdObjects = (event: unknown): readonly CreatedObject[] => created.parse(event);
