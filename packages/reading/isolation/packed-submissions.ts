import type { Invoice, Submission } from '#domain';
import { type PackedLines, packLines, unpackLines } from './packed-lines.ts';

interface PackedInvoice extends Omit<Invoice, 'ownLines' | 'lines'> {
  readonly ownLines: PackedLines;
  /** Undefined where they are the own lines. */
  readonly lines: PackedLines | undefined;
}

/** As it leaves the thread. */
export type PackedSubmission =
  | Exclude<Submission, { readonly kind: 'invoice' }>
  | { readonly kind: 'invoice'; readonly invoice: PackedInvoice };

export const packSubmission = (submission: Submission): PackedSubmission =>
  submission.kind === 'invoice' ? { kind: 'invoice', invoice: packInvoice(submission.invoice) } : submission;

function packInvoice(invoice: Invoice): PackedInvoice {
  const { ownLines, lines } = invoice;
  return { ...invoice, ownLines: packLines(ownLines), lines: lines === ownLines ? undefined : packLines(lines) };
}

export const unpackSubmission = (packed: PackedSubmission): Submission =>
  packed.kind === 'invoice' ? { kind: 'invoice', invoice: unpackInvoice(packed.invoice) } : packed;

function unpackInvoice(packed: PackedInvoice): Invoice {
  const ownLines = unpackLines(packed.ownLines);
  return { ...packed, ownLines, lines: packed.lines === undefined ? ownLines : unpackLines(packed.lines) };
}
