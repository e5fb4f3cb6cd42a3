const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** 1 January 1980, the first date that a zip can tell. */
const dosDate = 0x21;

/** The same zip with every file dated alike: exceljs writes the moment of writing into each entry. */
export function withoutDates(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error('This is no zip.');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && bytes.readUInt32LE(at) === entrySignature; left -= 1) {
    bytes.writeUInt16LE(0, at + 12);
    bytes.writeUInt16LE(dosDate, at + 14);
    const local = bytes.readUInt32LE(at + 42);
    bytes.writeUInt16LE(0, local + 10);
    bytes.writeUInt16LE(dosDate, local + 12);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return new Uint8Array(bytes);
}
