import { mailLimits } from './limits.ts';

const named = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;
const paddedLine = /^--([^\r\n]{1,200}?)[ \t]+(?=\r?$)/gm;
const encodedWord = /=\?[\w*-]{1,40}\?q\?[^?\r\n]{1,500}\?=/gi;

/** The mail as mailparser takes it in: without what some programs do that it does not know. */
export function mended(raw: Uint8Array): Buffer {
  const mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const text = mail.toString('latin1');
  // Before the head an empty line would be its end.
  const better = withEscapedWords(withoutPadding(text.replace(/^(?:\r?\n)+/, '')));
  return better === text ? mail : Buffer.from(better, 'latin1');
}

/** Blanks behind a boundary are allowed by RFC 2046 and added by some gateways: such a boundary is not seen, and the attachment behind it is text. */
function withoutPadding(text: string): string {
  if (!new RegExp(paddedLine, 'm').test(text)) return text;
  const boundaries = new Set([...text.matchAll(named)].map(([, quoted, bare]) => quoted ?? bare));
  return text.replace(paddedLine, (line, boundary: string) =>
    boundaries.has(boundary) || boundaries.has(boundary.replace(/--$/, '')) ? `--${boundary}` : line,
  );
}

/** Old programs leave letters within the encoded words of a header as they are: those would be lost. */
function withEscapedWords(text: string): string {
  const head = text.slice(0, mailLimits.headerBytes).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const escaped = head.replace(encodedWord, (word) =>
    word.replace(/[\x80-\xff]/g, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`),
  );
  return escaped === head ? text : escaped + text.slice(head.length);
}
