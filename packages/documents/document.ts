import type { DocumentProblem, Place } from '#domain';
import type { XmlElement } from '#markup';

/** One piece of text as it is drawn. Points, origin left top, page rotation already undone. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Recognised from a picture, and perhaps not what stands there. */
  readonly isDoubtful?: true;
}
export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}

/** A cell after normalising: formulas by their cached value, dates as ISO dates, merged cells once. */
export interface Cell {
  /** `F17` */
  readonly address: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  /** The value is a civil date, `value` its ISO text. */
  readonly isDate: boolean;
  /** A formula without cached value or with an error: `value` is what was left. */
  readonly unusable: boolean;
  /** Not on the screen: its row is filtered away or hidden, or else its column. */
  readonly hidden?: 'row' | 'column';
  /** Rows that it is merged over, itself included, when there is more than one. */
  readonly rowSpan?: number;
}
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with at least one cell, in order. */
  readonly rows: readonly (readonly Cell[])[];
}

/** An element with its place; entities and DOCTYPEs do not get this far. */
/** Bytes that came along, from a mail part, an archive or inside another document. */
export interface SourceFile {
  /** 1-based number of the attachment in the mail it stands in; files from a zip or PDF keep that of their container. */
  readonly attachment: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name of the PDF or XML that this file was embedded in. */
  readonly inside?: string | undefined;
}

/** A file of which pages must be recognised from their picture before it can be read. */
export interface Scan {
  /** SHA-256 of the bytes, in hexadecimal: what its recognition is kept under. */
  readonly hash: string;
  readonly file: SourceFile;
  /** Pages that are pictures, in a PDF of which the other pages hold sound text; all pages unless given. */
  readonly pages?: readonly number[] | undefined;
}

/**
 * What a file turned out to be, by its bytes and never by its name. A PDF with text `none` is a scan, or holds pages
 * that are: its items, if any, may be recognised by the scanner. With `garbage` the letters cannot be told from the
 * fonts. With `recognised` the text, or part of it, was read from pictures.
 */
export type Document =
  | {
      readonly kind: 'pdf';
      readonly where: Place;
      readonly pages: readonly Page[];
      readonly text: 'sound' | 'garbage' | 'none' | 'recognised';
      readonly embedded: readonly SourceFile[];
      /** With text `none` or `garbage`. */
      readonly scan?: Scan | undefined;
    }
  | {
      readonly kind: 'spreadsheet';
      readonly where: Place;
      readonly format: 'xlsx' | 'xls' | 'ods' | 'csv';
      readonly sheets: readonly Sheet[];
    }
  | { readonly kind: 'xml'; readonly where: Place; readonly root: XmlElement; readonly embedded: readonly SourceFile[] }
  | { readonly kind: 'word'; readonly where: Place; readonly text: string }
  | {
      readonly kind: 'picture';
      readonly where: Place;
      readonly bytes: number;
      /** When it is large enough to be a page, in a format that can be recognised. */
      readonly scan?: Scan | undefined;
    }
  | { readonly kind: 'text'; readonly where: Place; readonly text: string }
  /** Something that is no document of ours: a signature, a calendar, an unknown format. */
  | { readonly kind: 'other'; readonly where: Place; readonly what: string }
  | { readonly kind: 'unreadable'; readonly where: Place; readonly problem: DocumentProblem };
