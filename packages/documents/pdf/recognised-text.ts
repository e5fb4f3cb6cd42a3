import { inflateSync } from 'node:zlib';
import { hasImage } from './judge-text.ts';

/** Content of a page is some 50 kB; what inflates further is a picture or a bomb. */
const mostContentBytes = 4 * 1024 * 1024;
const mostStreams = 5000;

/**
 * Whether the text was put invisibly under a scan (render mode 3), as scanners with character recognition do. It looks
 * like text, but may say 8 where the paper says 3. Encrypted content cannot be seen here and counts as visible.
 */
export function isRecognisedText(bytes: Uint8Array): boolean {
  if (!hasImage(bytes)) return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let invisible = 0;
  let visible = 0;
  for (const content of contentStreams(file)) {
    let mode = '0';
    for (const [operator, newMode] of content.matchAll(/\b([0-7])\s+Tr\b|\bT[jJ]\b/g)) {
      if (newMode !== undefined) mode = newMode;
      else if (operator !== undefined && mode === '3') invisible += 1;
      else visible += 1;
    }
  }
  return invisible > visible;
}

function* contentStreams(file: Buffer): Generator<string> {
  let at = 0;
  for (let streams = 0; streams < mostStreams; streams += 1) {
    const found = file.indexOf('stream', at);
    if (found < 0) return;
    const start = found + (file[found + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    if (end < 0) return;
    at = end + 'endstream'.length;
    const content = inflate(file.subarray(start, end));
    // Pictures and fonts show no text.
    if (/\bT[jJ]\b/.test(content) && /\bTf\b/.test(content)) yield content;
  }
}

function inflate(data: Buffer): string {
  try {
    return inflateSync(data, { maxOutputLength: mostContentBytes }).toString('latin1');
  } catch {
    return data.subarray(0, mostContentBytes).toString('latin1');
  }
}
