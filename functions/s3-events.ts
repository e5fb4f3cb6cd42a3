import { z } from 'zod';

const s3Event = z.object({
  Records: z.array(
    z.object({
      eventTime: z.iso.datetime(),
      s3: z.object({ bucket: z.object({ name: z.string().min(1) }), object: z.object({ key: z.string().min(1) }) }),
    }),
  ),
});

export interface CreatedObject {
  readonly bucket: string;
  readonly key: string;
  /** When S3 stored it. */
  readonly at: string;
}

/** The objects of an `s3:ObjectCreated:*` notification. Keys in it are form-encoded: a blank is a `+`. */
export const createdObjects = (event: unknown): readonly CreatedObject[] =>
  s3Event.parse(event).Records.map((record) => ({
    bucket: record.s3.bucket.name,
    key: decodeURIComponent(record.s3.object.key.replaceAll('+', ' ')),
    at: record.eventTime,
  }));
