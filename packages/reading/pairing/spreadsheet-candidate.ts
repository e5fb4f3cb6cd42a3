import type { Cell, Document } from '#documents';
import type { Invoice } from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { readPdfDraft } from '../pdf/read-pdf-draft.ts';
import { toInvoice } from '../pdf/to-invoice.ts';
import { headingColumns, headingScore } from '../spreadsheet/heading-rows.ts';
import { isOwnWorkbook } from '../spreadsheet/is-own-workbook.ts';
import { readSpecification } from '../spreadsheet/read-specification.ts';
import { fold } from '../values/fold.ts';
import type { Candidate } from './candidate-kinds.ts';

/** What a workbook calls itself stands in its first rows. */
const titleRows = 30;
/** A row that names so many columns is the heading of a list, in which "Factuur" is a column. */
const enoughForHeading = 3;
const invoiceTitle = /(?<=^|\t)(?:credit|verzamel)?-?factuur(?:nummer|nr\.?|datum)?\s*(?::|\t|$)/;
const titleWithNumber = /(?<=^|\t)(?:credit|verzamel)?-?factuur(?:nummer|nr\.?)?:? (?=[\w.-]*\d)[\w.-]+(?:\t|$)/;

/** A specification names its invoice too: it is no invoice when it says what it is, and an invoice with a number in its title asks for money. */
function isTitledInvoice(lines: readonly string[]): boolean {
  if (lines.some((line) => /specificatie|bijlage/.test(line))) return false;
  const asksForMoney = lines.some((line) => /\biban\b|\bnl\d{2} ?[a-z]{4} ?\d/.test(line));
  return lines.some((line) => invoiceTitle.test(line) || (asksForMoney && titleWithNumber.test(line)));
}

const lineOf = (row: readonly Cell[]): string => row.map((cell) => String(cell.value)).join('\t');

export function spreadsheetCandidate(document: Extract<Document, { kind: 'spreadsheet' }>): Candidate {
  const { where } = document;
  if (isOwnWorkbook(document)) return { kind: 'noise', where };
  const specification = readSpecification(document);
  const rows = document.sheets.filter((sheet) => !sheet.hidden).flatMap((sheet) => sheet.rows);
  const titles = rows.slice(0, titleRows).filter((row) => headingScore(headingColumns(row)) < enoughForHeading);
  const callsItselfInvoice = isTitledInvoice(titles.map((row) => fold(lineOf(row))));
  const asInvoice = (): Invoice =>
    toInvoice(readPdfDraft(rowsOf([pageOfText(rows.map(lineOf))])), { where, form: 'spreadsheet', isSound: false, isConfirmed: false });
  if (specification !== undefined) return { kind: 'specification', where, specification, callsItselfInvoice, asInvoice };
  if (callsItselfInvoice) return { kind: 'page-invoice', where, invoice: asInvoice(), again: asInvoice };
  return {
    kind: 'unread-spreadsheet',
    where,
    reason: 'Er zijn geen kolomkoppen van een specificatie herkend.',
    problem: undefined,
  };
}
