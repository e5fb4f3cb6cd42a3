import { decodeText } from '../decode-text.ts';

/** XML says its own encoding; without a word it is UTF-8. Wrong words are met by what the bytes allow. */
export function decodeXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  const text = declared !== undefined && !declared.startsWith('utf') ? decodeAs(bytes, declared) : undefined;
  return (text ?? decodeText(bytes) ?? '').replace(/^\uFEFF/, '').trimStart();
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}
