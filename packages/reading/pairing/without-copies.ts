import { type Invoice, valueOf } from '#domain';
import type { PairedInvoice } from './pair-xml.ts';

/** The same invoice attached twice is one invoice; of a PDF and the Word file that it was made from, the PDF. */
export function withoutCopies(paired: readonly PairedInvoice[]): PairedInvoice[] {
  const asked = paired.filter(({ invoice }) => isAskedForm(invoice));
  const kept = paired.filter(({ invoice }) => isAskedForm(invoice) || !asked.some((other) => saysTheSame(other.invoice, invoice)));
  const keys = kept.map(({ invoice }) => contentOf(invoice));
  return kept.filter((_, index) => keys[index] === undefined || keys.indexOf(keys[index]) === index);
}

/** What the protocol asks for; an invoice in another form is sent back. */
const isAskedForm = ({ form }: Invoice): boolean => form === 'pdf' || form === 'ubl' || form === 'pdf-and-ubl';

/** Lines are read less well from text without places: number and amount tell enough. */
function saysTheSame(one: Invoice, other: Invoice): boolean {
  const number = valueOf(one.number);
  return number !== undefined && number === valueOf(other.number) && valueOf(one.total) === valueOf(other.total);
}

function contentOf(invoice: Invoice): string | undefined {
  const [number, total] = [valueOf(invoice.number), valueOf(invoice.total)];
  if (number === undefined || total === undefined) return undefined;
  const lines = invoice.ownLines.map((line) => [valueOf(line.clientNumber), valueOf(line.amount)]);
  return JSON.stringify([invoice.kind, number, total, valueOf(invoice.iban), lines]);
}
