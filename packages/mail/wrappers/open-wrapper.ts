import { inflateWithin, Locked, Unsupported, unpackZip } from '#archive';
import { type DecodedMail, type DecodedPart, decodeMail } from '../decode-mail.ts';
import { readMsg } from '../outlook/read-msg.ts';
import { readTnef } from '../outlook/read-tnef.ts';
import { readCms } from '../smime/read-cms.ts';
import { isMailPart, mailsWithin } from './forwarded-mail.ts';
import type { WrapperKind } from './wrapper-of.ts';

/** What was in a wrapper: a mail, or files. Nothing of both: it holds no document, as a signature by itself. */
export interface Opened {
  readonly mail?: DecodedMail;
  readonly files?: readonly DecodedPart[];
  /** Bytes that came out of compression. */
  readonly inflated: number;
}

/** Files that programs put into archives for themselves. */
const droppings = /(^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** Opens one wrapper, not what is in it; compression may give `budget` bytes. Throws `OverLimit`, `Locked`, `Unsupported`, or an Error when it is damaged. */
export async function openWrapper(kind: WrapperKind, part: DecodedPart, budget: number): Promise<Opened> {
  switch (kind) {
    case 'mail':
      return openMails(mailsWithin(part.bytes));
    case 'opened':
      return part.opened === undefined ? { inflated: 0 } : { mail: part.opened, inflated: 0 };
    case 'outlook':
      return { mail: readMsg(part.bytes), inflated: 0 };
    case 'tnef':
      return { mail: readTnef(part.bytes), inflated: 0 };
    case 'cms':
      return openSigned(part, budget);
    case 'pgp':
      throw new Locked('The message is encrypted.');
    case 'zip':
      return openZip(part, budget);
    case 'gzip':
      return openGzip(part, budget);
    case 'foreign-archive':
      throw new Unsupported('The archive is of a kind that is not opened.');
    default:
      return kind satisfies never;
  }
}

/** Of several mails in one file each is a mail of its own. */
async function openMails(mails: readonly Uint8Array[]): Promise<Opened> {
  const [only, ...more] = mails;
  if (only !== undefined && more.length === 0) return { mail: await decodeMail(only), inflated: 0 };
  return { files: mails.map((bytes, index) => plainFile(`${index + 1}.eml`, bytes)), inflated: 0 };
}

async function openSigned(part: DecodedPart, budget: number): Promise<Opened> {
  const { content, inflated } = readCms(part.bytes, budget);
  if (content === undefined) return { inflated };
  if (isMailPart(content)) return { mail: await decodeMail(content), inflated };
  return { files: [plainFile(part.name.replace(/\.(?:p7m|p7s|p7z|p7)$/i, ''), content)], inflated };
}

async function openZip(part: DecodedPart, budget: number): Promise<Opened> {
  const entries = await unpackZip(part.bytes, (name) => !droppings.test(name), budget);
  const inflated = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return { files: entries.map(({ name, bytes }) => plainFile(name, bytes)), inflated };
}

function openGzip(part: DecodedPart, budget: number): Opened {
  const bytes = inflateWithin(part.bytes, 'gzip', budget);
  return { files: [plainFile(part.name.replace(/\.t?gz$/i, ''), bytes)], inflated: bytes.length };
}

const plainFile = (name: string, bytes: Uint8Array): DecodedPart => ({
  name,
  contentType: 'application/octet-stream',
  bytes,
  inlinePicture: false,
});
