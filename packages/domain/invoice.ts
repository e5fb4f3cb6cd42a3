import type { DateRange, IsoDate } from './dates.ts';
import type { Field, Place } from './field.ts';
import type { Eurocent } from './money.ts';
import type { Product } from './product.ts';

/** What a count on a line says. `9/31` is 9 days of a month; `0,65` is a fraction printed in two decimals. */
export interface Quantity {
  readonly value: number;
  /** Decimals as printed: how far rounding may explain a difference. */
  readonly decimals: number;
  /** From a heading ("Dagen", "Etmalen"), a unit code or the wording; unknown when only a number stands there. */
  readonly unit: 'month' | 'day' | 'unknown';
  /** Whole days when the line states them: "9/31", "(9 van 31 dagen)", a column with days. */
  readonly days?: number | undefined;
}

/** A price may be printed in more decimals than cents: `cents` is then fractional. */
export interface Price {
  readonly cents: number;
  readonly decimals: number;
}

/** One care client, one product, one month; a total per product names no client. */
export interface InvoiceLine {
  /** 1-based, in the order of the document. */
  readonly number: number;
  readonly where: Place;
  readonly clientNumber: Field<string>;
  readonly clientName: Field<string>;
  readonly birthDate: Field<IsoDate>;
  /** Nine digits. Compared by keyed hash, never stored or said. */
  readonly bsn: Field<string>;
  readonly address: Field<string>;
  readonly product: Field<Product>;
  readonly quantity: Field<Quantity>;
  readonly unitPrice: Field<Price>;
  /** Signed: negative on a creditfactuur. */
  readonly amount: Field<Eurocent>;
  /** The line's own period when it names one. */
  readonly period: Field<DateRange>;
}

export type SpecificationColumn = 'clientNumber' | 'name' | 'product' | 'amount';
export interface MissingCell {
  readonly column: SpecificationColumn;
  readonly where: Place;
  /** A formula of which the file does not hold the outcome: whoever opens it in Excel sees a value. */
  readonly unusable?: true;
}
/** The Excel specification of a verzamelfactuur (AP §2), after it was paired with its invoice. */
export type Specification =
  | { readonly state: 'absent' }
  | {
      readonly state: 'unreadable';
      readonly where: Place;
      readonly reason: string;
      /** It could be read, but not whether it belongs to this invoice. */
      readonly unpaired?: true;
    }
  | {
      readonly state: 'read';
      readonly where: Place;
      /** Whole columns that are not there. */
      readonly missingColumns: readonly SpecificationColumn[];
      /** Empty or unusable cells in rows that are lines. */
      readonly missingCells: readonly MissingCell[];
      /** Which sheets or workbooks are the specification is not sure. */
      readonly doubtful?: true;
      /** The heading of its client numbers says that they are those of Siem. */
      readonly namesSiem?: true;
      /** Sum of the rows; undefined when the amount column is missing or a cell in it is unusable. */
      readonly sumCents?: Eurocent | undefined;
    };

/** In what form the invoice itself came; `ubl` covers every structured invoice without a readable PDF beside it. */
export type InvoiceForm = 'pdf' | 'ubl' | 'pdf-and-ubl' | 'word' | 'spreadsheet' | 'picture' | 'text';

/** A rule of EN 16931 or NLCIUS that a structured invoice breaks. */
export interface StructureFault {
  /** The official code: `BR-CO-15`, `BR-NL-1`. */
  readonly code: string;
  /** Dutch, one sentence: what the rule demands. */
  readonly demands: string;
  readonly where: Place;
}

/** One invoice or creditfactuur as it was read, whether or not it is right. */
export interface Invoice {
  readonly kind: 'invoice' | 'credit';
  readonly form: InvoiceForm;
  readonly where: Place;
  readonly number: Field<string>;
  readonly date: Field<IsoDate>;
  /** One or more calendar months; not one month is a matter for F06. */
  readonly period: Field<DateRange>;
  /** Signed: negative on a creditfactuur. */
  readonly total: Field<Eurocent>;
  /** Electronic form, no blanks, upper case; `isIbanValid` tells about its check digits. */
  readonly iban: Field<string>;
  readonly kvk: Field<string>;
  readonly supplierName: Field<string>;
  readonly addressee: Field<string>;
  readonly vat: Field<Eurocent>;
  /** The number of the invoice that a creditfactuur credits. */
  readonly original: Field<string>;
  /** The lines of the invoice document itself; on a verzamelfactuur they may be totals per product. */
  readonly ownLines: readonly InvoiceLine[];
  /** True when the own lines are totals per product and name no care client. */
  readonly hasTotalsPerProduct: boolean;
  readonly specification: Specification;
  /** What the L rules look at: the rows of the specification when there is one, else the own lines, never totals per product. */
  readonly lines: readonly InvoiceLine[];
  /** The two sources that came together and what they disagree on; empty when they agree or only one came. */
  readonly pdfAndXmlDifferences: readonly ('number' | 'date' | 'period' | 'total' | 'iban' | 'lines')[];
  /** The lines (plus VAT) add up to the total: independent values that agree. */
  readonly reconciles: boolean;
  /** What its XML does that the standard forbids; absent when no XML came. */
  readonly structureFaults?: readonly StructureFault[];
  /** What made the reader doubt, in Dutch, for the backoffice. Certainty per value already reflects it. */
  readonly doubts: readonly string[];
  /** Its text, or part of it, was recognised from a picture: it may support an approval, never a rejection. */
  readonly isScan?: true | undefined;
}

/** A report for a herindicatie as it was read. */
export interface Evaluatieverslag {
  readonly where: Place;
  readonly clientNumber: Field<string>;
  readonly clientName: Field<string>;
  readonly birthDate: Field<IsoDate>;
  readonly endDate: Field<IsoDate>;
  readonly reportDate: Field<IsoDate>;
  /** Who wrote it; for the backoffice, no rule looks at it. */
  readonly author?: Field<string> | undefined;
  /** As on an invoice. */
  readonly isScan?: true | undefined;
}

/** One invoice or one report out of a mail; `other` is a document that could have been one but cannot be assessed. */
export type Submission =
  | { readonly kind: 'invoice'; readonly invoice: Invoice }
  | { readonly kind: 'evaluatieverslag'; readonly report: Evaluatieverslag }
  | { readonly kind: 'other'; readonly problem: DocumentProblem };

/**
 * Why a candidate could not be read: `encrypted` with a password, `encrypted-mail` with S/MIME or PGP, `foreign-archive`
 * is a rar, 7z or tar. `certain` is false when reading was stopped on time or memory. */
export interface DocumentProblem {
  readonly reason:
    | 'encrypted'
    | 'encrypted-mail'
    | 'foreign-archive'
    | 'damaged'
    | 'empty'
    | 'too-large'
    | 'picture'
    | 'stopped'
    | 'not-an-invoice';
  readonly certain: boolean;
  readonly where: Place;
  /** In Dutch, for people: which limit, what was found. */
  readonly detail: string;
}
