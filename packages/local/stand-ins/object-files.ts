import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const properties = z.object({
  key: z.string(),
  size: z.number(),
  etag: z.string(),
  storedAt: z.iso.datetime(),
  contentType: z.string().optional(),
  metadata: z.record(z.string(), z.string()),
});
/** What is known of an object besides its bytes. */
export type ObjectProperties = z.infer<typeof properties>;

/** The objects of one bucket as files: one line of properties, then the bytes. */
export interface ObjectFiles {
  readonly put: (
    key: string,
    bytes: Uint8Array,
    contentType: string | undefined,
    metadata: Record<string, string>,
  ) => Promise<ObjectProperties>;
  readonly get: (key: string) => Promise<{ readonly properties: ObjectProperties; readonly bytes: Buffer } | undefined>;
  readonly properties: (key: string) => ObjectProperties | undefined;
  readonly remove: (key: string) => Promise<void>;
  /** In the order of their keys. */
  readonly list: (prefix: string) => readonly ObjectProperties[];
}

// The properties of one object; a key has at most 1,024 bytes.
const headBytes = 16 * 1024;
const suffix = '.object';
const fileOf = (folder: string, key: string): string =>
  join(folder, ...key.split('/').map((part) => encodeURIComponent(part).replaceAll('.', '%2E'))) + suffix;

/**
 * Reads what is there and keeps an index of it in memory. An object is written beside its place and then moved there:
 * after a crash it is whole or not there, and what was there before is still whole.
 */
export async function openObjectFiles(folder: string, scratch: string): Promise<ObjectFiles> {
  await mkdir(folder, { recursive: true });
  await mkdir(scratch, { recursive: true });
  const index = new Map((await readAll(folder)).map((found) => [found.key, found]));
  return {
    put: async (key, bytes, contentType, metadata) => {
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const stored = { key, size: bytes.length, etag, storedAt: new Date().toISOString(), contentType, metadata };
      await write(fileOf(folder, key), join(scratch, randomUUID()), Buffer.from(`${JSON.stringify(stored)}\n`), bytes);
      index.set(key, stored);
      return stored;
    },
    get: async (key) => {
      const known = index.get(key);
      if (known === undefined) return undefined;
      const whole = await readFile(fileOf(folder, key));
      const end = whole.indexOf(0x0a);
      return { properties: properties.parse(JSON.parse(whole.toString('utf8', 0, end))), bytes: whole.subarray(end + 1) };
    },
    properties: (key) => index.get(key),
    remove: async (key) => {
      index.delete(key);
      await rm(fileOf(folder, key), { force: true });
    },
    list: (prefix) => [...index.values()].filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

async function write(path: string, beside: string, head: Uint8Array, bytes: Uint8Array): Promise<void> {
  const file = await open(beside, 'wx');
  try {
    await file.writev([head, bytes]);
    // The SMTP intake answers 250 after this: by then the mail must outlive the machine.
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(dirname(path), { recursive: true });
  await rename(beside, path);
}

async function readAll(folder: string): Promise<ObjectProperties[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(suffix));
  const found: ObjectProperties[] = [];
  for (const entry of files) found.push(await readProperties(join(entry.parentPath, entry.name)));
  return found;
}

async function readProperties(path: string): Promise<ObjectProperties> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    return properties.parse(JSON.parse(head.toString('utf8', 0, head.indexOf(0x0a))));
  } finally {
    await file.close();
  }
}
