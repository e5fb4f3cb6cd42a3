import { type Invoice, type Place, valueOf } from '#domain';
import type { Candidate } from './candidate-kinds.ts';
import { pdfAndXml } from './pdf-and-xml.ts';
import { sameText } from './same-text.ts';

type PageInvoice = Extract<Candidate, { kind: 'page-invoice' }>;
type XmlInvoice = Extract<Candidate, { kind: 'xml-invoice' }>;
export interface PairedInvoice {
  readonly invoice: Invoice;
  /** Judges the page again, knowing that a specification confirms its total; the XML needs no such thing. */
  readonly again: (isConfirmed: boolean) => Invoice;
  /** Position in the mail. */
  readonly attachment: number;
  /** Attachments whose embedded files belong to this invoice. */
  readonly containers: readonly number[];
  /** Why it may be something else than an invoice, as its page says. */
  readonly kindDoubt?: string | undefined;
}

/**
 * The PDF and the XML of one invoice become one; what has no partner stands alone. An XML alone may be about a page beside it that calls
 * itself something else than an invoice, also when that page reads like nothing of the kind.
 */
export function pairXml(pages: readonly PageInvoice[], xmls: readonly XmlInvoice[], isBesideOther: () => boolean): PairedInvoice[] {
  const left = new Set(pages);
  const partners = xmls.map((xml) => {
    const partner = partnerOf(xml, [...left], xmls.length);
    if (partner !== undefined) left.delete(partner);
    return partner;
  });
  const isAlone = partners.some((partner) => partner === undefined);
  const isUnsure = isAlone && (isBesideOther() || [...left].some(({ callsItselfOtherwise }) => callsItselfOtherwise?.() === true));
  const paired = xmls.map((xml, at) => {
    const partner = partners[at];
    const invoice = partner === undefined ? alone(xml, isUnsure) : together(partner, xml);
    return xmls.some((other) => isRival(xml, other)) ? { ...invoice, kindDoubt: rivals } : invoice;
  });
  const rest = [...left].map(
    (page): PairedInvoice => ({
      invoice: page.invoice,
      again: page.again,
      attachment: page.where.attachment,
      containers: [],
      kindDoubt: page.kindDoubt,
    }),
  );
  return [...paired, ...rest].sort((a, b) => a.attachment - b.attachment);
}

/** An XML in a PDF that does not read like an invoice: nobody knows whether the page says the same. */
const unseenPage = 'De pdf waarin de XML zit is niet als factuur gelezen; of zij hetzelfde zeggen is niet zeker.';

const rivals = 'In de pdf zitten facturen in XML die niet hetzelfde zeggen.';
/** Two in one PDF that say different things: whichever fits the page, the other was put there too. */
const isRival = (one: XmlInvoice, other: XmlInvoice): boolean =>
  one.where.inside !== undefined &&
  one.where.inside === other.where.inside &&
  one.where.attachment === other.where.attachment &&
  sayings(one) !== sayings(other);
const sayings = ({ invoice: { kind, number, total, iban, ownLines } }: XmlInvoice): string =>
  JSON.stringify([kind, ...[number, total, iban].map((field) => valueOf<unknown>(field)), ownLines.map((line) => valueOf(line.amount))]);

const besideOther = 'Bij de XML kwam een concept, offerte, herinnering of iets anders dan een factuur.';

const alone = ({ invoice, hasEmbedded, where }: XmlInvoice, isBesideOther: boolean): PairedInvoice => ({
  invoice,
  again: () => invoice,
  attachment: invoice.where.attachment,
  containers: hasEmbedded ? [invoice.where.attachment] : [],
  ...(isBesideOther ? { kindDoubt: besideOther } : {}),
  ...(where.inside === undefined ? {} : { kindDoubt: unseenPage }),
});

function together(page: PageInvoice, xml: XmlInvoice): PairedInvoice {
  const invoice = pdfAndXml(page.invoice, page.again, xml.invoice);
  return {
    invoice,
    again: () => invoice,
    attachment: Math.min(page.where.attachment, xml.where.attachment),
    containers: xml.hasEmbedded ? [xml.where.attachment] : [],
    kindDoubt: page.kindDoubt,
  };
}

const holds = (outer: Place, inner: Place): boolean => outer.attachment === inner.attachment && outer.file === inner.inside;

/** What was embedded in the other belongs to it; else the number tells, else, of one each, what they share or that they came in one zip. */
function partnerOf(xml: XmlInvoice, pages: readonly PageInvoice[], xmlCount: number): PageInvoice | undefined {
  const hasSameNumber = (page: PageInvoice): boolean => sameText(valueOf(page.invoice.number), valueOf(xml.invoice.number));
  const joined = pages.filter((page) => holds(page.where, xml.where) || holds(xml.where, page.where));
  const [only] = pages;
  const isAlike = only !== undefined && (only.where.attachment === xml.where.attachment || likeness(only.invoice, xml.invoice) > 0);
  const alike = isAlike && pages.length === 1 && xmlCount === 1 ? only : undefined;
  return joined.find(hasSameNumber) ?? joined[0] ?? pages.find(hasSameNumber) ?? alike;
}

/** How many independent things two readings of perhaps the same invoice share. */
function likeness(a: Invoice, b: Invoice): number {
  const sameTotal = valueOf(a.total) !== undefined && valueOf(a.total) === valueOf(b.total);
  const numbers = new Set(a.ownLines.map((line) => valueOf(line.clientNumber)));
  const shared = b.ownLines.some((line) => valueOf(line.clientNumber) !== undefined && numbers.has(valueOf(line.clientNumber)));
  return (sameTotal ? 1 : 0) + (shared ? 1 : 0);
}
