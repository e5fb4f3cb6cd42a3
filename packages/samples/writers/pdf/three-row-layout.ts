import { type Eurocent, formatEuro } from '#domain';
import type { SampleInvoice, SampleLine } from '../../sample-invoice.ts';
import { longDate, numericDate, periodText, plainAmount, quantityText, signed, titleOf } from '../dutch-text.ts';
import { type Pdf, pageBottom, pageLeft, textRows } from './draw-pdf.ts';

const numbers = { quantity: 330, price: 395, amount: 475 } as const;
const rowHeight = 13;

/** Every item takes three rows: who, born and living where, and what with its numbers. */
export function drawThreeRowLayout(pdf: Pdf, invoice: SampleInvoice): void {
  pdf.font('Times-Roman').fontSize(11);
  let y = drawHead(pdf, invoice);
  for (const line of invoice.lines) {
    if (y > pageBottom - 4 * rowHeight) {
      pdf.addPage();
      y = 60;
    }
    y = drawItem(pdf, invoice, line, y) + 6;
  }
  drawFoot(pdf, invoice, y);
}

function drawHead(pdf: Pdf, invoice: SampleInvoice): number {
  const { supplier } = invoice;
  pdf.fontSize(20).text(titleOf(invoice).toUpperCase(), pageLeft, 50).fontSize(11);
  textRows(pdf, invoice.addressee, pageLeft, 90, rowHeight);
  pdf.text(supplier.name, 350, 90).text(supplier.street, 350, 103).text(`${supplier.postcode} ${supplier.city}`, 350, 116);
  if (supplier.kvk !== undefined) pdf.text(`KvK ${supplier.kvk}`, 350, 129);
  const facts = [
    invoice.number === undefined ? undefined : `${titleOf(invoice)}nr. : ${invoice.number}`,
    invoice.date === undefined ? undefined : `Datum : ${longDate(invoice.date)}`,
    invoice.period === undefined ? undefined : `Zorgmaand : ${periodText(invoice.period)}`,
    invoice.original === undefined ? undefined : `Credit op factuur : ${invoice.original}`,
  ].filter((text) => text !== undefined);
  textRows(pdf, facts, pageLeft, 160, rowHeight);
  const y = 230;
  pdf.text('Omschrijving', pageLeft, y);
  right(pdf, 'Aantal', numbers.quantity, y);
  right(pdf, 'Prijs', numbers.price, y);
  right(pdf, 'Bedrag', numbers.amount, y);
  pdf
    .moveTo(pageLeft, y + 14)
    .lineTo(545, y + 14)
    .lineWidth(0.5)
    .stroke();
  return y + 20;
}

const right = (pdf: Pdf, text: string, x: number, y: number): void => {
  pdf.text(text, x, y, { width: 68, align: 'right' });
};
const euro = (cents: Eurocent): string => `€ ${plainAmount(cents)}`;

function drawItem(pdf: Pdf, invoice: SampleInvoice, line: SampleLine, top: number): number {
  const { careClient } = line;
  const rows: string[] = [];
  if (careClient !== undefined) {
    rows.push(
      [careClient.number === undefined ? undefined : `Siem-cliëntnummer ${careClient.number}`, careClient.name]
        .filter((text) => text !== undefined)
        .join(' - '),
    );
    const born = careClient.birthDate === undefined ? undefined : `geb. ${numericDate(careClient.birthDate)}`;
    const bsn = careClient.bsn === undefined ? undefined : `BSN ${careClient.bsn}`;
    rows.push([born, bsn, careClient.address].filter((text) => text !== undefined).join(', '));
  }
  rows.push(line.product);
  let y = top;
  for (const text of rows) {
    if (text === '') continue;
    pdf.text(text, pageLeft, y, { lineBreak: false });
    y += rowHeight;
  }
  const last = y - rowHeight;
  right(pdf, quantityText(line), numbers.quantity, last);
  right(pdf, euro(line.priceCents), numbers.price, last);
  right(pdf, euro(signed(invoice, line.amountCents)), numbers.amount, last);
  return y;
}

function drawFoot(pdf: Pdf, invoice: SampleInvoice, top: number): void {
  if (top > pageBottom - 90) pdf.addPage();
  const y = top > pageBottom - 90 ? 60 : top;
  pdf.moveTo(350, y).lineTo(545, y).lineWidth(0.5).stroke();
  const vat = invoice.vatCents === 0 ? 'Btw: vrijgesteld (art. 11 Wet op de omzetbelasting 1968)' : '21% btw';
  pdf.text(vat, invoice.vatCents === 0 ? 240 : 350, y + 5, { lineBreak: false });
  if (invoice.vatCents !== 0) right(pdf, euro(signed(invoice, invoice.vatCents)), numbers.amount, y + 5);
  if (invoice.totalCents !== undefined) {
    pdf.text('Te betalen', 350, y + 20, { lineBreak: false });
    right(pdf, formatEuro(signed(invoice, invoice.totalCents)), numbers.amount, y + 20);
  }
  if (invoice.iban !== undefined) pdf.text(`Rekeningnummer ${invoice.iban}`, pageLeft, y + 45);
  textRows(pdf, invoice.remarks ?? [], pageLeft, y + 62, rowHeight);
}
