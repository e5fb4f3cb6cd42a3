import { CFB } from '@e965/xlsx';

export interface OutlookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentId?: string;
  readonly mimeType?: string;
}

/** A message as Outlook keeps it; `messages` stand within it as messages, not as files. */
export interface OutlookMail {
  readonly subject?: string;
  readonly from?: string;
  readonly text?: string;
  /** In the code page of Windows for Western Europe, as bytes. */
  readonly html?: string;
  /** Compressed RTF. */
  readonly rtf?: Uint8Array;
  readonly files?: readonly OutlookFile[];
  readonly messages?: readonly OutlookMail[];
}

type Streams = Map<string, Uint8Array>;

/** A .msg, in the compound file that another library writes. */
export function writeMsg(mail: OutlookMail): Uint8Array {
  const streams: Streams = new Map();
  addMessage(streams, '', mail, 32);
  const container = CFB.utils.cfb_new();
  for (const [path, bytes] of streams) CFB.utils.cfb_add(container, path, Buffer.from(bytes));
  const written: unknown = CFB.write(container, { type: 'buffer' });
  return new Uint8Array(written as Buffer);
}

const unicode = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

function addMessage(streams: Streams, folder: string, mail: OutlookMail, header: number): void {
  // Code page 1252 in the fixed properties: a type and a number, flags, eight bytes.
  streams.set(`${folder}/__properties_version1.0`, Buffer.concat([Buffer.alloc(header), fixed(0x3ffd, 1252)]));
  const put = (property: string, bytes: Uint8Array | undefined): void => {
    if (bytes !== undefined) streams.set(`${folder}/__substg1.0_${property}`, bytes);
  };
  put('0037001F', unicode(mail.subject ?? ''));
  put('0C1F001F', unicode(mail.from ?? ''));
  put('1000001F', mail.text === undefined ? undefined : unicode(mail.text));
  put('10130102', mail.html === undefined ? undefined : Buffer.from(mail.html, 'latin1'));
  put('10090102', mail.rtf);
  const storage = (index: number): string => `${folder}/__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}`;
  const files = mail.files ?? [];
  for (const [index, file] of files.entries()) addFile(streams, storage(index), file);
  for (const [index, inner] of (mail.messages ?? []).entries()) {
    const at = storage(files.length + index);
    streams.set(`${at}/__properties_version1.0`, Buffer.concat([Buffer.alloc(8), fixed(0x3705, 5)]));
    streams.set(`${at}/__substg1.0_3001001F`, unicode(inner.subject ?? ''));
    addMessage(streams, `${at}/__substg1.0_3701000D`, inner, 24);
  }
}

function addFile(streams: Streams, folder: string, { name, bytes, contentId, mimeType }: OutlookFile): void {
  streams.set(`${folder}/__properties_version1.0`, Buffer.concat([Buffer.alloc(8), fixed(0x3705, 1)]));
  streams.set(`${folder}/__substg1.0_37010102`, bytes);
  streams.set(`${folder}/__substg1.0_3704001F`, unicode('FACTUU~1.PDF'));
  streams.set(`${folder}/__substg1.0_3707001F`, unicode(name));
  if (contentId !== undefined) streams.set(`${folder}/__substg1.0_3712001F`, unicode(contentId));
  if (mimeType !== undefined) streams.set(`${folder}/__substg1.0_370E001F`, unicode(mimeType));
}

function fixed(id: number, value: number): Buffer {
  const property = Buffer.alloc(16);
  property.writeUInt16LE(3, 0);
  property.writeUInt16LE(id, 2);
  property.writeUInt32LE(value, 8);
  return property;
}
