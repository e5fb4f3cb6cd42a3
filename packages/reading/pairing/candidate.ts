import type { Document, Page } from '#documents';
import type { DocumentProblem, Evaluatieverslag, Invoice, InvoiceForm, Mailbox, Place } from '#domain';
import { wordsFor } from '../label-words.ts';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { wordLines } from '../layout/word-lines.ts';
import { type PdfDraft, readPdfDraft } from '../pdf/read-pdf-draft.ts';
import { toInvoice } from '../pdf/to-invoice.ts';
import { isReport, readReport, reportScore } from '../report/read-report.ts';
import { withRepairs } from '../scan/repaired.ts';
import { scannedInvoice, scannedReport } from '../scan/scan-certainty.ts';
import { isOwnWorkbook } from '../spreadsheet/is-own-workbook.ts';
import { type ReadSpecification, readSpecification } from '../spreadsheet/read-specification.ts';
import { fold } from '../values/fold.ts';
import { otherDocument } from '../xml/other-documents.ts';
import { readInvoiceXml } from '../xml/read-invoice-xml.ts';
import { doubtAboutKind } from './doubt-about-kind.ts';

/** What one document may be. */
export type Candidate =
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
    }
  | {
      readonly kind: 'problem';
      readonly where: Place;
      readonly problem: DocumentProblem;
    }
  | { readonly kind: 'noise'; readonly where: Place };

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
      return fromSpreadsheet(document);
    case 'unreadable':
      return isSpreadsheet(where)
        ? {
            kind: 'unread-spreadsheet',
            where,
            reason: document.problem.detail,
            problem: document.problem,
          }
        : { kind: 'problem', where, problem: document.problem };
    case 'picture':
      return document.bytes < smallestScan
        ? { kind: 'noise', where }
        : {
            kind: 'problem',
            where,
            problem: {
              reason: 'picture',
              certain: false,
              where,
              detail: 'Er kwam alleen een afbeelding.',
            },
          };
    case 'other':
      return { kind: 'noise', where };
    default:
      return document satisfies never;
  }
}

/** A picture of fewer bytes is a logo or a signature, no photographed invoice. */
const smallestScan = 40_000;
const isSpreadsheet = (where: Place): boolean => where.kind === 'spreadsheet' || /\.(?:xls[xmb]?|ods|csv)$/i.test(where.file);

function unreadablePdf(where: Place, text: 'garbage' | 'none'): Candidate {
  const detail = text === 'none' ? 'De pdf bevat geen tekst, alleen een afbeelding.' : 'De tekst in de pdf is niet leesbaar.';
  return {
    kind: 'problem',
    where,
    problem: { reason: 'picture', certain: text === 'none', where, detail },
  };
}

/** What stands on a scan is read by the same code; then it is seen what of it is certain. */
function fromScan(recognised: readonly Page[], where: Place, mail: MailWords): Candidate {
  const pages = withRepairs(recognised);
  const candidate = fromPages(pages, where, where.kind === 'picture' ? 'picture' : 'pdf', true, mail);
  if (candidate.kind === 'report') return { ...candidate, report: scannedReport(candidate.report, pages) };
  if (candidate.kind !== 'page-invoice') return unreadScan(where);
  const again = (isConfirmed: boolean): Invoice => scannedInvoice(candidate.again(isConfirmed), pages);
  return { ...candidate, invoice: again(false), again };
}

/** It may be an invoice of which too little was recognised, so it is never noise. */
const unreadScan = (where: Place): Candidate => ({
  kind: 'problem',
  where,
  problem: { reason: 'picture', certain: false, where, detail: 'Op de scan is geen factuur of evaluatieverslag herkend.' },
});

function fromXml(document: Extract<Document, { kind: 'xml' }>): Candidate {
  const { where } = document;
  const invoice = readInvoiceXml(document);
  if (invoice !== undefined) return { kind: 'xml-invoice', where, invoice, hasEmbedded: document.embedded.length > 0 };
  const other = otherDocument(document.root);
  if (other === undefined) return { kind: 'noise', where };
  const detail = `Het XML-bestand is ${other.what}, geen factuur die wij kunnen lezen.`;
  return { kind: 'problem', where, problem: { reason: 'not-an-invoice', certain: other.isCertain, where, detail } };
}

/** Reading takes time in step with rows: far above any invoice, far below what would hold up a queue. */
const limits = { rows: 4000, rowLength: 1500 };
const couldMatter = /fact|nota|declaratie|invoice|credit|evaluatie|herindicatie|verslag|totaal|te betalen|rechnung|gutschrift|beleg|avoir/;

const tooLong = (where: Place): Candidate => ({
  kind: 'problem',
  where,
  problem: {
    reason: 'too-large',
    certain: true,
    where,
    detail: `Het document heeft te veel tekst: meer dan ${limits.rows} regels of een regel van meer dan ${limits.rowLength} tekens.`,
  },
});

