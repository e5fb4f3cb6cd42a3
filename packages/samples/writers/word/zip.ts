import { crc32, deflateRawSync } from 'node:zlib';

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first date that a zip can tell: the same files give the same bytes. */
const dosDate = 0x21;
const utf8Names = 0x0800;

function headers(file: ZippedFile, packed: Uint8Array, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const name = Buffer.from(file.name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(utf8Names, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(dosDate, 8);
  common.writeUInt32LE(crc32(file.bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(file.bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(14);
  central.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), common, name]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, central, name]),
  };
}

/** A zip of deflated files, in the order given; small ones only (no zip64). */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.bytes);
    const { local, central } = headers(file, packed, offset);
    parts.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, directoryBytes, end]));
}
