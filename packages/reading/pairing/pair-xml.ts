import { type Invoice, type InvoiceLine, monthOf, valueOf } from '#domain';
import type { Candidate } from './candidate.ts';

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

/** The PDF and the XML of one invoice become one; what has no partner stands alone. */
export function pairXml(pages: readonly PageInvoice[], xmls: readonly XmlInvoice[]): PairedInvoice[] {
  const left = new Set(pages);
  const paired = xmls.map((xml) => {
    const partner = partnerOf(xml, [...left], xmls.length);
    if (partner !== undefined) left.delete(partner);
    return partner === undefined ? alone(xml.invoice, xml.hasEmbedded) : together(partner, xml.invoice, xml.hasEmbedded);
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

const alone = (invoice: Invoice, hasEmbedded: boolean): PairedInvoice => ({
  invoice,
  again: () => invoice,
  attachment: invoice.where.attachment,
  containers: hasEmbedded ? [invoice.where.attachment] : [],
});

function partnerOf(xml: XmlInvoice, pages: readonly PageInvoice[], xmlCount: number): PageInvoice | undefined {
  const sameNumber = pages.find((page) => sameText(valueOf(page.invoice.number), valueOf(xml.invoice.number)));
  const sameFile = pages.find((page) => page.where.attachment === xml.where.attachment && (xml.hasEmbedded || pages.length === 1));
  const [only] = pages;
  const alike = only !== undefined && pages.length === 1 && xmlCount === 1 && likeness(only.invoice, xml.invoice) > 0 ? only : undefined;
  return sameNumber ?? sameFile ?? alike;
}

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a) !== '' && plain(a) === plain(b);

/** How many independent things two readings of perhaps the same invoice share. */
function likeness(a: Invoice, b: Invoice): number {
  const sameTotal = valueOf(a.total) !== undefined && valueOf(a.total) === valueOf(b.total);
  const numbers = new Set(a.ownLines.map((line) => valueOf(line.clientNumber)));
  const shared = b.ownLines.some((line) => valueOf(line.clientNumber) !== undefined && numbers.has(valueOf(line.clientNumber)));
  return (sameTotal ? 1 : 0) + (shared ? 1 : 0);
}

function together({ invoice: page, kindDoubt }: PageInvoice, xml: Invoice, hasEmbedded: boolean): PairedInvoice {
  const invoice: Invoice = {
    ...xml,
    form: page.form === 'pdf' ? 'pdf-and-ubl' : 'ubl',
    pdfAndXmlDifferences: page.form === 'pdf' ? differences(page, xml) : [],
    supplierName: xml.supplierName.state === 'read' ? xml.supplierName : page.supplierName,
    doubts: xml.doubts,
  };
  const containers = hasEmbedded ? [xml.where.attachment] : [];
  return {
    invoice,
    again: () => invoice,
    attachment: Math.min(page.where.attachment, xml.where.attachment),
    containers,
    kindDoubt,
  };
}

/** Values that both sources give and that are not the same. What the PDF leaves out is no difference. */
function differences(page: Invoice, xml: Invoice): Invoice['pdfAndXmlDifferences'] {
  const found: Invoice['pdfAndXmlDifferences'][number][] = [];
  const differ = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && b !== undefined && a !== b;
  const [number, other] = [valueOf(page.number), valueOf(xml.number)];
  if (number !== undefined && other !== undefined && !sameText(number, other)) found.push('number');
  if (differ(valueOf(page.date), valueOf(xml.date))) found.push('date');
  if (differ(monthsOf(page), monthsOf(xml))) found.push('period');
  if (differ(valueOf(page.total), valueOf(xml.total)) || page.kind !== xml.kind) found.push('total');
  if (differ(valueOf(page.iban), valueOf(xml.iban))) found.push('iban');
  if (page.reconciles && page.lines.length > 0 && xml.lines.length > 0 && lineKeys(page.lines) !== lineKeys(xml.lines)) found.push('lines');
  return found;
}

/** The months that the period touches: a PDF may name a month where the XML names days of it. */
function monthsOf(invoice: Invoice): string | undefined {
  const period = valueOf(invoice.period);
  return period?.to === undefined ? undefined : `${monthOf(period.from)} ${monthOf(period.to)}`;
}

const lineKeys = (lines: readonly InvoiceLine[]): string =>
  lines
    .map((line) => `${valueOf(line.clientNumber) ?? ''} ${valueOf(line.amount) ?? ''}`)
    .sort()
    .join('\n');
