import { type Field, type Invoice, type InvoiceLine, monthOf, valueOf } from '#domain';
import { sameText } from './same-text.ts';

/**
 * The invoice that a PDF and an XML say together. The XML comes first, what it leaves out the PDF gives: a month that stands on the page
 * only, a care client that the lines of the XML do not name, all lines of a profile without lines (MINIMUM, BASIC WL).
 */
export function pdfAndXml(page: Invoice, again: (isConfirmed: boolean) => Invoice, xml: Invoice): Invoice {
  const isPdf = page.form === 'pdf';
  // Two sources with the same total confirm each other.
  const printed = valueOf(page.total) !== undefined && valueOf(page.total) === valueOf(xml.total) ? again(true) : page;
  const whole = xml.ownLines.length === 0 ? withLinesOf(xml, printed) : withNamesOf(xml, printed);
  return {
    ...whole,
    form: isPdf ? 'pdf-and-ubl' : 'ubl',
    pdfAndXmlDifferences: isPdf ? differences(printed, whole) : [],
    number: first(xml.number, page.number),
    date: first(xml.date, page.date),
    period: first(xml.period, page.period),
    total: first(xml.total, page.total),
    iban: first(xml.iban, page.iban),
    kvk: first(xml.kvk, page.kvk),
    supplierName: first(xml.supplierName, page.supplierName),
    addressee: first(xml.addressee, page.addressee),
    vat: first(xml.vat, page.vat),
    original: first(xml.original, page.original),
    // What the page says may stand in it, and what it does not say may have been overlooked.
    isScan: page.isScan,
  };
}

const first = <T>(xml: Field<T>, page: Field<T>): Field<T> => (xml.state === 'absent' && page.state === 'read' ? page : xml);

const withLinesOf = (xml: Invoice, page: Invoice): Invoice => ({
  ...xml,
  ownLines: page.ownLines,
  lines: page.lines,
  hasTotalsPerProduct: page.hasTotalsPerProduct,
  reconciles: page.reconciles,
  doubts: [...xml.doubts, ...page.doubts],
});

/** Line by line, when both have the same amounts in the same order. */
function withNamesOf(xml: Invoice, page: Invoice): Invoice {
  const isSame =
    page.ownLines.length === xml.ownLines.length &&
    xml.ownLines.every((line, at) => valueOf(line.amount) === valueOf(page.ownLines[at]?.amount ?? line.amount));
  if (!isSame) return xml;
  const ownLines = xml.ownLines.map((line, at) => withNames(line, page.ownLines[at] ?? line));
  const hasTotalsPerProduct = xml.hasTotalsPerProduct && page.hasTotalsPerProduct;
  return { ...xml, ownLines, hasTotalsPerProduct, lines: hasTotalsPerProduct ? [] : ownLines };
}

const withNames = (line: InvoiceLine, printed: InvoiceLine): InvoiceLine => ({
  ...line,
  clientNumber: first(line.clientNumber, printed.clientNumber),
  clientName: first(line.clientName, printed.clientName),
  birthDate: first(line.birthDate, printed.birthDate),
  bsn: first(line.bsn, printed.bsn),
  address: first(line.address, printed.address),
  product: first(line.product, printed.product),
  quantity: first(line.quantity, printed.quantity),
  unitPrice: first(line.unitPrice, printed.unitPrice),
  period: first(line.period, printed.period),
});

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
  const isClear = page.reconciles || page.lines.every(({ amount }) => amount.state === 'read' && amount.certain);
  if (
    page.lines.length > 0 &&
    xml.lines.length > 0 &&
    ((isClear && differInLines(page.lines, xml.lines)) || namesOthers(page.lines, xml.lines))
  )
    found.push('lines');
  return found;
}

/** The months that the period touches: a PDF may name a month where the XML names days of it. */
function monthsOf(invoice: Invoice): string | undefined {
  const period = valueOf(invoice.period);
  return period?.to === undefined ? undefined : `${monthOf(period.from)} ${monthOf(period.to)}`;
}

/** Care clients count when every line of both names one. */
function differInLines(page: readonly InvoiceLine[], xml: readonly InvoiceLine[]): boolean {
  const isNamed = [...page, ...xml].every((line) => line.clientNumber.state === 'read');
  const keys = (lines: readonly InvoiceLine[]): string =>
    lines
      .map((line) => `${isNamed ? valueOf(line.clientNumber) : ''} ${valueOf(line.amount) ?? ''}`)
      .sort()
      .join('\n');
  return keys(page) !== keys(xml);
}

/** Also on a page that could not be read whole: a care client whom the XML does not name, or none of those that it names. */
function namesOthers(page: readonly InvoiceLine[], xml: readonly InvoiceLine[]): boolean {
  const known = new Set(xml.map((line) => valueOf(line.clientNumber)));
  if (known.has(undefined)) return false;
  const printed = page.map((line) => line.clientNumber).filter((field) => field.state === 'read');
  const others = printed.filter(({ value }) => !known.has(value));
  return others.some(({ certain }) => certain) || (others.length > 0 && others.length === printed.length);
}
