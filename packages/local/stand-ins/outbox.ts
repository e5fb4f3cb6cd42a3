import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter that left the house. */
export interface SentMail {
  readonly sesMessageId: string;
  /** File name in the outbox. */
  readonly file: string;
  readonly to: string;
  readonly tags: Readonly<Record<string, string>>;
  /** To the second. */
  readonly sentAt: Date;
}

export interface Outbox {
  readonly folder: string;
  /** Writes the complete message; it is there whole, or not at all. */
  readonly add: (mail: {
    readonly sesMessageId: string;
    readonly message: Uint8Array;
    readonly to: string;
    readonly tags: Readonly<Record<string, string>>;
  }) => Promise<SentMail>;
  readonly list: () => Promise<readonly SentMail[]>;
  readonly read: (file: string) => Promise<Buffer>;
}

// SES knows this header as a way to pass tags in. Here it keeps letter and tags in one file, which is written at once.
const tagHeader = 'X-SES-MESSAGE-TAGS';
const fileName = /^\d{8}-\d{6}-[0-9a-f]{8}\.eml$/;
const idDomain = 'eu-central-1.amazonses.com';
const headBytes = 16 * 1024;

/** Sent letters as .eml files, for people to open and for a restart to know what was sent. */
export async function openOutbox(folder: string, scratch: string): Promise<Outbox> {
  await mkdir(folder, { recursive: true });
  await mkdir(scratch, { recursive: true });
  return {
    folder,
    add: async ({ sesMessageId, message, to, tags }) => {
      const stamp = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
      const file = `${stamp}-${randomBytes(4).toString('hex')}.eml`;
      const beside = join(scratch, file);
      const handle = await open(beside, 'w');
      try {
        await handle.writev([Buffer.from(outgoingHead(sesMessageId, tags)), withoutOwnId(message)]);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, join(folder, file));
      return { sesMessageId, file, to, tags, sentAt: sentAtOf(file) };
    },
    list: async () => {
      const files = (await readdir(folder)).filter((file) => fileName.test(file)).sort();
      return Promise.all(files.map(async (file) => ({ file, sentAt: sentAtOf(file), ...(await readHead(join(folder, file))) })));
    },
    read: (file) => {
      if (!fileName.test(file)) throw new Error('No letter has that name');
      return readFile(join(folder, file));
    },
  };
}

/** `20260203-091200-…` */
const sentAtOf = (file: string): Date => new Date(file.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-.*$/, '$1-$2-$3T$4:$5:$6Z'));

/** SES gives every mail its own Message-ID, whatever the sender wrote. */
function outgoingHead(sesMessageId: string, tags: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(tags).map(([name, value]) => `${name}=${value}`);
  return `Message-ID: <${sesMessageId}@${idDomain}>\r\n${tagHeader}: ${pairs.join(', ')}\r\n`;
}

function withoutOwnId(message: Uint8Array): Buffer {
  const text = Buffer.from(message).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end).replace(/^(?:message-id|bcc):.*(?:\r?\n[ \t].*)*\r?\n?/gim, '');
  return Buffer.from(head + text.slice(end), 'latin1');
}

async function readHead(path: string): Promise<Omit<SentMail, 'file' | 'sentAt'>> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'mi').exec(head)?.[1]?.trim() ?? '';
    return {
      sesMessageId: line('Message-ID').slice(1).split('@', 1)[0] ?? '',
      to: line('To'),
      tags: Object.fromEntries(line(tagHeader).split(', ').flatMap(tagOf)),
    };
  } finally {
    await file.close();
  }
}

function tagOf(pair: string): readonly (readonly [string, string])[] {
  const at = pair.indexOf('=');
  return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
}
