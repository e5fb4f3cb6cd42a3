export interface UuFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const begin = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?$/;

/** Takes files that were written as text (`begin 644 factuur.pdf`) out of a body; mailparser leaves them there. */
export function takeUuencoded(text: string): { readonly text: string; readonly files: readonly UuFile[] } {
  if (!/^begin(?:-base64)? [0-7]{3,4} /m.test(text)) return { text, files: [] };
  const kept: string[] = [];
  const files: UuFile[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const start = begin.exec(line);
    const end = start === null ? -1 : endOf(lines, index);
    if (start === null || end < 0) {
      kept.push(line);
      continue;
    }
    const body = lines.slice(index + 1, end).map((each) => each.replace(/\r$/, ''));
    const bytes = line.startsWith('begin-base64') ? Buffer.from(body.join(''), 'base64') : Buffer.concat(body.map(decodeLine));
    files.push({ name: (start[1] ?? '').trim(), bytes: new Uint8Array(bytes) });
    index = end;
  }
  return { text: kept.join('\n'), files };
}

function endOf(lines: readonly string[], start: number): number {
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimEnd();
    if (line === 'end' || line === '====') return index;
    // The next file, or a line too long to be one of it: this was no file. Also keeps a million beginnings linear.
    if (line.length > 100 || begin.test(line)) return -1;
  }
  return -1;
}

/** First character: how many bytes; then six bits each, counted from the blank; a back quote is a blank. */
function decodeLine(line: string): Buffer {
  const value = (index: number): number => ((line.charCodeAt(index) || 32) - 32) & 63;
  const length = line === '' ? 0 : value(0);
  const bytes = Buffer.alloc(length);
  for (let at = 0, from = 1; at < length; at += 3, from += 4) {
    const group = (value(from) << 18) | (value(from + 1) << 12) | (value(from + 2) << 6) | value(from + 3);
    for (let k = 0; k < 3 && at + k < length; k += 1) bytes[at + k] = (group >> (16 - 8 * k)) & 255;
  }
  return bytes;
}
