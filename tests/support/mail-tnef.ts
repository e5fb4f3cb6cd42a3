interface TnefFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Only in the attribute that older programs read, in eight letters. */
  readonly shortNameOnly?: boolean;
  /** The bytes are a TNEF of their own: a message within the message. */
  readonly isMessage?: boolean;
}

/** A winmail.dat, attribute for attribute as Exchange writes it. */
export function writeTnef(files: readonly TnefFile[], text = 'Bijgaand de factuur.'): Uint8Array {
  const parts = [
    attribute(1, 0x0008_9006, Buffer.from([0, 0, 1, 0])),
    attribute(1, 0x0006_9007, Buffer.from([0xe4, 4, 0, 0, 0, 0, 0, 0])),
    attribute(1, 0x0001_8004, Buffer.from('Factuur\0', 'latin1')),
    attribute(1, 0x0006_9003, properties([[0x1000, 0x1f, Buffer.from(`${text}\0`, 'utf16le')]])),
  ];
  for (const file of files) parts.push(...attachment(file));
  return new Uint8Array(Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...parts]));
}

function attachment({ name, bytes, shortNameOnly, isMessage }: TnefFile): Buffer[] {
  const title = attribute(2, 0x0001_8010, Buffer.from(`${name.replace(/[^\0-\xff]/g, '_')}\0`, 'latin1'));
  const start = [attribute(2, 0x0006_9002, Buffer.alloc(14)), title];
  const longName = [0x3707, 0x1f, Buffer.from(`${name}\0`, 'utf16le')] as const;
  const named = [0x8000, 0x1f, Buffer.from('x\0', 'utf16le')] as const;
  if (isMessage === true) {
    const identity = Buffer.from('0703020000000000c000000000000046', 'hex');
    return [...start, attribute(2, 0x0006_9005, properties([[0x3705, 3, 5], longName, [0x3701, 0x0d, Buffer.concat([identity, bytes])]]))];
  }
  const data = attribute(2, 0x0006_800f, Buffer.from(bytes));
  return shortNameOnly === true
    ? [...start, data]
    : [...start, data, attribute(2, 0x0006_9005, properties([[0x3705, 3, 1], named, longName]))];
}

function attribute(level: number, id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(level);
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(data.reduce((total, byte) => (total + byte) & 0xffff, 0));
  return Buffer.concat([head, data, sum]);
}

type Property = readonly [id: number, type: number, value: Buffer | number];

function properties(list: readonly Property[]): Buffer {
  return Buffer.concat([integer(list.length), ...list.map(property)]);
}

function property([id, type, value]: Property): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(id, 2);
  // From 0x8000 on: a family of sixteen bytes, and here a number for a name.
  const name = id < 0x8000 ? [] : [Buffer.alloc(16, 7), integer(0), integer(0x8501)];
  if (typeof value === 'number') return Buffer.concat([head, ...name, integer(value)]);
  return Buffer.concat([head, ...name, integer(1), integer(value.length), value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
