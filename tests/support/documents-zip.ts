import { crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** What the archive says of the size; the truth unless told. */
  readonly declaredSize?: number;
  readonly encrypted?: boolean;
}

/** A zip written by hand, so that it can lie about sizes, carry any name and claim to be encrypted. */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.bytes);
    const name = Buffer.from(entry.name);
    const packed = deflateRawSync(data, { level: 9 });
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    // Bit 0: encrypted; bit 11: the name is UTF-8.
    header.writeUInt16LE((entry.encrypted === true ? 1 : 0) | 0x800, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(data), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(entry.declaredSize ?? data.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}
