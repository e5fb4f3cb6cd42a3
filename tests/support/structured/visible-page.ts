import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import { amountOf, type EInvoice, type EInvoiceLine, sumsOf } from './e-invoice.ts';

export const languages = ['nl', 'en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];
export const pageStyles = ['table', 'boxes', 'labels right', 'compact'] as const;
export type PageStyle = (typeof pageStyles)[number];

type Words = Readonly<
  Record<
    | 'invoice'
    | 'credit'
    | 'number'
    | 'date'
    | 'due'
    | 'item'
    | 'count'
    | 'price'
    | 'amount'
    | 'net'
    | 'vat'
    | 'total'
    | 'to'
    | 'care'
    | 'born'
    | 'terms'
    | 'customer',
    string
  >
>;
const words: Readonly<Record<Language, Words>> = {
  nl: {
    invoice: 'FACTUUR',
    credit: 'CREDITFACTUUR',
    number: 'Factuurnummer',
    date: 'Factuurdatum',
    due: 'Vervaldatum',
    item: 'Omschrijving',
    count: 'Aantal',
    price: 'Prijs',
    amount: 'Bedrag',
    net: 'Totaal excl. btw',
    vat: 'Btw',
    total: 'Te betalen',
    to: 'Aan',
    care: 'Cliëntnummer',
    born: 'geb.',
    terms: 'Betaling binnen 30 dagen op',
    customer: 'Debiteurnummer',
  },
  en: {
    invoice: 'INVOICE',
    credit: 'CREDIT NOTE',
    number: 'Invoice number',
    date: 'Invoice date',
    due: 'Due date',
    item: 'Description',
    count: 'Qty',
    price: 'Unit price',
    amount: 'Amount',
    net: 'Subtotal',
    vat: 'VAT',
    total: 'Total due',
    to: 'Bill to',
    care: 'Client no.',
    born: 'born',
    terms: 'Payment within 30 days to',
    customer: 'Customer number',
  },
  de: {
    invoice: 'RECHNUNG',
    credit: 'GUTSCHRIFT',
    number: 'Rechnungsnummer',
    date: 'Rechnungsdatum',
    due: 'Fällig am',
    item: 'Bezeichnung',
    count: 'Menge',
    price: 'Einzelpreis',
    amount: 'Gesamtpreis',
    net: 'Nettobetrag',
    vat: 'MwSt.',
    total: 'Rechnungsbetrag',
    to: 'An',
    care: 'Klientennummer',
    born: 'geb.',
    terms: 'Zahlbar binnen 30 Tagen auf',
    customer: 'Kundennummer',
  },
  fr: {
    invoice: 'FACTURE',
    credit: 'AVOIR',
    number: 'Numéro de facture',
    date: 'Date de facturation',
    due: 'Échéance',
    item: 'Désignation',
    count: 'Qté',
    price: 'Prix unitaire',
    amount: 'Montant',
    net: 'Total HT',
    vat: 'TVA',
    total: 'Net à payer',
    to: 'Facturé à',
    care: 'N° client',
    born: 'né le',
    terms: 'Paiement à 30 jours sur',
    customer: 'Code client',
  },
};

const grouped = (cents: number, thousands: string, point: string): string => {
  const [whole = '', rest = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
  return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${point}${rest}`;
};
const money = (cents: number, language: Language): string =>
  language === 'en'
    ? `EUR ${grouped(cents, ',', '.')}`
    : language === 'fr'
      ? `${grouped(cents, ' ', ',')} €`
      : language === 'de'
        ? `${grouped(cents, '.', ',')} €`
        : `€ ${grouped(cents, '.', ',')}`;
const date = (iso: string, language: Language): string => {
  const [year, month, day] = iso.split('-');
  return language === 'de' ? `${day}.${month}.${year}` : language === 'nl' ? `${day}-${month}-${year}` : `${day}/${month}/${year}`;
};
const count = (line: EInvoiceLine, language: Language): string => String(line.quantity / 1000).replace('.', language === 'en' ? '.' : ',');

interface Pen {
  readonly text: (words: string, x: number, y: number, size?: number) => void;
  readonly right: (words: string, x: number, y: number) => void;
}
const penOf = (page: PDFPage, font: PDFFont, bold: PDFFont): Pen => {
  const at = (y: number): number => page.getHeight() - y;
  return {
    text: (words, x, y, size = 9) => page.drawText(words, { x, y: at(y), size, font: size > 9 ? bold : font }),
    right: (words, x, y) => page.drawText(words, { x: x - font.widthOfTextAtSize(words, 9), y: at(y), size: 9, font }),
  };
};

function head({ text, right }: Pen, invoice: EInvoice, w: Words, language: Language, style: PageStyle): void {
  text(invoice.supplier, 50, 50, 12);
  text(`Dorpsplein 1, 5000 AA Tilburg  -  KvK ${invoice.kvk}`, 50, 64);
  text(invoice.isCredit ? w.credit : w.invoice, 50, 110, 16);
  text(`${w.to}: Siem`, 50, 140);
  const facts = [
    [w.number, invoice.number],
    [w.date, date(invoice.date, language)],
    [w.customer, '10042'],
  ] as const;
  for (const [index, [label, value]] of facts.entries()) {
    if (style === 'boxes') {
      text(label, 50 + index * 150, 170);
      text(value, 50 + index * 150, 182);
    } else if (style === 'labels right') {
      right(label, 440, 110 + index * 13);
      text(value, 450, 110 + index * 13);
    } else text(`${label}: ${value}`, style === 'compact' ? 50 + index * 170 : 330, style === 'compact' ? 170 : 140 + index * 13);
  }
}

function foot({ text, right }: Pen, invoice: EInvoice, w: Words, language: Language, from: number): void {
  const sums = sumsOf(invoice);
  const rows = [
    [w.net, sums.exclusive],
    [w.vat, sums.vat],
    [w.total, sums.payable],
  ] as const;
  for (const [index, [label, cents]] of rows.entries()) {
    text(label, 360, from + 20 + index * 14);
    right(money(cents, language), 545, from + 20 + index * 14);
  }
  text(`${w.terms} ${invoice.iban}`, 50, from + 90);
}

/** The invoice as a page that people read, with the care client under each line. */
export async function visiblePage(invoice: EInvoice, language: Language, style: PageStyle): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const pen = penOf(
    pdf.addPage([595, 842]),
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  );
  const w = words[language];
  head(pen, invoice, w, language, style);
  const step = style === 'compact' ? 13 : 26;
  const isLast = style === 'labels right';
  const [itemAt, countAt, priceAt] = isLast ? [110, 90, 420] : [50, 330, 440];
  pen.text(w.item, itemAt, 220);
  pen.right(w.count, countAt, 220);
  pen.right(w.price, priceAt, 220);
  pen.right(w.amount, 545, 220);
  let y = 240;
  for (const line of invoice.lines) {
    const who = `${w.care} ${line.careClient}, ${w.born} ${date(line.born, language)}`;
    pen.text(style === 'compact' ? `${line.product} (${line.careClient})` : line.product, itemAt, y);
    if (style !== 'compact') pen.text(who, itemAt, y + 11);
    pen.right(count(line, language), countAt, y);
    pen.right(money(Math.round(line.price / line.baseQuantity / 100), language), priceAt, y);
    pen.right(money(amountOf(line), language), 545, y);
    y += step;
  }
  foot(pen, invoice, w, language, y);
  return pdf;
}
