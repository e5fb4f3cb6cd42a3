import type { DecodedPart } from '../decode-mail.ts';

/** Header fields that begin a mail; `Received` and the like alone make a file without the right type a mail. */
const headerBlock = /^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/;
const tellingHeader = /^(?:received|message-id|mime-version|return-path|dkim-signature):/im;
/** The first header of a part that was signed or saved by itself. */
const partHeader = /^(?:content-type|mime-version)[ \t]*:/i;

/** PDF, zip and compound file: some programs send them under the type of a mail. */
const documentMarks = ['%PDF-', 'PK\x03\x04', '\xd0\xcf\x11\xe0'];

export function isDocument(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return documentMarks.some((mark) => start.startsWith(mark));
}

/** Types whose bytes are a mail, or a part of one with its own headers. */
const mailTypes = /^(?:message\/(?:rfc822|global)|multipart\/(?:signed|mixed|alternative|related))$/;

/** A forwarded mail: by its type, or a file of any name that begins as one. */
export function isMail(part: DecodedPart): boolean {
  if (isDocument(part.bytes)) return false;
  const start = Buffer.from(part.bytes.subarray(0, 16_384)).toString('latin1');
  if (mailTypes.test(part.contentType)) return true;
  const head = start
    .replaceAll('\r\n', '\n')
    .replace(countOfAppleMail, '')
    .replace(/^From [^\n]*\n/, '');
  if (!/^[A-Za-z][A-Za-z0-9-]{1,60}:/.test(head)) return false;
  const block = headerBlock.exec(head)?.[0] ?? '';
  return tellingHeader.test(block) && /^(?:from|date|subject):/im.test(block);
}

/** Apple Mail saves (.emlx) how many bytes the mail has, the mail, and properties of its own. */
const countOfAppleMail = /^(\d{1,9}) *\r?\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:)/;

/** The mail in the file, without what mail programs write around it. */
function mailWithin(bytes: Uint8Array): Uint8Array {
  const count = countOfAppleMail.exec(Buffer.from(bytes.subarray(0, 100)).toString('latin1'));
  return count === null ? bytes : bytes.subarray(count[0].length, count[0].length + Number(count[1]));
}

/** Signed content: a part of a mail with its headers, and not a file by itself. */
export function isMailPart(bytes: Uint8Array): boolean {
  return partHeader.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart());
}

/** Where a mailbox of Unix begins its next mail. */
const nextMail = /\n\r?\nFrom \S{1,320} [^\r\n]{10,60}\r?\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:)/g;

/** The mails of a file that a mail program keeps several in (mbox), else the one that it is. */
export function mailsWithin(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('From ')) return [mailWithin(bytes)];
  const starts = [0, ...[...text.matchAll(nextMail)].map(({ index }) => index + text.slice(index).search(/From /))];
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
}
