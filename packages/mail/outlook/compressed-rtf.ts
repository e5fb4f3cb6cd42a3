/** What the dictionary begins with, so that even a short text packs well ([MS-OXRTFCP] 2.1.3.1.1). */
const dictionaryStart = String.raw`{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0`;
const dictionaryEnd = `\r\n${String.raw`\par \pard\plain\f0\fs20\b\i\u\tab\tx`}`;
const dictionaryBytes = 4096;
const marks = { compressed: 'LZFu', plain: 'MELA' } as const;
const headerBytes = 16;
/** Text beyond this is not looked at anyway; a reference of two bytes gives at most seventeen. */
const mostBytes = 8 * 1024 * 1024;

/** RTF, a character per byte, out of how Outlook packs it; undefined when it is packed in no known way. */
export function decompressRtf(bytes: Uint8Array): string | undefined {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (packed.length < headerBytes) return undefined;
  const size = Math.min(packed.readUInt32LE(4), mostBytes);
  const mark = packed.subarray(8, 12).toString('latin1');
  const body = packed.subarray(headerBytes);
  if (mark === marks.plain) return textOf(body.subarray(0, size));
  return mark === marks.compressed ? textOf(unpack(body, size)) : undefined;
}

/** A NUL closes it. */
const textOf = (bytes: Buffer): string => bytes.toString('latin1').replace(/\0+$/, '');

/** Groups of eight, of which a bit each says: a byte as it is, or twelve bits of place and four of length in the dictionary. */
function unpack(packed: Buffer, size: number): Buffer {
  const output = Buffer.alloc(size);
  const dictionary = Buffer.alloc(dictionaryBytes);
  let write = dictionary.write(dictionaryStart + dictionaryEnd, 'latin1');
  let length = 0;
  const put = (byte: number): void => {
    if (length < size) output[length] = byte;
    length += 1;
    dictionary[write] = byte;
    write = (write + 1) % dictionaryBytes;
  };
  let at = 0;
  while (at < packed.length && length < size) {
    const flags = packed.readUInt8(at++);
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(packed.readUInt8(at++));
        continue;
      }
      if (at + 2 > packed.length) return output.subarray(0, length);
      const reference = packed.readUInt16BE(at);
      at += 2;
      const from = reference >> 4;
      // The end is a reference to where the next byte would go.
      if (from === write) return output.subarray(0, Math.min(length, size));
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(dictionary.readUInt8((from + step) % dictionaryBytes));
    }
  }
  return output.subarray(0, Math.min(length, size));
}
