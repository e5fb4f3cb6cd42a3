import { CFB } from '@e965/xlsx';

/** Where the text stands in the stream, behind the file information block. */
const textAt = 0x800;
const pieceTableBytes = 21;
/** Word's own marks: the end of a paragraph, and of a cell of a table. */
const [paragraphEnd, cellEnd] = ['\r', '\u0007'];

/**
 * A Word document as Word 97 to 2003 saved it: a title, a table of two columns, paragraphs. One piece of Unicode text, in
 * the compound file that another library writes.
 */
export function writeDoc({
  title,
  facts = [],
  paragraphs,
}: {
  readonly title: string;
  readonly facts?: readonly (readonly [string, string])[];
  readonly paragraphs: readonly string[];
}): Uint8Array {
  const rows = facts.map(([label, value]) => `${label}${cellEnd}${value}${cellEnd}${paragraphEnd}`);
  const text = [title, paragraphEnd, ...rows, ...paragraphs.map((each) => each + paragraphEnd)].join('');
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/WordDocument', documentStream(text));
  CFB.utils.cfb_add(container, '/1Table', pieceTable(text.length));
  const written: unknown = CFB.write(container, { type: 'buffer' });
  return new Uint8Array(written as Buffer);
}

function documentStream(text: string): Buffer {
  const information = Buffer.alloc(textAt);
  information.writeUInt16LE(0xa5ec, 0);
  information.writeUInt16LE(0x00c1, 2);
  // The piece table stands in `1Table`, and its text is Unicode.
  information.writeUInt16LE(0x1200, 0x0a);
  information.writeUInt32LE(textAt, 0x18);
  information.writeUInt32LE(text.length, 0x4c);
  information.writeUInt32LE(pieceTableBytes, 0x1a6);
  return Buffer.concat([information, Buffer.from(text, 'utf16le')]);
}

/** At the start of its stream, where the information block says that it is. */
function pieceTable(length: number): Buffer {
  const table = Buffer.alloc(pieceTableBytes);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(length, 5 + 4);
  table.writeUInt32LE(textAt, 5 + 8 + 2);
  // Streams of fewer bytes are kept elsewhere in the file; real ones are larger.
  return Buffer.concat([table, Buffer.alloc(4096)]);
}
