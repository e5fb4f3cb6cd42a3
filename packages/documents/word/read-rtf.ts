import type { Place } from '#domain';
import type { Document } from '../document.ts';

/** Groups that hold no text of the document. */
const hiddenGroups = /^\\(\*|fonttbl|colortbl|stylesheet|info|pict|object|themedata|listtable|listoverridetable|generator)/;
/** One token: a hexadecimal character, a Unicode character with its fallback, a control word, a control symbol, a brace, or text. */
const token = /\\'([0-9a-f]{2})|\\u(-?\d+)(?: |(?=\\|[^0-9]))\??|\\([a-z]+)(-?\d+)? ?|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/gi;
const breaks: Readonly<Record<string, string>> = { par: '\n', line: '\n', row: '\n', cell: '\t', tab: '\t' };

/** Rich Text Format as plain text: enough to recognise an invoice or a report by. */
export function readRtf(text: string, where: Place): Document {
  let depth = 0;
  let hiddenFrom = 0;
  let output = '';
  for (const match of text.matchAll(token)) {
    const [, hex, unicode, word, , symbol, brace, plain] = match;
    if (brace === '{') {
      depth += 1;
      if (hiddenFrom === 0 && hiddenGroups.test(text.slice(match.index + 1, match.index + 40))) hiddenFrom = depth;
    } else if (brace === '}') {
      if (hiddenFrom === depth) hiddenFrom = 0;
      depth -= 1;
    } else if (hiddenFrom === 0) {
      output += pieceOf(hex, unicode, word, symbol, plain);
    }
  }
  const lines = output.split('\n').map((line) => line.trim());
  return { kind: 'word', where, text: lines.filter((line) => line !== '').join('\n') };
}

function pieceOf(hex?: string, unicode?: string, word?: string, symbol?: string, plain?: string): string {
  if (hex !== undefined) return new TextDecoder('windows-1252').decode(Uint8Array.of(Number.parseInt(hex, 16)));
  if (unicode !== undefined) return String.fromCharCode(Number(unicode) & 0xffff);
  if (word !== undefined) return breaks[word] ?? '';
  if (symbol !== undefined) return symbol === '~' ? ' ' : /[\\{}]/.test(symbol) ? symbol : '';
  return plain ?? '';
}
