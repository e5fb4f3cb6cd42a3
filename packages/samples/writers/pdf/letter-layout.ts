import { formatEuro } from '#domain';
import type { PrintedClient, SampleInvoice, SampleLine } from '../../sample-invoice.ts';
import { longDate, periodText, plainAmount, quantityText, signed, spacedIban } from '../dutch-text.ts';
import { type Pdf, pageBottom, pageLeft, pageRight, textRows } from './draw-pdf.ts';

const lineHeight = 14;

/** A letter: sentences, then a heading per care client with its lines of one row each; no grid and no column headings. */
export function drawLetterLayout(pdf: Pdf, invoice: SampleInvoice): void {
  pdf.font('Courier').fontSize(9);
  let y = drawOpening(pdf, invoice);
  const next = (height: number): number => {
    y += height;
    if (y > pageBottom - lineHeight) {
      pdf.addPage();
      y = 60;
    }
    return y;
  };
  for (const [, group] of Map.groupBy(invoice.lines, (line) => headingOf(line.careClient))) {
    const [first] = group;
    if (first?.careClient !== undefined) {
      pdf.font('Courier-Bold').text(headingOf(first.careClient), pageLeft, next(lineHeight), { lineBreak: false });
      const details = detailsOf(first.careClient);
      if (details !== '') pdf.font('Courier').text(details, pageLeft, next(lineHeight), { lineBreak: false });
    }
    for (const line of group) drawLine(pdf, invoice, line, next(lineHeight));
    next(6);
  }
  drawClosing(pdf, invoice, next);
}

const headingOf = (careClient: PrintedClient | undefined): string =>
  [careClient?.number === undefined ? undefined : `Cliënt ${careClient.number}`, careClient?.name]
    .filter((text) => text !== undefined)
    .join(': ');
const detailsOf = (careClient: PrintedClient): string =>
  [
    careClient.birthDate === undefined ? undefined : `geboren op ${longDate(careClient.birthDate)}`,
    careClient.bsn === undefined ? undefined : `burgerservicenummer ${careClient.bsn}`,
    careClient.address === undefined ? undefined : `wonende ${careClient.address}`,
  ]
    .filter((text) => text !== undefined)
    .join(', ');

function drawOpening(pdf: Pdf, invoice: SampleInvoice): number {
  const { supplier } = invoice;
  pdf.text(
    `${supplier.name} | ${supplier.street} | ${supplier.postcode} ${supplier.city}${supplier.kvk === undefined ? '' : ` | KvK ${supplier.kvk}`}`,
    pageLeft,
    45,
  );
  textRows(pdf, invoice.addressee, pageLeft, 80, lineHeight);
  if (invoice.date !== undefined) pdf.text(`${supplier.city}, ${longDate(invoice.date)}`, pageLeft, 140);
  const what = invoice.kind === 'credit' ? 'creditfactuur' : 'factuur';
  const subject = [what, invoice.number, invoice.period === undefined ? undefined : `over ${periodText(invoice.period)}`]
    .filter((text) => text !== undefined)
    .join(' ');
  pdf.text(`Betreft: ${subject}`, pageLeft, 160);
  pdf.text('Geachte heer, mevrouw,', pageLeft, 185);
  const opening =
    invoice.kind === 'credit'
      ? `Hierbij crediteren wij factuur ${invoice.original ?? ''}:`
      : 'Voor de geleverde Wmo-zorg brengen wij u in rekening:';
  pdf.text(opening, pageLeft, 205);
  return 210;
}

function drawLine(pdf: Pdf, invoice: SampleInvoice, line: SampleLine, y: number): void {
  pdf.font('Courier').text(line.product, pageLeft + 15, y, { lineBreak: false });
  const unit = line.unit === 'day' ? (line.product.startsWith('Vervoer') ? 'dagen' : 'etmalen') : 'mnd';
  pdf.text(`${quantityText(line)} ${unit} x ${plainAmount(line.priceCents)}`, 300, y, { width: 140, align: 'right' });
  pdf.text(plainAmount(signed(invoice, line.amountCents)), 450, y, { width: pageRight - 450, align: 'right' });
}

function drawClosing(pdf: Pdf, invoice: SampleInvoice, next: (height: number) => number): void {
  pdf.font('Courier');
  if (invoice.vatCents !== 0) {
    const y = next(lineHeight);
    pdf.text('Btw 21%', pageLeft, y, { lineBreak: false });
    pdf.text(plainAmount(signed(invoice, invoice.vatCents)), 450, y, { width: pageRight - 450, align: 'right' });
  }
  if (invoice.totalCents !== undefined) {
    const y = next(lineHeight);
    pdf.font('Courier-Bold').text('Totaalbedrag', pageLeft, y, { lineBreak: false });
    pdf.text(formatEuro(signed(invoice, invoice.totalCents)), 430, y, { width: pageRight - 430, align: 'right' });
    pdf.font('Courier');
  }
  next(lineHeight);
  if (invoice.vatCents === 0) pdf.text('Deze zorg is vrijgesteld van btw (artikel 11 Wet OB 1968).', pageLeft, next(lineHeight));
  if (invoice.iban !== undefined)
    pdf.text(`Wij ontvangen het bedrag graag op rekening ${spacedIban(invoice.iban)}.`, pageLeft, next(lineHeight));
  for (const remark of invoice.remarks ?? []) pdf.text(remark, pageLeft, next(lineHeight));
  next(lineHeight);
  pdf.text('Met vriendelijke groet,', pageLeft, next(lineHeight));
  pdf.text(invoice.supplier.name, pageLeft, next(lineHeight));
}
