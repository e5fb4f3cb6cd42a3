import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** A register of 20,000 agreements unpacks to some 15 MB; a bomb of 1 MB unpacks to gigabytes. */
export const unpackedBytesMax = 100 * 1024 * 1024;
/** A workbook has some dozens of parts. */
export const zipEntriesMax = 2000;

export type ZipCheck = 'sound' | 'damaged' | 'too-large';

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

/** Bytes of one entry as they really unpack: the declared size may lie. */
const unpackedSize = (zip: ZipFile, entry: Entry, max: number): Promise<number> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > max) stream.destroy();
      });
      stream.on('close', () => resolve(size));
      stream.on('error', reject);
    });
  });

const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

/** Whether a zip may be handed to a reader that trusts it (exceljs inflates whatever it finds). */
export async function checkZip(bytes: Uint8Array): Promise<ZipCheck> {
  try {
    const zip = await open(bytes);
    if (zip.entryCount > zipEntriesMax) return 'too-large';
    let total = 0;
    for (const entry of await entriesOf(zip)) {
      if (entry.uncompressedSize > unpackedBytesMax - total) return 'too-large';
      total += await unpackedSize(zip, entry, unpackedBytesMax - total);
      if (total > unpackedBytesMax) return 'too-large';
    }
    return 'sound';
  } catch {
    return 'damaged';
  }
}
