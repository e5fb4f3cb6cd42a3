/** What a UBL invoice says, looked up by the names of its elements alone, apart from every reader of the product. */
export interface XmlTruth {
  readonly number: string;
  readonly date: string;
  /** What is to be paid, in euros as written. */
  readonly total: number;
  readonly lineAmounts: readonly number[];
}

/** `undefined` for XML that is no UBL invoice. */
export function ublTruth(bytes: Uint8Array): XmlTruth | undefined {
  const xml = textOf(bytes);
  const root = /<(?:[\w.-]+:)?(Invoice|CreditNote)(?=[\s>])[^>]*:xsd:\1-2["']/.exec(xml)?.[1];
  if (root === undefined) return undefined;
  const plain = xml.replace(/<!--[\s\S]*?-->/g, '').replace(/<(\/?)[\w.-]+:/g, '<$1');
  const body = plain.slice(plain.search(new RegExp(`<${root}[\\s>]`)));
  const totals = inner(body, 'LegalMonetaryTotal') ?? '';
  return {
    // What stands before the number has names of its own.
    number: decoded(inner(body.replace(/<UBLExtensions>[\s\S]*?<\/UBLExtensions>/, ''), 'ID') ?? ''),
    date: (inner(body, 'IssueDate') ?? '').trim(),
    total: Number(inner(totals, 'PayableAmount') ?? inner(totals, 'TaxInclusiveAmount')),
    lineAmounts: all(body, `${root}Line`).map((line) => Number(inner(line, 'LineExtensionAmount'))),
  };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
const all = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');
const inner = (xml: string, tag: string): string | undefined => all(xml, tag)[0];
const decoded = (text: string): string => text.replaceAll('&amp;', '&').trim();
