/** What an embedded CII invoice says, looked up by the names of its elements alone, apart from every reader of the product. */
export interface CiiTruth {
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What is to be paid, in euros as written; the grand total when nothing else is named. */
  readonly total: number;
  readonly lines: readonly TruthLine[];
  /** Of who is to be paid. */
  readonly ibans: readonly string[];
}
export interface TruthLine {
  readonly amount: number;
  readonly quantity: number | undefined;
  readonly price: number | undefined;
}

/** `undefined` for XML that is no CII invoice. */
export function ciiTruth(bytes: Uint8Array): CiiTruth | undefined {
  const xml = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8')
    .decode(bytes)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(\/?)[\w.-]+:/g, '<$1');
  const header = inner(xml, 'ExchangedDocument') ?? inner(xml, 'HeaderExchangedDocument');
  const sums = [
    ...all(xml, 'SpecifiedTradeSettlementHeaderMonetarySummation'),
    ...all(xml, 'SpecifiedTradeSettlementMonetarySummation'),
  ].find((text) => text.includes('<GrandTotalAmount'));
  if (header === undefined || sums === undefined) return undefined;
  const day = inner(inner(header, 'IssueDateTime') ?? '', 'DateTimeString') ?? '';
  return {
    number: plain(inner(header, 'ID') ?? ''),
    date: day.trim().replace(/^(\d{4})(\d\d)(\d\d).*$/s, '$1-$2-$3'),
    total: Number(inner(sums, 'DuePayableAmount') ?? inner(sums, 'GrandTotalAmount')),
    lines: all(xml, 'IncludedSupplyChainTradeLineItem').flatMap(lineOf),
    ibans: all(xml, 'PayeePartyCreditorFinancialAccount')
      .flatMap((account) => all(account, 'IBANID'))
      .map((iban) => iban.replace(/\s/g, '').toUpperCase())
      .filter((iban) => iban !== ''),
  };
}

/** A line that only holds a remark has no amount. */
function lineOf(item: string): TruthLine[] {
  const amount = inner(item, 'LineTotalAmount');
  if (amount === undefined) return [];
  const quantity = inner(item, 'BilledQuantity');
  const netPrice = inner(item, 'NetPriceProductTradePrice');
  const price = inner(netPrice ?? '', 'ChargeAmount');
  const basis = Number(inner(netPrice ?? '', 'BasisQuantity') ?? '1') || 1;
  return [
    {
      amount: Number(amount),
      quantity: quantity === undefined ? undefined : Number(quantity),
      price: price === undefined ? undefined : Number(price) / basis,
    },
  ];
}

const all = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');
const inner = (xml: string, tag: string): string | undefined => all(xml, tag)[0];
const plain = (text: string): string => text.replaceAll('&amp;', '&').trim();
