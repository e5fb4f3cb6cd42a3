import type { Document, Page } from '#documents';
import type { DocumentProblem, Invoice, InvoiceForm, Mailbox, Place } from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { type Row, rowsOf } from '../layout/rows.ts';
import { wordLines } from '../layout/word-lines.ts';
import { readPdfDraft } from '../pdf/read-pdf-draft.ts';
import { toInvoice } from '../pdf/to-invoice.ts';
import { readReport } from '../report/read-report.ts';
import { isReport, isTitledOtherwise } from '../report/report-score.ts';
import { withRepairs } from '../scan/repaired.ts';
import { scannedInvoice, scannedReport } from '../scan/scan-certainty.ts';
import { otherDocument } from '../xml/other-documents.ts';
import { invoicesIn, readInvoiceXml } from '../xml/read-invoice-xml.ts';
import { type Candidate, problemOf } from './candidate-kinds.ts';
import { callsItselfOtherwise, doubtAboutKind } from './doubt-about-kind.ts';
import { enough, invoiceScore, maybe } from './invoice-score.ts';
import { spreadsheetCandidate } from './spreadsheet-candidate.ts';

export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly mailbox: Mailbox;
}

export function candidateOf(document: Document, mail: MailWords): Candidate {
  const { where } = document;
  switch (document.kind) {
    case 'pdf':
      if (document.text === 'recognised') return fromScan(document.pages, where, mail);
      return document.text === 'sound' ? fromPages(document.pages, where, 'pdf', true, mail) : unreadablePdf(where, document.text);
    case 'word':
      return fromPages([pageOfText(wordLines(document.text))], where, 'word', false, mail);
    case 'text':
      return fromPages([pageOfText(document.text.split(/\r?\n/))], where, 'text', false, mail);
    case 'xml':
      return fromXml(document);
    case 'spreadsheet':
      return spreadsheetCandidate(document);
    case 'unreadable':
      return isSpreadsheet(where)
        ? { kind: 'unread-spreadsheet', where, reason: document.problem.detail, problem: document.problem }
        : { kind: 'problem', where, problem: asEmbedded(document.problem) };
    case 'picture':
      return document.bytes < smallestScan
        ? { kind: 'noise', where }
        : problemOf(where, 'picture', false, 'Er kwam alleen een afbeelding.');
    case 'other':
      return isSpreadsheet(where) ? unreadWorkbook(where) : named.test(where.file) ? notAsNamed(where) : { kind: 'noise', where };
    default:
      return document satisfies never;
  }
}

/** A picture of fewer bytes is a logo or a signature, no photographed invoice. */
const smallestScan = 40_000;
const isSpreadsheet = (where: Place): boolean => where.kind === 'spreadsheet' || /\.(?:xls[xmb]?|ods|csv)$/i.test(where.file);

function unreadablePdf(where: Place, text: 'garbage' | 'none'): Candidate {
  const detail = text === 'none' ? 'De pdf bevat geen tekst, alleen een afbeelding.' : 'De tekst in de pdf is niet leesbaar.';
  return problemOf(where, 'picture', text === 'none', detail);
}

/** What stands on a scan is read by the same code; then it is seen what of it is certain. */
function fromScan(recognised: readonly Page[], where: Place, mail: MailWords): Candidate {
  const pages = withRepairs(recognised);
  const candidate = fromPages(pages, where, where.kind === 'picture' ? 'picture' : 'pdf', true, mail);
  if (candidate.kind === 'report') return { ...candidate, report: scannedReport(candidate.report, pages) };
  if (candidate.kind !== 'page-invoice') return { ...unreadScan(where), callsItselfOtherwise: candidate.callsItselfOtherwise };
  const again = (isConfirmed: boolean): Invoice => scannedInvoice(candidate.again(isConfirmed), pages);
  return { ...candidate, invoice: again(false), again };
}

/** It may be an invoice of which too little was recognised, so it is never noise. */
const unreadScan = (where: Place): Candidate =>
  problemOf(where, 'picture', false, 'Op de scan is geen factuur of evaluatieverslag herkend.');

function fromXml({ root, where, embedded }: Extract<Document, { kind: 'xml' }>): Candidate {
  const [only, ...more] = invoicesIn(root);
  if (more.length > 0) return problemOf(where, 'not-an-invoice', false, 'Het XML-bestand bevat meer dan één factuur.');
  if (only !== undefined) return { kind: 'xml-invoice', where, invoice: readInvoiceXml(only, where), hasEmbedded: embedded.length > 0 };
  const other = otherDocument(root);
  if (other === undefined) return isSpreadsheet(where) ? unreadWorkbook(where) : { kind: 'noise', where };
  const detail = `Het XML-bestand is ${other.what}, geen factuur die wij kunnen lezen.`;
  return problemOf(where, 'not-an-invoice', other.isCertain, detail);
}

