/** Text of bytes, or undefined when they are no text: BOM, XML in UTF-16 without one, then UTF-8, then windows-1252. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === lessThan && b === 0 && c !== 0 && d === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0 && b === lessThan && c === 0 && d !== 0) return new TextDecoder('utf-16be').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isBinary(bytes)) return undefined;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** How XML begins. */
const lessThan = 0x3c;

/** One control character in a hundred is no text; a NUL is none at all. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1;
  }
  return controls * 100 > sample.length;
}
