import { crc32, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import { count, megabytes } from './amounts.ts';
import { BytesReader } from './bytes-reader.ts';
import { zipLimits } from './limits.ts';
import { Damaged, Locked, OverLimit, Unsupported } from './refusals.ts';

const stored = 0;
const deflated = 8;
/** What every program that makes a zip for a mail uses. */
const knownMethods = new Set([stored, deflated]);

export interface ZipEntry {
  /** As it stands in the archive, slashes and dots included: for people, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names in the central directory. Throws `Damaged` when there is no sound one, `OverLimit` when it is too long. */
export async function listZip(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  await eachEntry(bytes, async (_zip, _entry, name) => {
    names.push(name);
  });
  return names;
}

/**
 * Inflates everything and keeps what is asked for. No entry is inflated further than it declares or than the limits
 * leave: what an archive declares about itself is not believed. Throws `OverLimit`, `Locked`, `Unsupported` or `Damaged`.
 */
export async function unpackZip(bytes: Uint8Array, keep: (name: string) => boolean, budget: number = zipLimits.bytes): Promise<ZipEntry[]> {
  const kept: ZipEntry[] = [];
  const byRatio = Math.max(zipLimits.ratioFromBytes, bytes.length * zipLimits.ratio);
  const limit = budget <= byRatio ? megabytes(budget) : `${zipLimits.ratio} keer zo groot`;
  let left = Math.min(budget, byRatio);
  await eachEntry(bytes, async (zip, entry, name) => {
    if (name.endsWith('/')) return;
    if (entry.isEncrypted()) throw new Locked('The archive is encrypted.');
    if (!knownMethods.has(entry.compressionMethod)) throw new Unsupported(`Compression method ${entry.compressionMethod} is not known.`);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const content = contentOf(entry, bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize), left);
    if (content === undefined) throw new OverLimit(`Uitgepakt is het bestand meer dan ${limit}; dat is de grens.`);
    left -= content.length;
    // Without this a bit that fell over in a compressed PDF becomes another amount.
    if (crc32(content) !== entry.crc32) throw new Damaged('The checksum of an entry differs.');
    if (keep(name)) kept.push({ name, bytes: Buffer.from(content) });
  });
  return kept;
}

/** Undefined when it is more than `most` bytes. At once: a stream for each part of a workbook costs as much as reading it. */
function contentOf({ compressionMethod, uncompressedSize }: yauzl.Entry, packed: Uint8Array, most: number): Uint8Array | undefined {
  if (compressionMethod === stored) return packed.length > most ? undefined : packed;
  const isTooMuch = uncompressedSize > most;
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, isTooMuch ? most : uncompressedSize) });
    if (content.length === uncompressedSize) return isTooMuch ? undefined : content;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (isTooMuch) return undefined;
  }
  throw new Damaged('The size of an entry is not what it declares.');
}

type OnEntry = (zip: yauzl.ZipFile, entry: yauzl.Entry, name: string) => Promise<void>;

async function eachEntry(bytes: Uint8Array, onEntry: OnEntry): Promise<void> {
  try {
    await walk(bytes, onEntry);
  } catch (error) {
    if (error instanceof OverLimit || error instanceof Locked || error instanceof Unsupported) throw error;
    throw new Damaged(error instanceof Error ? error.message : 'The archive is damaged.');
  }
}

async function walk(bytes: Uint8Array, onEntry: OnEntry): Promise<void> {
  // Names as bytes: with `decodeStrings` one absolute name would make the whole archive unreadable.
  const archive = withoutTrailer(bytes);
  const zip = await yauzl.fromRandomAccessReaderPromise(new BytesReader(archive), archive.length, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  });
  try {
    let entries = 0;
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (entries > zipLimits.entries)
        throw new OverLimit(`Het bestand bevat meer dan ${count(zipLimits.entries)} onderdelen; dat is de grens.`);
      await onEntry(zip, entry, nameOf(entry));
    }
  } finally {
    zip.close();
  }
}

function nameOf(entry: yauzl.Entry): string {
  try {
    return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields ?? [], false);
  } catch {
    return entry.fileNameRaw.toString('latin1');
  }
}

/** Some gateways add bytes behind an archive; yauzl wants it to end where its directory says. */
function withoutTrailer(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length) return buffer;
  return buffer.subarray(0, Math.min(buffer.length, end + 22 + buffer.readUInt16LE(end + 20)));
}
