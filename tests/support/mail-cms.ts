import { deflateSync } from 'node:zlib';

type Length = 'definite' | 'indefinite';

const identifiers = {
  data: '2a864886f70d010701',
  signed: '2a864886f70d010702',
  enveloped: '2a864886f70d010703',
  compressed: '2a864886f70d0109100109',
  zlib: '2a864886f70d0109100308',
} as const;

/** An S/MIME signature around content (the signature itself is left out: nobody judges it), as DER or as mail programs stream it. */
export function writeSigned(content: Uint8Array | undefined, length: Length = 'definite'): Uint8Array {
  const inner = content === undefined ? [] : [element(0xa0, [octets(content, length)], length)];
  const encapsulated = element(0x30, [identifier('data'), ...inner], length);
  return contentInfo('signed', element(0x30, [version, element(0x31, []), encapsulated, element(0x31, [])], length), length);
}

export function writeCompressed(content: Uint8Array): Uint8Array {
  const algorithm = element(0x30, [identifier('zlib')]);
  const encapsulated = element(0x30, [identifier('data'), element(0xa0, [octets(deflateSync(content), 'definite')])]);
  return contentInfo('compressed', element(0x30, [version, algorithm, encapsulated]), 'definite');
}

export const writeEnveloped = (length: Length = 'definite'): Uint8Array =>
  contentInfo('enveloped', element(0x30, [version, element(0x31, [])], length), length);

const contentInfo = (kind: keyof typeof identifiers, data: Buffer, length: Length): Uint8Array =>
  new Uint8Array(element(0x30, [identifier(kind), element(0xa0, [data], length)], length));

const identifier = (kind: keyof typeof identifiers): Buffer => element(0x06, [Buffer.from(identifiers[kind], 'hex')]);
const version = Buffer.from([0x02, 0x01, 0x01]);

/** In one piece, or in pieces of a thousand bytes. */
function octets(content: Uint8Array, length: Length): Buffer {
  if (length === 'definite') return element(0x04, [content]);
  const pieces = Array.from({ length: Math.ceil(content.length / 1000) }, (_, index) => content.subarray(index * 1000, (index + 1) * 1000));
  return element(
    0x24,
    pieces.map((piece) => element(0x04, [piece])),
    'indefinite',
  );
}

function element(tag: number, content: readonly Uint8Array[], length: Length = 'definite'): Buffer {
  const bytes = Buffer.concat(content);
  if (length === 'indefinite') return Buffer.concat([Buffer.from([tag, 0x80]), bytes, Buffer.from([0, 0])]);
  if (bytes.length < 128) return Buffer.concat([Buffer.from([tag, bytes.length]), bytes]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return Buffer.concat([Buffer.from([tag, 0x84]), size, bytes]);
}
