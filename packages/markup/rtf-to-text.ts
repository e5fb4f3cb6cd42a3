/** Groups that hold no text of the document. */
const hiddenGroup =
  /^\\(?:\*|(?:fonttbl|colortbl|stylesheet|info|pict|object|objdata|shprslt|sp|themedata|listtable|listoverridetable|generator|filetbl|revtbl|rsidtbl|xmlnstbl|nonshppict|fldinst|annotation|atnid|atnauthor|bkmkstart|bkmkend|datafield|xe|tc|ftnsep|ftnsepc)(?![a-z]))/;
/** Behind a star, yet text: boxes of a newer Word, notes, and the shown half of a field. */
const shownBehindStar = /^\\\*\\(?:shptxt|shpinst|do|footnote)(?![a-z])/;
/** One token: a byte in hexadecimal, a control word with its number, a control symbol, a brace, or text. */
const token = /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d+)? ?|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/gi;
// cspell:disable
const breaks: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  page: '\n',
  sect: '\n',
  row: '\n',
  nestrow: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
};
const signs: Readonly<Record<string, string>> = {
  bullet: '•',
  endash: '–',
  emdash: '—',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};
// cspell:enable
/** HTML that travels as RTF keeps its tags in groups of their own: of these only the breaks count. */
const htmlBreak = /^\\\*\\htmltag\d* ?<(?:(br|\/p|\/div|\/tr|\/li|\/h\d)|(\/t[dh]))\b/i;

const symbols: Readonly<Record<string, string>> = { '~': ' ', _: '-', '\\': '\\', '{': '{', '}': '}', '\n': '\n', '\r': '\n' };

interface Group {
  /** Hidden text, deleted text, instructions: not what a reader sees. */
  readonly hidden: boolean;
  /** How many characters stand in for one of Unicode. */
  readonly fallback: number;
}

/** Rich Text Format as plain text, a line for each paragraph and each row of a table, its cells apart by tabs. `text` has a character per byte. */
export function rtfToText(text: string): string {
  const codePage = /\\ansicpg(\d{3,5})/.exec(text.slice(0, 2000))?.[1] ?? '1252';
  const reader = new Reader(decoderOf(codePage));
  for (const match of text.matchAll(token)) reader.take(match, text);
  const lines = reader
    .text()
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

type Decode = (bytes: Uint8Array) => string;

function decoderOf(codePage: string): Decode {
  try {
    const decoder = new TextDecoder(codePage === '10000' ? 'macintosh' : `windows-${codePage}`);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return (bytes) => new TextDecoder('windows-1252').decode(bytes);
  }
}

class Reader {
  readonly #groups: Group[] = [];
  readonly #output: string[] = [];
  readonly #decode: Decode;
  #group: Group = { hidden: false, fallback: 1 };
  #skip = 0;

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  text(): string {
    return this.#output.join('');
  }

  take(match: RegExpMatchArray, text: string): void {
    const [, hex, word, number, symbol, brace, plain] = match;
    if (brace === '{') this.#open(text.slice((match.index ?? 0) + 1, (match.index ?? 0) + 41));
    else if (brace === '}') this.#close();
    else if (word !== undefined) this.#word(word, number === undefined ? undefined : Number(number));
    else if (hex !== undefined) this.#put(this.#decode(Uint8Array.of(Number.parseInt(hex, 16))));
    else if (symbol !== undefined) this.#put(symbols[symbol] ?? '');
    // Letters beyond ASCII should be written in hexadecimal, but some programs leave them as they are.
    else this.#put(/[^\0-\x7f]/.test(plain ?? '') ? this.#decode(Buffer.from(plain ?? '', 'latin1')) : (plain ?? ''));
  }

  #open(start: string): void {
    this.#groups.push(this.#group);
    this.#skip = 0;
    const tag = htmlBreak.exec(start);
    if (tag !== null) this.#put(tag[1] === undefined ? '\t' : '\n');
    if (hiddenGroup.test(start) && !shownBehindStar.test(start)) this.#group = { ...this.#group, hidden: true };
  }

  #close(): void {
    this.#group = this.#groups.pop() ?? this.#group;
    this.#skip = 0;
  }

  #word(word: string, number: number | undefined): void {
    if (word === 'u' && number !== undefined) {
      this.#skip = 0;
      this.#put(String.fromCharCode(number & 0xffff));
      this.#skip = this.#group.fallback;
    } else if (word === 'uc') this.#group = { ...this.#group, fallback: Math.min(number ?? 1, 10) };
    // Hidden text, tracked deletions, and what stands for RTF readers only in a mail that was HTML.
    else if (word === 'v' || word === 'deleted' || word === 'htmlrtf') this.#group = { ...this.#group, hidden: number !== 0 };
    else if (word === 'plain') this.#group = { ...this.#group, hidden: this.#isInHiddenGroup() };
    else this.#put(breaks[word] ?? signs[word] ?? '', 0);
  }

  #isInHiddenGroup(): boolean {
    return this.#groups.at(-1)?.hidden === true;
  }

  /** A character that stands in for one that was already read is passed over. */
  #put(text: string, counts = 1): void {
    const skipped = counts === 0 ? 0 : Math.min(this.#skip, text.length);
    this.#skip -= skipped;
    if (!this.#group.hidden) this.#output.push(text.slice(skipped));
  }
}
