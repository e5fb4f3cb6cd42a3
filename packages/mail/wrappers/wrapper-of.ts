import { isCompoundFile, openCompoundFile } from '#archive';
import type { DecodedPart } from '../decode-mail.ts';
import { isTnef } from '../outlook/read-tnef.ts';
import { cmsKind } from '../smime/read-cms.ts';
import { isDocument, isMail } from './forwarded-mail.ts';
import { isPlainZip } from './plain-zip.ts';

/** What may stand around a document. Everything else is handed on as it is. */
export type WrapperKind = 'mail' | 'outlook' | 'opened' | 'tnef' | 'cms' | 'pgp' | 'zip' | 'gzip' | 'foreign-archive';

/** By its bytes, whatever its name and type say. */
export async function wrapperOf(part: DecodedPart): Promise<WrapperKind | undefined> {
  if (part.opened !== undefined) return 'opened';
  if (isMail(part)) return 'mail';
  if (isOutlookMessage(part)) return 'outlook';
  if (isTnef(part.bytes)) return 'tnef';
  if (cmsKind(part.bytes) !== undefined) return 'cms';
  const start = Buffer.from(part.bytes.subarray(0, 300)).toString('latin1');
  if (/^\s*-----BEGIN PGP MESSAGE-----/.test(start)) return 'pgp';
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (isForeignArchive(start)) return 'foreign-archive';
  return (await isPlainZip(part.bytes)) ? 'zip' : damagedWrapper(part);
}

const claims: readonly (readonly [WrapperKind, RegExp])[] = [
  ['outlook', /\.msg$/i],
  ['tnef', /^winmail\.dat$/i],
  ['cms', /\.p7m$/i],
  ['zip', /\.zip$/i],
  ['gzip', /\.t?gz$/i],
];

/** What its name says, when its bytes are neither text nor anything that begins as a document. */
function damagedWrapper({ name, bytes }: DecodedPart): WrapperKind | undefined {
  const isBinary = bytes.subarray(0, 4096).includes(0);
  return isBinary && !isDocument(bytes) ? claims.find(([, pattern]) => pattern.test(name.trim()))?.[0] : undefined;
}

/** Archives that are not opened: 7-Zip, RAR, tar, bzip2, xz. */
const isForeignArchive = (start: string): boolean =>
  ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', '\xfd7zXZ\0'].some((mark) => start.startsWith(mark)) ||
  /^BZh[1-9]1AY&SY/.test(start) ||
  start.startsWith('ustar', 257);

/** Of a compound file that is damaged only the name can tell. */
function isOutlookMessage({ name, bytes }: DecodedPart): boolean {
  if (!isCompoundFile(bytes)) return false;
  try {
    return openCompoundFile(bytes).streams.some((stream) => stream.name === '__properties_version1.0');
  } catch {
    return /\.msg$/i.test(name.trim());
  }
}
