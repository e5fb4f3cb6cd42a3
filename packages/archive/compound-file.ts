import { readSectors, type Sectors } from './compound-sectors.ts';
import { Damaged, OverLimit } from './refusals.ts';

/** A folder within a compound file. */
export interface Storage {
  readonly name: string;
  readonly storages: readonly Storage[];
  readonly streams: readonly Stream[];
}

export interface Stream {
  readonly name: string;
  /** In bytes, as the directory says. */
  readonly size: number;
  /** Throws `Damaged` when its sectors are not all there. */
  read(): Uint8Array;
}

const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const kinds = { storage: 1, stream: 2, root: 5 } as const;
const entryBytes = 128;
const limits = {
  /** A message with a hundred recipients and attachments has some 5,000 entries. */
  entries: 50_000,
  /** Five messages in each other are some 15 storages deep. */
  depth: 40,
} as const;

export const isCompoundFile = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 8)).equals(signature);

/**
 * Compound File Binary (MS-CFB): the container of .msg, .doc, .xls and of Office files with a password. Streams are read
 * when they are asked for. Throws `Damaged` when there is no sound directory, `OverLimit` when it is too long or too deep.
 */
export function openCompoundFile(bytes: Uint8Array): Storage {
  if (!isCompoundFile(bytes)) throw new Damaged('The signature of a compound file is missing.');
  return new Directory(readSectors(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))).root();
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

class Directory {
  readonly #bytes: Buffer;
  readonly #sectors: Sectors;
  /** An entry has one place; the tree of a hostile file may be a circle. */
  readonly #seen = new Set<number>();
  #mini: Uint8Array | undefined;

  constructor(sectors: Sectors) {
    this.#sectors = sectors;
    this.#bytes = sectors.directory();
  }

  root(): Storage {
    const root = this.#entry(0);
    if (root?.kind !== kinds.root) throw new Damaged('The directory has no root.');
    return this.#storage('', root.child, 0);
  }

  #storage(name: string, child: number, depth: number): Storage {
    if (depth > limits.depth) throw new OverLimit(`Het bestand is meer dan ${limits.depth} mappen diep; dat is de grens.`);
    const entries = this.#under(child).sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      name,
      storages: entries.filter(({ kind }) => kind === kinds.storage).map((each) => this.#storage(each.name, each.child, depth + 1)),
      streams: entries.filter(({ kind }) => kind === kinds.stream).map((each) => this.#stream(each)),
    };
  }

  #stream({ name, start, size }: Entry): Stream {
    return {
      name,
      size,
      read: () =>
        size < this.#sectors.miniCutoff ? this.#sectors.mini(start, size, this.#miniStream()) : this.#sectors.chain(start, size),
    };
  }

  /** Small streams stand together in a stream of the root. */
  #miniStream(): Uint8Array {
    const root = this.#entry(0);
    this.#mini ??= this.#sectors.chain(root?.start ?? 0, root?.size ?? 0);
    return this.#mini;
  }

  /** Siblings are a tree: left and right of each other. */
  #under(first: number): Entry[] {
    const found: Entry[] = [];
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#seen.has(id) ? undefined : this.#entry(id);
      if (entry === undefined) continue;
      this.#seen.add(id);
      if (this.#seen.size > limits.entries)
        throw new OverLimit(`Het bestand heeft meer dan ${limits.entries} onderdelen; dat is de grens.`);
      found.push(entry);
      waiting.push(entry.left, entry.right);
    }
    return found;
  }

  #entry(id: number): Entry | undefined {
    const at = id * entryBytes;
    if (at + entryBytes > this.#bytes.length) return undefined;
    const entry = this.#bytes.subarray(at, at + entryBytes);
    const length = Math.min(64, entry.readUInt16LE(64));
    return {
      name: entry.subarray(0, Math.max(0, length - 2)).toString('utf16le'),
      kind: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      // The upper half is only defined for large sectors; no file here is 4 GB.
      size: entry.readUInt32LE(120),
    };
  }
}
