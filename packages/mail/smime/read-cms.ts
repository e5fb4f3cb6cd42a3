import { Damaged, inflateWithin, Locked } from '#archive';
import { children, type Element, elementAt, octetsOf } from './ber.ts';

/** Object identifiers of RFC 5652 and RFC 3274, as they are written in the file. */
const identifiers = {
  '2a864886f70d010702': 'signed',
  '2a864886f70d010703': 'encrypted',
  '2a864886f70d010704': 'encrypted',
  '2a864886f70d010706': 'encrypted',
  '2a864886f70d0109100117': 'encrypted',
  '2a864886f70d0109100109': 'compressed',
} as const;
type CmsKind = (typeof identifiers)[keyof typeof identifiers];
const known: Readonly<Record<string, CmsKind>> = identifiers;
const tags = { sequence: 0x30, identifier: 0x06, octets: 0x04, context0: 0xa0 } as const;

const armour = /^-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----\s+([\sA-Za-z0-9+/=]+?)-----END/;

/** What kind of Cryptographic Message Syntax bytes are (S/MIME), or undefined when they are none. */
export function cmsKind(bytes: Uint8Array): CmsKind | undefined {
  const file = binaryOf(bytes);
  if (file[0] !== tags.sequence) return undefined;
  // A sequence, its length in one to five bytes, then the identifier.
  const head = file.subarray(1, 24).toString('hex');
  const identifier = /^(?:80|[0-7].|81..|82.{4}|83.{6}|84.{8})06(09|0b)(2a864886f70d01(?:07|09)[0-9a-f]{2,6})/.exec(head);
  if (identifier === null) return undefined;
  return known[(identifier[2] ?? '').slice(0, identifier[1] === '09' ? 18 : 22)];
}

export interface CmsContent {
  /** Undefined for a signature that stands apart from what it signs. */
  readonly content: Uint8Array | undefined;
  /** Bytes that came out of compression. */
  readonly inflated: number;
}

/** What is signed or compressed; signatures are not judged. Throws `Locked` when it is encrypted, `Damaged`, or `OverLimit`. */
export function readCms(bytes: Uint8Array, budget: number): CmsContent {
  const kind = cmsKind(bytes);
  if (kind === undefined) throw new Damaged('The message is of no known kind.');
  if (kind === 'encrypted') throw new Locked('The message is encrypted.');
  const content = contentOf(binaryOf(bytes));
  if (kind !== 'compressed' || content === undefined) return { content, inflated: 0 };
  const inflated = inflateWithin(content, 'zlib', budget);
  return { content: inflated, inflated: inflated.length };
}

/** ContentInfo, in it SignedData or CompressedData, in it the content that is encapsulated. */
function contentOf(file: Buffer): Uint8Array | undefined {
  const [, wrapped] = children(elementAt(file, 0));
  const data = wrapped === undefined ? undefined : children(wrapped)[0];
  if (wrapped?.tag !== tags.context0 || data === undefined) throw new Damaged('The message has no content.');
  const encapsulated = children(data).find((each) => each.tag === tags.sequence && isContent(each));
  const explicit = encapsulated === undefined ? undefined : children(encapsulated)[1];
  if (explicit === undefined) return undefined;
  const content = children(explicit)[0];
  return content === undefined ? undefined : new Uint8Array(octetsOf(content));
}

/** Beside it stands a sequence too, which names how it was compressed: that one has no content behind its identifier. */
function isContent(element: Element): boolean {
  const [identifier, content] = children(element);
  return (
    identifier?.tag === tags.identifier &&
    (content === undefined ? /^2a864886f70d0107/.test(identifier.content.toString('hex')) : content.tag === tags.context0)
  );
}

function binaryOf(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file[0] !== 0x2d) return file;
  const armoured = armour.exec(file.toString('latin1'))?.[1];
  return armoured === undefined ? file : Buffer.from(armoured, 'base64');
}
