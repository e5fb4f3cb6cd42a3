import type { Field, Invoice, InvoiceLine } from '#domain';

const doubt = <T>(field: Field<T>): Field<T> => ({ ...field, certain: false });

/** A line that may be of another invoice or month: no rule may reject on it, and a person looks. */
export const inDoubt = (line: InvoiceLine): InvoiceLine => ({
  ...line,
  clientNumber: doubt(line.clientNumber),
  clientName: doubt(line.clientName),
  birthDate: doubt(line.birthDate),
  bsn: doubt(line.bsn),
  address: doubt(line.address),
  product: doubt(line.product),
  quantity: doubt(line.quantity),
  unitPrice: doubt(line.unitPrice),
  amount: doubt(line.amount),
  period: doubt(line.period),
});

/** A document that may be no invoice at all, or one of another kind: nothing that was read may decide. */
export const invoiceInDoubt = (invoice: Invoice, reason: string): Invoice => ({
  ...invoice,
  number: doubt(invoice.number),
  date: doubt(invoice.date),
  period: doubt(invoice.period),
  total: doubt(invoice.total),
  iban: doubt(invoice.iban),
  vat: doubt(invoice.vat),
  original: doubt(invoice.original),
  ownLines: invoice.ownLines.map(inDoubt),
  lines: invoice.lines.map(inDoubt),
  ...(invoice.specification.state === 'read' ? { specification: { ...invoice.specification, doubtful: true } } : {}),
  doubts: [...invoice.doubts, reason],
});
