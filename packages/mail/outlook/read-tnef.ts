import { Damaged } from '#archive';
import type { DecodedMail } from '../decode-mail.ts';
import { type MapiProperties, type MapiValue, mapi, mapiTypes } from './mapi.ts';
import { codePageOf, type OutlookAttachment, outlookMessage } from './outlook-message.ts';
import { readTnefProperties } from './tnef-properties.ts';

const signature = 0x223e9f78;
/** Attributes that this reader looks at ([MS-OXTNEF] 2.1.3). */
const attributes = {
  subject: 0x8004,
  body: 0x800c,
  attachmentData: 0x800f,
  attachmentTitle: 0x8010,
  attachmentStart: 0x9002,
  messageProperties: 0x9003,
  attachmentProperties: 0x9005,
  codePage: 0x9007,
} as const;
/** An embedded message stands behind the identity of its interface (IID_IMessage). */
const messageInterface = Buffer.from('0703020000000000c000000000000046', 'hex');
/** A thousand is more than a mail can have; a file of a few MB could begin a million. */
const mostAttachments = 1000;

export const isTnef = (bytes: Uint8Array): boolean => bytes.length > 6 && Buffer.from(bytes.subarray(0, 4)).readUInt32LE(0) === signature;

interface Attribute {
  readonly id: number;
  readonly data: Buffer;
}

/** What Outlook sends as winmail.dat ([MS-OXTNEF]). Throws `Damaged` when it does not end as it should. */
export function readTnef(bytes: Uint8Array): DecodedMail {
  if (!isTnef(bytes)) throw new Damaged('The signature of a TNEF file is missing.');
  const list = [...attributesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))];
  const first = (id: number): Buffer | undefined => list.find((each) => each.id === id)?.data;
  const oem = first(attributes.codePage);
  const properties = withCodePage(readTnefProperties(first(attributes.messageProperties)), oem);
  addText(properties, mapi.subject, first(attributes.subject));
  addText(properties, mapi.body, first(attributes.body));
  return outlookMessage(properties, attachmentsIn(list, codePageOf(properties)));
}

function* attributesIn(file: Buffer): Generator<Attribute> {
  // Signature and key; then level (1), id (4), length (4), data, checksum (2).
  for (let at = 6; at + 9 <= file.length; ) {
    const level = file.readUInt8(at);
    const length = file.readUInt32LE(at + 5);
    // Some gateways pad with zeros or line ends.
    if (level !== 1 && level !== 2) {
      if (/[^\0\r\n ]/.test(file.subarray(at, at + 4096).toString('latin1')))
        throw new Damaged('The attributes of the TNEF file are not sound.');
      return;
    }
    if (at + 9 + length > file.length) throw new Damaged('The TNEF file is cut off.');
    yield { id: file.readUInt16LE(at + 1), data: file.subarray(at + 9, at + 9 + length) };
    at += 9 + length + 2;
  }
}

/** Everything between one start and the next belongs to one attachment. */
function attachmentsIn(list: readonly Attribute[], codePage: number | undefined): OutlookAttachment[] {
  const groups: Attribute[][] = [];
  for (const attribute of list) {
    if (attribute.id === attributes.attachmentStart) groups.push([]);
    groups.at(-1)?.push(attribute);
    if (groups.length > mostAttachments) throw new Damaged('The TNEF file has too many attachments.');
  }
  return groups.map((group) => attachmentOf(group, codePage));
}

function attachmentOf(group: readonly Attribute[], codePage: number | undefined): OutlookAttachment {
  const first = (id: number): Buffer | undefined => group.find((each) => each.id === id)?.data;
  const properties = new Map(readTnefProperties(first(attributes.attachmentProperties)));
  addText(properties, mapi.displayName, first(attributes.attachmentTitle));
  if (codePage !== undefined) properties.set(mapi.codePage, integer(codePage));
  const data = properties.get(mapi.data);
  // An embedded message is a TNEF file again, which is opened as such; other objects keep what stands behind their identity.
  const isObject = data?.type === mapiTypes.object;
  const content = isObject ? data.bytes.subarray(16) : data?.bytes;
  const isMessage = isObject && messageInterface.equals(data.bytes.subarray(0, 16));
  return { properties, bytes: new Uint8Array((isMessage ? content : first(attributes.attachmentData)) ?? content ?? []) };
}

function withCodePage(properties: MapiProperties, oem: Buffer | undefined): Map<number, MapiValue> {
  const known = new Map(properties);
  if (oem !== undefined && oem.length >= 4 && !known.has(mapi.codePage)) known.set(mapi.codePage, integer(oem.readUInt32LE(0)));
  return known;
}

/** An attribute of the first TNEF; the property, where there is one, says the same and knows Unicode. */
function addText(properties: Map<number, MapiValue>, id: number, bytes: Buffer | undefined): void {
  if (bytes !== undefined && !properties.has(id)) properties.set(id, { type: mapiTypes.text, bytes });
}

function integer(value: number): MapiValue {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return { type: mapiTypes.integer, bytes };
}
