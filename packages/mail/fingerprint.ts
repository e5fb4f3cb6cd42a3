import { createHash } from 'node:crypto';

export interface FingerprintInput {
  readonly messageId: string | undefined;
  /** Stands in for a missing Message-ID. */
  readonly from: string | undefined;
  readonly date: string;
  readonly subject: string;
  readonly texts: readonly string[];
  readonly parts: readonly { readonly contentType: string; readonly bytes: Uint8Array }[];
}

/** The same for the same mail by another road: independent of transfer encoding, line ends and what servers add on top. */
export function fingerprint(mail: FingerprintInput): string {
  const identity = mail.messageId ?? `${mail.from ?? ''}\n${mail.date}\n${mail.subject}`;
  const texts = mail.texts.map((text) => sha256(Buffer.from(text.replace(/\s+/gu, ' ').trim())));
  const parts = mail.parts.map(({ contentType, bytes }) => sha256(/^text\/|xml/i.test(contentType) ? withoutReturns(bytes) : bytes));
  return sha256(Buffer.from([identity, ...[...texts, ...parts].sort()].join('\n')));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Servers turn the line ends of text over. */
const withoutReturns = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(buffer, byteOffset, byteLength).toString('latin1').replaceAll('\r', ''), 'latin1');