/** A web page or XML that is called a workbook opens in Excel: whoever sent it sent a workbook, and it is not missing. */
const unreadWorkbook = (where: Place): Candidate => ({
  kind: 'unread-spreadsheet',
  where,
  reason: 'Het bestand heet een werkmap, maar is een webpagina, een XML-bestand of iets anders.',
  problem: undefined,
});
/** What is wrong with a file inside another one is no fault of the document that people see. */
const asEmbedded = (problem: DocumentProblem): DocumentProblem =>
  problem.where.inside === undefined ? problem : { ...problem, certain: false };

/** Names of what an invoice or report may be. */
const named = /\.(?:pdf|xml|docx?|odt|rtf)$/i;
const notAsNamed = (where: Place): Candidate => problemOf(where, 'damaged', false, 'De inhoud van het bestand past niet bij zijn naam.');

/** Reading takes time in step with rows: far above any invoice, far below what would hold up a queue. */
const limits = { rows: 4000, rowLength: 1500 };
/** In a mail to the address for herindicaties a report needs none of these words: its title may be a picture. */
const couldMatterThere = /client|beschikking|indicatie|begeleiding|ondersteuning|dagopvang|dagbesteding|beschermd|doel/;
const couldMatter = /fact|nota|declaratie|invoice|credit|evaluatie|herindicatie|verslag|totaal|te betalen|rechnung|gutschrift|beleg|avoir/;

const isTooLong = (rows: readonly Row[]): boolean => rows.length > limits.rows || rows.some((row) => row.text.length > limits.rowLength);
const tooLong = (where: Place): Candidate =>
  problemOf(
    where,
    'too-large',
    true,
    `Het document heeft te veel tekst: meer dan ${limits.rows} regels of een regel van meer dan ${limits.rowLength} tekens.`,
  );

function fromPages(pages: readonly Page[], where: Place, form: InvoiceForm, isSound: boolean, mail: MailWords): Candidate {
  const rows = rowsOf(pages);
  return { ...fromRows(rows, where, form, isSound, mail), callsItselfOtherwise: () => !isTooLong(rows) && callsItselfOtherwise(rows) };
}

function fromRows(rows: readonly Row[], where: Place, form: InvoiceForm, isSound: boolean, mail: MailWords): Candidate {
  const folded = rows.map((row) => row.folded).join('\n');
  const isExpected = mail.mailbox === 'herindicatie';
  const couldBeReport = isExpected && couldMatterThere.test(folded);
  if (!couldBeReport && !couldMatter.test(folded)) return { kind: 'noise', where };
  if (isTooLong(rows)) return tooLong(where);
  const draft = readPdfDraft(rows);
  const score = invoiceScore(draft);
  if (isReport(folded, where.file, isExpected && score < enough) && score < enough + 2) {
    if (isTitledOtherwise(rows)) return problemOf(where, 'not-an-invoice', false, besideReport);
    const words = rows.map((row) => row.text).join('\n');
    return { kind: 'report', where, report: readReport(rows, where, isSound || form === 'word', mail), words };
  }
  if (score < enough) return couldBeReport ? perhapsReport(where) : score < maybe ? { kind: 'noise', where } : notAnInvoice(where);
  const judged = (isConfirmed: boolean): Invoice => toInvoice(draft, { where, form, isSound, isConfirmed });
  const invoice = judged(false);
  return {
    kind: 'page-invoice',
    where,
    invoice,
    // Nothing can confirm more than that its own lines add up.
    again: (isConfirmed) => (isConfirmed && !(isSound && draft.totals.reconciles) ? judged(true) : invoice),
    kindDoubt: doubtAboutKind(draft),
  };
}

const besideReport = 'Het document lijkt een plan, een beschikking of iets anders dat bij een evaluatieverslag hoort.';
const perhapsReport = (where: Place): Candidate =>
  problemOf(where, 'not-an-invoice', false, 'Het document gaat over zorg, maar is niet als evaluatieverslag herkend.');
const notAnInvoice = (where: Place): Candidate => problemOf(where, 'not-an-invoice', false, 'Het document is niet als factuur herkend.');
