import { Damaged } from '#archive';

/** One element of ASN.1 in BER; certificates write definite lengths, mail programs often do not know them beforehand. */
export interface Element {
  /** The first byte: class, constructed or not, number. */
  readonly tag: number;
  readonly content: Buffer;
  /** Where the next element begins. */
  readonly end: number;
}

const constructed = 0x20;
const indefinite = 0x80;
/** Constructed strings hold pieces, not worlds: deeper is an attack. */
const mostDepth = 30;
/** Mail programs write pieces of 1 kB and more; twenty million empty ones would fill the memory. */
const mostChildren = 200_000;

/** The element at `at`. Throws `Damaged` when it does not end within the bytes. */
export function elementAt(bytes: Buffer, at: number, depth = 0): Element {
  if (depth > mostDepth) throw new Damaged('Elements of ASN.1 are too deep in each other.');
  const tag = byteAt(bytes, at);
  if ((tag & 0x1f) === 0x1f) throw new Damaged('Elements of ASN.1 with long tags are not used in mails.');
  const short = byteAt(bytes, at + 1);
  const start = at + 2;
  if (short === indefinite) {
    const end = endOfContents(bytes, start, depth);
    return { tag, content: bytes.subarray(start, end), end: end + 2 };
  }
  const lengthBytes = short < indefinite ? 0 : short & 0x7f;
  if (lengthBytes > 4 || start + lengthBytes > bytes.length) throw new Damaged('A length in ASN.1 is not sound.');
  const length = lengthBytes === 0 ? short : bytes.readUIntBE(start, lengthBytes);
  const end = start + lengthBytes + length;
  if (end > bytes.length) throw new Damaged('An element of ASN.1 is cut off.');
  return { tag, content: bytes.subarray(start + lengthBytes, end), end };
}

export function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < element.content.length; ) {
    const child = elementAt(element.content, at);
    found.push(child);
    if (found.length > mostChildren) throw new Damaged('An element of ASN.1 has too many pieces.');
    at = child.end;
  }
  return found;
}

/** The bytes of a string, in one piece or in many. */
export function octetsOf(element: Element, depth = 0): Buffer {
  if ((element.tag & constructed) === 0) return element.content;
  if (depth > mostDepth) throw new Damaged('Strings of ASN.1 are too deep in each other.');
  return Buffer.concat(children(element).map((child) => octetsOf(child, depth + 1)));
}

/** Two zeros end what has no length. */
function endOfContents(bytes: Buffer, start: number, depth: number): number {
  let at = start;
  while (byteAt(bytes, at) !== 0 || byteAt(bytes, at + 1) !== 0) at = elementAt(bytes, at, depth + 1).end;
  return at;
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Damaged('An element of ASN.1 is cut off.');
  return byte;
}
