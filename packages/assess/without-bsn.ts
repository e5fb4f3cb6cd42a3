import type { Invoice, InvoiceLine } from '#domain';

/** Stored outcomes hold no BSN: its keyed hash stands in its place. */
export function withoutBsn(invoice: Invoice, hashBsn: (bsn: string) => string): Invoice {
  const hide = (lines: readonly InvoiceLine[]): readonly InvoiceLine[] =>
    lines.map((line) => (line.bsn.state === 'read' ? { ...line, bsn: { ...line.bsn, value: hashBsn(line.bsn.value) } } : line));
  return { ...invoice, lines: hide(invoice.lines), ownLines: hide(invoice.ownLines) };
}
