import { mailLimits } from './limits.ts';

export interface Header {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, not decoded. */
  readonly value: string;
}

/** The header fields of a mail from the top: the order in which servers put them there is evidence. */
export class Headers {
  readonly #list: readonly Header[];

  constructor(list: readonly Header[]) {
    this.#list = list;
  }

  first(name: string): string | undefined {
    return this.#list.find((header) => header.name === name)?.value;
  }

  all(name: string): string[] {
    return this.#list.filter((header) => header.name === name).map(({ value }) => value);
  }

  has(name: string): boolean {
    return this.first(name) !== undefined;
  }
}

/** Reads until the first empty line; lines that are no header are passed over. */
export function readHeaders(raw: Uint8Array): Headers {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, mailLimits.headerBytes))
    .toString('latin1')
    .replace(/^(?:\r?\n)+/, '');
  const end = /\r?\n\r?\n|\r\r/.exec(start)?.index ?? start.length;
  const list: { name: string; value: string }[] = [];
  for (const line of start.slice(0, end).split(/\r\n|\n|\r/)) {
    const last = list.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.value += ` ${line.trim()}`;
    const match = /^([!-9;-~]{1,200})[ \t]*:(.*)$/.exec(line);
    if (match !== null && !/^[ \t]/.test(line)) list.push({ name: (match[1] ?? '').toLowerCase(), value: (match[2] ?? '').trim() });
  }
  return new Headers(list);
}

/** Addresses as they stand in a raw header, lower case: `Siem <facturen@metsiem.nl>, x@y.nl`. */
export function addressesIn(value: string): string[] {
  return (value.match(/[^\s<>,;:"()[\]\\]{1,100}@[^\s<>,;:"()[\]\\@]{1,255}/g) ?? []).map((address) => address.toLowerCase());
}
