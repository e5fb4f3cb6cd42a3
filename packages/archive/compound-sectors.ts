import { Damaged } from './refusals.ts';

/** From this number on a sector number means something else: free, end of chain. */
const special = 0xffff_fffa;
const headerBytes = 512;
const miniSectorBytes = 64;
/** Sectors of the allocation table that the header itself names. */
const tableInHeader = 109;

/** The sectors of a compound file, which hang together in chains. */
export interface Sectors {
  /** Streams of fewer bytes stand in the mini stream. */
  readonly miniCutoff: number;
  directory(): Buffer;
  /** The `size` bytes of a chain. Throws `Damaged` when the chain ends before, or when more is read than the file can hold. */
  chain(start: number, size: number): Uint8Array;
  mini(start: number, size: number, miniStream: Uint8Array): Uint8Array;
}

/** Throws `Damaged` when the header is not sound. */
export function readSectors(file: Buffer): Sectors {
  const shift = file.length < headerBytes ? 0 : file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new Damaged('The header of the compound file is not sound.');
  const sectorBytes = 1 << shift;
  const sectorCount = Math.ceil(file.length / sectorBytes);
  const sectorAt = (index: number): Buffer => file.subarray((index + 1) * sectorBytes, (index + 2) * sectorBytes);
  const table = readTable(file, sectorAt, sectorCount, sectorBytes);
  const follow = (start: number, most: number): Buffer =>
    Buffer.concat(numbersOf(start, most, (at) => table.readUInt32LE(at * 4)).map(sectorAt));
  const miniTable = follow(file.readUInt32LE(60), sectorCount);
  // Streams do not overlap: together they are never more than the file, and each is read twice at most.
  let budget = 3 * file.length;
  const spend = (size: number): void => {
    budget -= size;
    if (budget < 0) throw new Damaged('Streams of the compound file overlap.');
  };
  return {
    miniCutoff: file.readUInt32LE(56),
    directory: () => follow(file.readUInt32LE(48), sectorCount),
    chain: (start, size) => {
      spend(size);
      return whole(follow(start, Math.ceil(size / sectorBytes)), size);
    },
    mini: (start, size, miniStream) => {
      spend(size);
      const numbers = numbersOf(start, Math.ceil(size / miniSectorBytes), (at) => miniTable.readUInt32LE(at * 4));
      const pieces = numbers.map((at) => miniStream.subarray(at * miniSectorBytes, (at + 1) * miniSectorBytes));
      return whole(Buffer.concat(pieces), size);
    },
  };
}

function whole(bytes: Buffer, size: number): Uint8Array {
  if (bytes.length < size) throw new Damaged('A stream of the compound file is cut off.');
  return new Uint8Array(bytes.subarray(0, size));
}

/** At most `most` numbers, so that a chain that is a circle ends; a link out of the table ends it too. */
function numbersOf(start: number, most: number, next: (at: number) => number): number[] {
  const numbers: number[] = [];
  try {
    for (let at = start; at < special && numbers.length < most; at = next(at)) numbers.push(at);
  } catch {
    // The table is shorter than the chain says: what is missing shows from the size.
  }
  return numbers;
}

/** The allocation table: for each sector the next one. Its own sectors are named in the header, then in a chain of lists. */
function readTable(file: Buffer, sectorAt: (index: number) => Buffer, sectorCount: number, sectorBytes: number): Buffer {
  const perSector = sectorBytes / 4;
  const needed = Math.ceil(sectorCount / perSector);
  const numbers = Array.from({ length: Math.min(tableInHeader, needed) }, (_, index) => file.readUInt32LE(76 + 4 * index));
  let list = file.readUInt32LE(68);
  while (numbers.length < needed && list < special) {
    const sector = sectorAt(list);
    if (sector.length < sectorBytes) break;
    for (let index = 0; index < perSector - 1 && numbers.length < needed; index += 1) numbers.push(sector.readUInt32LE(4 * index));
    list = sector.readUInt32LE(4 * (perSector - 1));
  }
  return Buffer.concat(numbers.map((index) => (index < special ? sectorAt(index) : Buffer.alloc(sectorBytes, 0xff))));
}
