import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { htmlToText } from '#markup';
import { mailLimits } from './limits.ts';
import { mended } from './mended.ts';
import { isMessageId } from './message-id.ts';
import { takeUuencoded } from './uuencode.ts';

export interface DecodedPart {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly inlinePicture: boolean;
  /** A message that lay within an Outlook message, and was opened with it. */
  readonly opened?: DecodedMail;
}

/** One level of a mail, decoded; wrappers are still closed. */
export interface DecodedMail {
  readonly subject: string;
  readonly from: readonly string[];
  readonly replyTo: readonly string[];
  readonly references: readonly string[];
  readonly text: string;
  readonly parts: readonly DecodedPart[];
}

/** Throws when mailparser gives up (thousands of nested parts). */
export async function decodeMail(raw: Uint8Array): Promise<DecodedMail> {
  const parsed = await simpleParser(mended(raw), {
    // Converters that overflow on deep HTML, and fetch pictures into it: the words are taken out by our own.
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
    // Of a mail within the text: for a date that it cannot read mailparser writes the present time, and no reading would be as the one before.
    formatDateString: () => '',
  });
  const html = typeof parsed.html === 'string' ? parsed.html : '';
  const plain = (parsed.text ?? '').slice(0, mailLimits.bytes);
  const { text, files } = takeUuencoded(plain);
  return {
    subject: (parsed.subject ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    from: addressesOf(parsed.from),
    replyTo: addressesOf(parsed.replyTo),
    references: referencesOf(parsed),
    text: (text.trim() === '' ? htmlToText(html) : text).slice(0, mailLimits.textCharacters),
    parts: [
      ...parsed.attachments.map((attachment) => decodePart(attachment, html)),
      ...files.map(({ name, bytes }) => ({ name, contentType: 'application/octet-stream', bytes, inlinePicture: false })),
    ],
  };
}

function decodePart(attachment: ParsedMail['attachments'][number], html: string): DecodedPart {
  const written = attachment.content.subarray(0, 300).toString('latin1');
  const [unwrapped] = /^\s*begin(?:-base64)? [0-7]{3,4} /.test(written)
    ? takeUuencoded(attachment.content.toString('latin1').trimStart()).files
    : [];
  const cid = attachment.cid ?? '';
  return {
    name: nameOf(attachment.filename ?? unwrapped?.name ?? ''),
    contentType: attachment.contentType.toLowerCase(),
    bytes: unwrapped?.bytes ?? new Uint8Array(attachment.content),
    inlinePicture: /^image\//i.test(attachment.contentType) && cid !== '' && html.includes(`cid:${cid}`),
  };
}

/** The beginning and the ending, which says what kind of file it is. */
function nameOf(written: string): string {
  const name = written.replace(/\p{Cc}/gu, ' ');
  const most = mailLimits.nameCharacters;
  return name.length <= most ? name : `${name.slice(0, most - 50)}${name.slice(-50)}`;
}

function addressesOf(header: AddressObject | readonly AddressObject[] | undefined): string[] {
  if (header === undefined) return [];
  const objects: readonly AddressObject[] = 'value' in header ? [header] : header;
  const entries = objects.flatMap(({ value }) => value).flatMap((entry) => [entry, ...(entry.group ?? [])]);
  return entries.flatMap(({ address }) => (address === undefined || !address.includes('@') ? [] : [address.trim().toLowerCase()]));
}

function referencesOf({ references = [], inReplyTo = '' }: ParsedMail): string[] {
  const list = [...(typeof references === 'string' ? references.split(/\s+/) : references), ...inReplyTo.split(/\s+/)];
  // The mail that is answered stands last, also where a program left it out of References.
  const latest = list.filter(isMessageId).reverse();
  return [...new Set(latest)].slice(0, 20).reverse();
}
