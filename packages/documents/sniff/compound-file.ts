/** Compound File Binary (MS-CFB): the container of .xls, .doc, .msg and of Office files with a password. */
const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const free = 0xffff_fffa;
/** A directory larger than this is no document of an onderaannemer; the chain may also be a circle. */
const mostSectors = 2000;

export const isCompoundFile = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 8)).equals(signature);

/** Names of the streams and storages directly under the root; empty when the directory is damaged. */
export function rootNames(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = readDirectory(file);
    return directory.length < 128 ? [] : namesUnder(directory, directory.readUInt32LE(76));
  } catch {
    return [];
  }
}

function readDirectory(file: Buffer): Buffer {
  const sectorSize = 1 << file.readUInt16LE(30);
  const sectorAt = (index: number): Buffer => file.subarray((index + 1) * sectorSize, (index + 2) * sectorSize);
  const perSector = sectorSize / 4;
  const nextOf = (index: number): number => {
    // Only the 109 FAT sectors of the header: enough for 7 MB, and the directory stands early in practice.
    const fatSector = file.readUInt32LE(76 + 4 * Math.floor(index / perSector));
    return sectorAt(fatSector).readUInt32LE(4 * (index % perSector));
  };
  const sectors: Buffer[] = [];
  for (let at = file.readUInt32LE(48); at < free && sectors.length < mostSectors; at = nextOf(at)) {
    const sector = sectorAt(at);
    if (sector.length === 0) break;
    sectors.push(sector);
    if (Math.floor(at / perSector) >= 109) break;
  }
  return Buffer.concat(sectors);
}

/** Entries are a tree: left and right sibling at 68 and 72. */
function namesUnder(directory: Buffer, first: number): string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  const waiting = [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = id * 128;
    if (seen.has(id) || at + 128 > directory.length) continue;
    seen.add(id);
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    names.push(directory.subarray(at, at + Math.max(0, length - 2)).toString('utf16le'));
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
  }
  return names;
}
