import { listZip } from '#archive';
import type { DecodedPart } from './decode-mail.ts';

/** Header fields that begin a mail; `Received` and the like alone make a file without the right type a mail. */
const headerBlock = /^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/;
const tellingHeader = /^(?:received|message-id|mime-version|return-path|dkim-signature):/im;

/** PDF, zip and compound file: some programs send them under the type of a mail. */
const documentMarks = ['%PDF-', 'PK\x03\x04', '\xd0\xcf\x11\xe0'];

/** A forwarded mail: by its type, or a file of any name that begins as one. */
export function isMail(part: DecodedPart): boolean {
  const start = Buffer.from(part.bytes.subarray(0, 16_384)).toString('latin1');
  if (documentMarks.some((mark) => start.startsWith(mark))) return false;
  if (part.contentType === 'message/rfc822' || part.contentType === 'message/global') return true;
  if (!/^(?:[A-Za-z][A-Za-z0-9-]{1,60}:|From )/.test(start)) return false;
  const block = headerBlock.exec(start.replaceAll('\r\n', '\n').replace(/^From [^\n]*\n/, ''))?.[0] ?? '';
  return tellingHeader.test(block) && /^(?:from|date|subject):/im.test(block);
}

/** A zip that is not itself a document: workbooks and Word files are zips with a table of contents of their own. */
export async function isPlainZip(part: DecodedPart): Promise<boolean> {
  const [a, b, c, d] = part.bytes;
  if (a !== 0x50 || b !== 0x4b || !((c === 3 && d === 4) || (c === 5 && d === 6))) return false;
  try {
    const names = (await listZip(part.bytes)).map((name) => name.toLowerCase());
    const isOffice = names.some((name) => /^(?:\[content_types\]\.xml|xl\/worksheets\/|word\/document)/.test(name));
    return !isOffice && !(names.includes('content.xml') && (names.includes('mimetype') || names.includes('meta-inf/manifest.xml')));
  } catch {
    // Which of the two it was meant to be, only its beginning can tell.
    return !/xl\/|word\/|\[Content_Types\]|opendocument/.test(Buffer.from(part.bytes.subarray(0, 4096)).toString('latin1'));
  }
}
