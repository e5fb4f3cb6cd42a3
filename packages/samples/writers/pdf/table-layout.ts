import { formatEuro } from '#domain';
import type { SampleInvoice, SampleLine } from '../../sample-invoice.ts';
import { numericDate, periodText, quantityText, signed, spacedIban, titleOf } from '../dutch-text.ts';
import { type Pdf, pageLeft, pageRight, textRows } from './draw-pdf.ts';

const columns = [
  { heading: 'Cliëntnummer', width: 68 },
  { heading: 'Naam', width: 72 },
  { heading: 'Geboren', width: 58 },
  { heading: 'Adres', width: 82 },
  { heading: 'Product', width: 82 },
  { heading: 'Aantal', width: 38, right: true },
  { heading: 'Tarief', width: 48, right: true },
  { heading: 'Bedrag', width: 47, right: true },
] as const;
const padding = 3;
const lastRow = 700;

/** A grid with a column for everything, whose cells wrap; the headings come back on every page. */
export function drawTableLayout(pdf: Pdf, invoice: SampleInvoice): void {
  drawHead(pdf, invoice);
  let y = drawRow(
    pdf,
    columns.map(({ heading }) => heading),
    235,
    true,
  );
  for (const line of invoice.lines) {
    if (y > lastRow) {
      pdf.addPage();
      y = drawRow(
        pdf,
        columns.map(({ heading }) => heading),
        60,
        true,
      );
    }
    y = drawRow(pdf, cellsOf(invoice, line), y, false);
  }
  drawTotals(pdf, invoice, y + 10);
}

const cellsOf = (invoice: SampleInvoice, line: SampleLine): readonly string[] => [
  line.careClient?.number ?? '',
  line.careClient?.name ?? '',
  line.careClient?.birthDate === undefined
    ? line.careClient?.bsn === undefined
      ? ''
      : `BSN ${line.careClient.bsn}`
    : numericDate(line.careClient.birthDate),
  line.careClient?.address ?? '',
  line.product,
  quantityText(line),
  amount(line.priceCents),
  amount(signed(invoice, line.amountCents)),
];

const amount = (cents: number): string => formatEuro(cents).replace('€ ', '');

function drawHead(pdf: Pdf, invoice: SampleInvoice): void {
  const { supplier } = invoice;
  pdf.font('Helvetica-Bold').fontSize(16).text(supplier.name, pageLeft, 50);
  pdf.font('Helvetica').fontSize(9);
  pdf.text(`${supplier.street}, ${supplier.postcode} ${supplier.city}`, pageLeft, 72);
  if (supplier.kvk !== undefined) pdf.text(`KvK-nummer: ${supplier.kvk}`, pageLeft, 84);
  textRows(pdf, invoice.addressee, pageLeft, 115, 12);
  pdf.font('Helvetica-Bold').fontSize(14).text(titleOf(invoice), 330, 110);
  pdf.font('Helvetica').fontSize(9);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Factuurnummer:', invoice.number],
    ['Factuurdatum:', invoice.date === undefined ? undefined : numericDate(invoice.date)],
    ['Periode:', invoice.period === undefined ? undefined : periodText(invoice.period)],
    ['Creditering van factuur:', invoice.original],
  ];
  facts
    .filter(([, value]) => value !== undefined)
    .forEach(([label, value], at) => {
      pdf.text(label, 330, 135 + 14 * at);
      pdf.text(value ?? '', 440, 135 + 14 * at);
    });
}

/** Gives where the next row begins. */
function drawRow(pdf: Pdf, cells: readonly string[], y: number, bold: boolean): number {
  pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(8);
  const height =
    Math.max(...columns.map(({ width }, at) => pdf.heightOfString(cells[at] ?? '', { width: width - 2 * padding }))) + 2 * padding;
  let x = pageLeft;
  columns.forEach((column, at) => {
    pdf.rect(x, y, column.width, height).lineWidth(0.5).stroke();
    pdf.text(cells[at] ?? '', x + padding, y + padding, { width: column.width - 2 * padding, align: 'right' in column ? 'right' : 'left' });
    x += column.width;
  });
  return y + height;
}

function drawTotals(pdf: Pdf, invoice: SampleInvoice, y: number): void {
  pdf.font('Helvetica').fontSize(9);
  const total = (label: string, text: string, at: number): void => {
    pdf.text(label, 330, y + 14 * at, { width: 120 });
    pdf.text(text, 450, y + 14 * at, { width: pageRight - 450, align: 'right' });
  };
  if (invoice.vatCents === 0) total('BTW', 'vrijgesteld', 0);
  else total('BTW 21%', formatEuro(signed(invoice, invoice.vatCents)), 0);
  pdf.font('Helvetica-Bold');
  if (invoice.totalCents !== undefined) total('Totaal', formatEuro(signed(invoice, invoice.totalCents)), 1);
  pdf.font('Helvetica');
  if (invoice.vatCents === 0) pdf.text('Vrijgesteld van btw op grond van artikel 11 Wet OB 1968.', pageLeft, y + 50);
  if (invoice.iban !== undefined) pdf.text(`IBAN: ${spacedIban(invoice.iban)} t.n.v. ${invoice.supplier.name}`, pageLeft, y + 64);
  textRows(pdf, invoice.remarks ?? [], pageLeft, y + 84, 13);
}
