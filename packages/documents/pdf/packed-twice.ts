import { inflateSync } from 'node:zlib';
import { megabytes, OverLimit } from '#archive';
import { limits } from '../limits.ts';

/** Filters of a stream that is packed in itself; nobody's program does so, 3 kB of it become gigabytes. */
const packedTwice = /\/Filter\s{0,8}\[\s{0,8}\/(?:FlateDecode|Fl)\s{0,8}\/(?:FlateDecode|Fl)\b/g;
/** From its filters to its bytes. */
const longestDictionary = 2000;
const mostStreams = 20;

/**
 * Throws `OverLimit` when a stream that was packed twice becomes too large: the reader of PDF doubles its memory in one
 * step, faster than it can be watched.
 */
export function refusePackedTwice(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const matches = file.toString('latin1').matchAll(packedTwice);
  for (const match of [...matches].slice(0, mostStreams)) {
    const keyword = file.indexOf('stream', match.index);
    const end = file.indexOf('endstream', keyword);
    if (keyword < 0 || keyword - match.index > longestDictionary || end < 0) continue;
    const start = keyword + (file[keyword + 6] === 0x0d ? 8 : 7);
    inflate(inflate(file.subarray(start, end)));
  }
}

/** What is damaged is left to the reader of PDF, which says so. */
function inflate(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: limits.pdfStreamBytes });
  } catch (error) {
    if (!(error instanceof RangeError)) return new Uint8Array();
    throw new OverLimit(`Een deel van de pdf is uitgepakt meer dan ${megabytes(limits.pdfStreamBytes)}; dat is de grens.`);
  }
}
