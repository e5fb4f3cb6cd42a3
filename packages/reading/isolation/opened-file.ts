import type { Document, Scan } from '#documents';
import type { DocumentProblem, Place } from '#domain';
import { isOwnWorkbook } from '../spreadsheet/is-own-workbook.ts';

/** What is told of a file that was opened; its contents stay in the thread that opened it. */
export interface OpenedFile {
  readonly kind: Document['kind'];
  readonly where: Place;
  /** What it turned out to be, in Dutch, for people. */
  readonly what: string;
  /** The workbook of a letter of ours, sent back. */
  readonly isOwnWorkbook?: boolean | undefined;
  /** What must be recognised from a picture before the file can be read. */
  readonly scan?: Scan | undefined;
  /** Why it could not be read. */
  readonly problem?: DocumentProblem | undefined;
}

export const openedFile = (document: Document): OpenedFile => ({
  kind: document.kind,
  where: document.where,
  what: whatItIs(document),
  isOwnWorkbook: document.kind === 'spreadsheet' && isOwnWorkbook(document),
  scan: 'scan' in document ? document.scan : undefined,
  problem: document.kind === 'unreadable' ? document.problem : undefined,
});

function whatItIs(document: Document): string {
  switch (document.kind) {
    case 'pdf':
      return `pdf, ${document.pages.length} bladzijden, tekst: ${document.text}`;
    case 'spreadsheet':
      return `${document.format}, ${document.sheets.map((sheet) => `${sheet.name}: ${sheet.rows.length} rijen`).join('; ')}`;
    case 'xml':
      return `XML, ${document.root.name}`;
    case 'unreadable':
      return document.problem.detail;
    case 'other':
      return document.what;
    default:
      return document.kind;
  }
}
