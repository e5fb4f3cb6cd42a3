import { isValidIBAN } from 'ibantools';
import type { Page } from '#documents';
import type { Evaluatieverslag, Field, Invoice, InvoiceLine, Place } from '#domain';
import { arithmeticFits } from '../pdf/arithmetic.ts';

/** When more of the letters than this are in doubt, what looks sure among them is luck. */
const mostDoubt = 0.25;

/**
 * What of a recognised invoice is certain. A value is when its words are (two recognitions gave the same and the engine
 * was sure); amounts besides only when each line is count times price and the lines make the total; an account number
 * when its check digits fit. That something is missing is never certain, it may stand there unread; but where the lines
 * make the total there is no room for btw.
 */
export function scannedInvoice(invoice: Invoice, pages: readonly Page[]): Invoice {
  const sure = sureWords(pages);
  const amountsHold = invoice.reconciles && invoice.ownLines.length > 0 && invoice.ownLines.every(isCalculated);
  const amount = <T>(field: Field<T>): Field<T> => certainIf(field, amountsHold && sure(field));
  const text = <T>(field: Field<T>): Field<T> => certainIf(field, sure(field));
  const line = (each: InvoiceLine): InvoiceLine => ({
    ...each,
    clientNumber: text(each.clientNumber),
    clientName: text(each.clientName),
    birthDate: text(each.birthDate),
    bsn: text(each.bsn),
    address: text(each.address),
    product: text(each.product),
    quantity: amount(each.quantity),
    unitPrice: amount(each.unitPrice),
    amount: amount(each.amount),
    period: text(each.period),
  });
  return {
    ...invoice,
    number: text(invoice.number),
    date: text(invoice.date),
    period: text(invoice.period),
    total: amount(invoice.total),
    iban: certainIf(invoice.iban, invoice.iban.state === 'read' && isValidIBAN(invoice.iban.value)),
    kvk: text(invoice.kvk),
    supplierName: text(invoice.supplierName),
    addressee: text(invoice.addressee),
    vat: invoice.vat.state === 'read' ? amount(invoice.vat) : certainIf(invoice.vat, amountsHold && !namesRate(pages)),
    original: text(invoice.original),
    ownLines: invoice.ownLines.map(line),
    lines: invoice.lines.map(line),
    doubts: [...invoice.doubts, 'De tekst is herkend van een scan of foto.'],
    isScan: true,
  };
}

export function scannedReport(report: Evaluatieverslag, pages: readonly Page[]): Evaluatieverslag {
  const sure = sureWords(pages);
  const text = <T>(field: Field<T>): Field<T> => certainIf(field, sure(field));
  return {
    ...report,
    clientNumber: text(report.clientNumber),
    clientName: text(report.clientName),
    birthDate: text(report.birthDate),
    endDate: text(report.endDate),
    reportDate: text(report.reportDate),
    author: report.author && text(report.author),
    isScan: true,
  };
}

const namesRate = (pages: readonly Page[]): boolean =>
  pages.some(({ items }) => items.some(({ text }) => /^(?:6|9|21)(?:[.,]0+)?%$/.test(text)));

const certainIf = <T>(field: Field<T>, holds: boolean): Field<T> => ({ ...field, certain: field.certain && holds });

function isCalculated({ quantity, unitPrice, amount }: InvoiceLine): boolean {
  if (quantity.state !== 'read' || unitPrice.state !== 'read' || amount.state !== 'read') return false;
  return arithmeticFits({ quantity, price: unitPrice, amount }) === true;
}

/** Whether a value was read from words of which none is in doubt. */
function sureWords(pages: readonly Page[]): (field: Field<unknown>) => boolean {
  const items = pages.flatMap((page) => page.items.map((item) => ({ ...item, page: page.number })));
  // A euro sign or a colon in doubt changes no value; a sign before a number does.
  const doubtful = items.filter((item) => item.isDoubtful === true && /[\p{L}\d()–−-]/u.test(item.text));
  const letters = (of: readonly { readonly text: string }[]): number => of.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(doubtful) > mostDoubt * letters(items)) return () => false;
  const touches = (item: (typeof items)[number], { page, box }: Place): boolean => {
    if (box === undefined || item.page !== page) return false;
    const [x, y, width, height] = box;
    const middle = item.y + item.height / 2;
    return item.x < x + width && item.x + item.width > x && middle > y && middle < y + height;
  };
  return (field) => field.state === 'read' && field.where.box !== undefined && !doubtful.some((item) => touches(item, field.where));
}
