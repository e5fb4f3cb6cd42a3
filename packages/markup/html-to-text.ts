/** HTML is only read for words; 20,000 nested tags break other converters. */
const mostCharacters = 2_000_000;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  oacute: 'ó',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  copy: '©',
  bull: '•',
  zwnj: '',
  shy: '',
};

/**
 * The words of an HTML mail, for looking at only: never shown as HTML, never read for amounts. Patterns never run past
 * the next `<`: on a million unclosed tags anything else takes hours.
 */
export function htmlToText(html: string): string {
  return html
    .slice(0, mostCharacters)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|head|title)\b[^<>]*>[\s\S]*?(?:<\/\1[^<>]*>|$)/gi, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<br\b[^<>]*>|<\/(?:p|div|tr|li|h[1-6]|blockquote|table)\b[^<>]*>/gi, '\n')
    .replace(/<\/t[dh]\b[^<>]*>/gi, '\t')
    .replace(/<[a-z/!?][^<>]*>?/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      name !== undefined
        ? (named[name.toLowerCase()] ?? whole)
        : character(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
    )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
