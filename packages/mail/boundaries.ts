const named = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;
const paddedLine = /^--([^\r\n]{1,200}?)[ \t]+(?=\r?$)/gm;

/**
 * The mail without blanks behind its boundaries, which RFC 2046 allows and some gateways add: mailparser does not see such a
 * boundary, and takes the attachment behind it for text.
 */
export function withoutPadding(raw: Uint8Array): Buffer {
  const mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const text = mail.toString('latin1');
  if (!new RegExp(paddedLine, 'm').test(text)) return mail;
  const boundaries = new Set([...text.matchAll(named)].map(([, quoted, bare]) => quoted ?? bare));
  const mended = text.replace(paddedLine, (line, boundary: string) =>
    boundaries.has(boundary) || boundaries.has(boundary.replace(/--$/, '')) ? `--${boundary}` : line,
  );
  return Buffer.from(mended, 'latin1');
}
