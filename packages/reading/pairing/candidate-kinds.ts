import type { DocumentProblem, Evaluatieverslag, Invoice, Place } from '#domain';
import type { ReadSpecification } from '../spreadsheet/specification-of-tables.ts';

interface Titled {
  /** A quotation, a reminder, a draft: whatever else came, it may be about that and no invoice. */
  readonly callsItselfOtherwise?: (() => boolean) | undefined;
}

/** What one document may be. */
export type Candidate = Titled & UntitledCandidate;
type UntitledCandidate =
  | {
      readonly kind: 'page-invoice';
      readonly where: Place;
      readonly invoice: Invoice;
      readonly again: (isConfirmed: boolean) => Invoice;
      /** Why it may be something else than the invoice that it reads like. */
      readonly kindDoubt?: string | undefined;
    }
  | {
      readonly kind: 'xml-invoice';
      readonly where: Place;
      readonly invoice: Invoice;
      readonly hasEmbedded: boolean;
    }
  | {
      readonly kind: 'specification';
      readonly where: Place;
      readonly specification: ReadSpecification;
      readonly callsItselfInvoice: boolean;
      readonly asInvoice: () => Invoice;
    }
  | {
      readonly kind: 'unread-spreadsheet';
      readonly where: Place;
      readonly reason: string;
      readonly problem: DocumentProblem | undefined;
    }
  | {
      readonly kind: 'report';
      readonly where: Place;
      readonly report: Evaluatieverslag;
      /** All that it says. */
      readonly words: string;
    }
  | {
      readonly kind: 'problem';
      readonly where: Place;
      readonly problem: DocumentProblem;
    }
  | { readonly kind: 'noise'; readonly where: Place };

export const problemOf = (where: Place, reason: DocumentProblem['reason'], certain: boolean, detail: string): Candidate => ({
  kind: 'problem',
  where,
  problem: { reason, certain, where, detail },
});
