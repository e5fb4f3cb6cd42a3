import { Damaged, openCompoundFile, type Storage } from '#archive';
import type { DecodedMail } from '../decode-mail.ts';
import { type MapiProperties, type MapiValue, mapi, mapiTypes } from './mapi.ts';
import { type OutlookAttachment, outlookMessage } from './outlook-message.ts';

const fixedProperties = '__properties_version1.0';
/** What stands before the list of properties: more for the message itself than for one within it, least for an attachment. */
const headerBytes = { message: 32, embedded: 24, attachment: 8 } as const;
/** A number and a type: `__substg1.0_3707001F`. */
const streamName = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i;
const embeddedMessage = '__substg1.0_3701000D';

/** A message that Outlook saved (.msg), with the messages in it opened. Throws `Damaged` or `OverLimit`. */
export function readMsg(bytes: Uint8Array): DecodedMail {
  return messageIn(openCompoundFile(bytes), headerBytes.message);
}

function messageIn(storage: Storage, header: number): DecodedMail {
  const attachments = storage.storages.filter(({ name }) => name.startsWith('__attach_version1.0_')).map(attachmentIn);
  return outlookMessage(propertiesIn(storage, header), attachments);
}

function attachmentIn(storage: Storage): OutlookAttachment {
  const properties = propertiesIn(storage, headerBytes.attachment);
  const object = storage.storages.find(({ name }) => name.toUpperCase() === embeddedMessage.toUpperCase());
  const isMessage = object?.streams.some(({ name }) => name === fixedProperties) === true;
  return {
    properties,
    bytes: properties.get(mapi.data)?.bytes ?? (object === undefined ? new Uint8Array() : officeObject(object)),
    message: isMessage ? messageIn(object, headerBytes.embedded) : undefined,
  };
}

/** A workbook or document that was pasted into the text as an object; other objects are pictures of something. */
function officeObject(storage: Storage): Uint8Array {
  return storage.streams.find(({ name }) => name === 'Package' || name === 'CONTENTS')?.read() ?? new Uint8Array();
}

function propertiesIn(storage: Storage, header: number): MapiProperties {
  const properties = new Map<number, MapiValue>();
  const fixed = storage.streams.find(({ name }) => name === fixedProperties);
  if (fixed === undefined) throw new Damaged('The list of properties is missing.');
  const list = Buffer.from(fixed.read());
  for (let at = header; at + 16 <= list.length; at += 16) {
    const type = list.readUInt16LE(at);
    // Of what is longer than eight bytes only the length stands here.
    if (type < mapiTypes.text && type !== mapiTypes.object)
      properties.set(list.readUInt16LE(at + 2), { type, bytes: new Uint8Array(list.subarray(at + 8, at + 16)) });
  }
  for (const stream of storage.streams) {
    const match = streamName.exec(stream.name);
    if (match === null) continue;
    properties.set(Number.parseInt(match[1] ?? '', 16), { type: Number.parseInt(match[2] ?? '', 16), bytes: stream.read() });
  }
  return properties;
}