function fromPages(pages: readonly Page[], where: Place, form: InvoiceForm, isSound: boolean, mail: MailWords): Candidate {
  const rows = rowsOf(pages);
  const words = rows.map((row) => row.text).join('\n');
  if (!couldMatter.test(fold(words))) return { kind: 'noise', where };
  if (rows.length > limits.rows || rows.some((row) => row.text.length > limits.rowLength)) return tooLong(where);
  const draft = readPdfDraft(rows);
  const score = invoiceScore(draft);
  const reportEnough = mail.mailbox === 'herindicatie' && score < enough ? reportScore(words) >= 3 : isReport(words);
  if (reportEnough && score < enough + 2) {
    return {
      kind: 'report',
      where,
      report: readReport(rows, where, isSound || form === 'word', `${where.file}\n${mail.subject}\n${mail.text}`),
    };
  }
  if (score < enough) return score < maybe ? { kind: 'noise', where } : notAnInvoice(where);
  const again = (isConfirmed: boolean): Invoice => toInvoice(draft, { where, form, isSound, isConfirmed });
  return {
    kind: 'page-invoice',
    where,
    invoice: again(false),
    again,
    kindDoubt: doubtAboutKind(draft),
  };
}

const notAnInvoice = (where: Place): Candidate => ({
  kind: 'problem',
  where,
  problem: {
    reason: 'not-an-invoice',
    certain: false,
    where,
    detail: 'Het document is niet als factuur herkend.',
  },
});

/** From here on a document is handled as an invoice; below `maybe` it is a letter or a leaflet. */
const enough = 5;
const maybe = 4;
const title = new RegExp(
  String.raw`(?<=^|\t)(?:(?:concept ?)?(?:credit|verzamel|correctie)?-?(?:factuur|nota|declaratie|invoice)(?:nummer|nr\.?|datum)?(?![a-z])|${wordsFor('invoice', 'creditNote', 'invoiceNumber', 'invoiceDate')})`,
);
const otherTitle =
  /(?<=^|\t)(?:algemene (?:leverings)?voorwaarden|(?:betalings)?herinnering|aanmaning|offerte|orderbevestiging|pakbon|werkbon|urenstaat|urenverantwoording|rekeningoverzicht|polis|jaarrekening|overeenkomst|contract|tarievenlijst|tarievenoverzicht)\b/;

function invoiceScore(draft: PdfDraft): number {
  const has = (value: unknown): number => (value === undefined ? 0 : 1);
  const top = draft.rows.slice(0, 14);
  const named = draft.rows.some((row) => title.test(row.folded));
  const isOther = top.some((row) => otherTitle.test(row.folded)) && !top.some((row) => title.test(row.folded));
  const withCare = draft.lines.filter((line) => line.product !== undefined && line.product.value.recognised.kind !== 'unknown').length;
  return (
    (named ? 2 : 0) +
    has(draft.totals.total) * 2 +
    has(draft.iban.found) +
    has(draft.number.found) +
    (withCare > 0 ? 2 : draft.lines.length > 0 ? 1 : 0) +
    (draft.totals.reconciles ? 1 : 0) -
    (isOther ? 4 : 0)
  );
}

/** What a workbook calls itself stands in its first rows. */
const titleRows = 30;
const invoiceTitle = /(?<=^|\t)(?:credit|verzamel)?-?factuur(?:nummer|nr\.?|datum)?\s*(?::|\t|$)/;
const titleWithNumber = /(?<=^|\t)(?:credit|verzamel)?-?factuur(?:nummer|nr\.?)?:? [\w.-]*\d[\w.-]*(?:\t|$)/;

/** A specification names its invoice too: it is no invoice when it says what it is, and an invoice with a number in its title asks for money. */
function isTitledInvoice(lines: readonly string[]): boolean {
  if (lines.some((line) => /specificatie|bijlage/.test(line))) return false;
  const asksForMoney = lines.some((line) => /\biban\b|\bnl\d{2} ?[a-z]{4} ?\d/.test(line));
  return lines.some((line) => invoiceTitle.test(line) || (asksForMoney && titleWithNumber.test(line)));
}

function fromSpreadsheet(document: Extract<Document, { kind: 'spreadsheet' }>): Candidate {
  const { where } = document;
  if (isOwnWorkbook(document)) return { kind: 'noise', where };
  const specification = readSpecification(document);
  const lines = document.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => sheet.rows.map((row) => row.map((cell) => String(cell.value)).join('\t')));
  const callsItselfInvoice = isTitledInvoice(lines.slice(0, titleRows).map(fold));
  const asInvoice = (): Invoice => ({
    ...toInvoice(readPdfDraft(rowsOf([pageOfText(lines)])), {
      where,
      form: 'spreadsheet',
      isSound: false,
      isConfirmed: false,
    }),
  });
  if (specification !== undefined)
    return {
      kind: 'specification',
      where,
      specification,
      callsItselfInvoice,
      asInvoice,
    };
  if (callsItselfInvoice)
    return {
      kind: 'page-invoice',
      where,
      invoice: asInvoice(),
      again: asInvoice,
    };
  return {
    kind: 'unread-spreadsheet',
    where,
    reason: 'Er zijn geen kolomkoppen van een specificatie herkend.',
    problem: undefined,
  };
}
