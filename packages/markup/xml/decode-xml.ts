import { decodeText } from '../decode-text.ts';

/** XML says its own encoding; without a word it is UTF-8. Wrong words are met by what the bytes allow. */
export function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  const isOfBytes = declared !== undefined && !declared.startsWith('utf') && !isPlainlyUtf8(bytes);
  const text = isOfBytes ? decodeAs(bytes, declared) : undefined;
  return (text ?? decodeText(bytes) ?? '').replace(/^\uFEFF/, '').trimStart();
}

/** Letters outside ASCII that are sound UTF-8 are hardly ever meant otherwise, whatever the declaration says. */
function isPlainlyUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  return decodeAs(bytes, 'utf-8') !== undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
