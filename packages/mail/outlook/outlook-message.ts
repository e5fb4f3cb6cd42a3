import { htmlToText, rtfToText } from '#markup';
import type { DecodedMail, DecodedPart } from '../decode-mail.ts';
import { addressesIn } from '../headers.ts';
import { mailLimits } from '../limits.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { decodeCodePage, type MapiProperties, mapi, numberOf, textOf } from './mapi.ts';

/** One attachment of an Outlook message: its properties, and the message that it is when it is one. */
export interface OutlookAttachment {
  readonly properties: MapiProperties;
  readonly bytes: Uint8Array;
  readonly message?: DecodedMail | undefined;
}

/** Of all text that is not Unicode, but for HTML, which has one of its own. */
export const codePageOf = (properties: MapiProperties): number | undefined => numberOf(properties, mapi.codePage);

/** A message out of its properties, as if it had been a mail. */
export function outlookMessage(properties: MapiProperties, attachments: readonly OutlookAttachment[]): DecodedMail {
  const codePage = codePageOf(properties);
  const html = htmlOf(properties, codePage);
  return {
    subject: (textOf(properties, mapi.subject, codePage) ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    from: senderOf(properties, codePage),
    replyTo: [],
    references: [],
    text: bodyOf(properties, html, codePage).slice(0, mailLimits.textCharacters),
    parts: attachments.map((attachment) => partOf(attachment, html, codePage)),
  };
}

/** Exchange keeps an internal name where a mail has an address; then the headers or another property has it. */
function senderOf(properties: MapiProperties, codePage: number | undefined): string[] {
  const text = (id: number): string => textOf(properties, id, codePage) ?? '';
  const written = [mapi.senderSmtp, mapi.representingSmtp, mapi.senderAddress].flatMap((id) => addressesIn(text(id).slice(0, 400)));
  const header = /^from:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im.exec(text(mapi.headers).slice(0, 20_000))?.[1] ?? '';
  return [...written, ...addressesIn(header)].slice(0, 1);
}

/** HTML is kept as bytes in the code page for the internet, or as text. */
function htmlOf(properties: MapiProperties, codePage: number | undefined): string {
  const text = textOf(properties, mapi.html, codePage);
  if (text !== undefined) return text;
  const value = properties.get(mapi.html);
  return value === undefined ? '' : decodeCodePage(value.bytes, numberOf(properties, mapi.internetCodePage) ?? codePage);
}

function bodyOf(properties: MapiProperties, html: string, codePage: number | undefined): string {
  const plain = textOf(properties, mapi.body, codePage) ?? '';
  if (plain.trim() !== '') return plain;
  const words = htmlToText(html);
  if (words !== '') return words;
  const packed = properties.get(mapi.rtf);
  const rtf = packed === undefined ? undefined : decompressRtf(packed.bytes);
  return rtf === undefined ? '' : rtfToText(rtf);
}

const pictureName = /\.(?:png|jpe?g|gif|bmp|svg|webp|emz|wmz)$/i;

function partOf({ properties, bytes, message }: OutlookAttachment, html: string, codePage: number | undefined): DecodedPart {
  const text = (id: number): string => (textOf(properties, id, codePage) ?? '').trim();
  const name = text(mapi.longName) || text(mapi.shortName) || text(mapi.displayName);
  const contentType = text(mapi.mimeType).toLowerCase() || 'application/octet-stream';
  const cid = text(mapi.contentId);
  const isPicture = contentType.startsWith('image/') || pictureName.test(name);
  const isShown = (cid !== '' && html.includes(`cid:${cid}`)) || properties.get(mapi.hidden)?.bytes[0] === 1;
  return { name, contentType, bytes, inlinePicture: isPicture && isShown, ...(message === undefined ? {} : { opened: message }) };
}
