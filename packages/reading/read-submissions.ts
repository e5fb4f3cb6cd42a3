import type { Document } from '#documents';
import type { DocumentProblem, Invoice, Submission } from '#domain';
import { candidateOf, type MailWords } from './pairing/candidate.ts';
import type { Candidate } from './pairing/candidate-kinds.ts';
import { chooseSpecification } from './pairing/choose-specification.ts';
import { invoiceInDoubt } from './pairing/in-doubt.ts';
import { invoiceInBody } from './pairing/mail-body.ts';
import { likeness, needsSpecification, pairSpecifications } from './pairing/pair-specification.ts';
import { type PairedInvoice, pairXml } from './pairing/pair-xml.ts';
import { reportsOf } from './pairing/reports.ts';
import { withSpecification, withUnpaired } from './pairing/with-specification.ts';
import { withoutCopies } from './pairing/without-copies.ts';
import { forget } from './values/remembered.ts';

export interface MailAround extends MailWords {
  /** Wrappers that could not be opened. */
  readonly problems: readonly DocumentProblem[];
}

/**
 * Every invoice and evaluatieverslag that came with one mail, in its order; a document that could have been one but cannot be read is `other`.
 * Nothing that could be either gives an empty list.
 */
export function readSubmissions(documents: readonly Document[], mail: MailAround): readonly Submission[] {
  try {
    return submissionsIn(documents, mail);
  } finally {
    forget();
  }
}

function submissionsIn(documents: readonly Document[], mail: MailAround): readonly Submission[] {
  const read = documents.map((document) => candidateOf(document, mail));
  const typed = read.every((candidate) => candidate.kind === 'noise') && mail.problems.length === 0 ? invoiceInBody(mail) : undefined;
  const candidates = typed === undefined ? read : [...read, typed];
  const of = <K extends Candidate['kind']>(kind: K): Extract<Candidate, { kind: K }>[] =>
    candidates.filter((c): c is Extract<Candidate, { kind: K }> => c.kind === kind);
  const isBesideOther = (): boolean =>
    candidates.some(({ kind, callsItselfOtherwise }) => kind !== 'page-invoice' && callsItselfOtherwise?.() === true);
  const paired = withoutCopies(pairXml(of('page-invoice'), of('xml-invoice'), isBesideOther));
  const specifications = of('specification');
  const invoices = withSpecifications(paired, specifications, of('unread-spreadsheet'));
  const reports = reportsOf(of('report')).map((report) => ({
    attachment: report.where.attachment,
    submission: { kind: 'evaluatieverslag', report } as const,
  }));
  const isAssessable = invoices.length > 0 || reports.length > 0;
  const ownerless = paired.length > 0 ? [] : specifications.map((spec) => loneSpecification(spec));
  const problems = [
    ...of('problem')
      .filter((c) => !isNoise(c, isAssessable))
      .map((c) => c.problem),
    ...mail.problems,
    ...loneSpreadsheets(of('unread-spreadsheet'), invoices.length > 0),
  ];
  const found: { attachment: number; submission: Submission }[] = [
    ...invoices.map(({ attachment, invoice }) => ({
      attachment,
      submission: { kind: 'invoice', invoice } as const,
    })),
    ...reports,
    ...ownerless,
    ...problems.map((problem) => ({
      attachment: problem.where.attachment,
      submission: { kind: 'other', problem } as const,
    })),
  ];
  return found.sort((a, b) => a.attachment - b.attachment).map(({ submission }) => submission);
}

type SpecificationCandidate = Extract<Candidate, { kind: 'specification' }>;

/** Each invoice with its specification; while one lies in the mail that belongs to nobody for sure, none is called missing. */
function withSpecifications(
  paired: readonly PairedInvoice[],
  candidates: readonly SpecificationCandidate[],
  unread: readonly UnreadSpreadsheet[],
): { readonly attachment: number; readonly invoice: Invoice }[] {
  const offered = candidates.map(({ specification, where }) => ({
    specification,
    attachment: where.attachment,
    file: where.file,
  }));
  const { owners, left } = pairSpecifications(offered, paired);
  const ofInvoice = (each: PairedInvoice) => offered.filter((one) => owners.get(one) === each);
  // Of several workbooks for one invoice, those that it does not need may be another's.
  const spare = paired.flatMap((each) => {
    const own = ofInvoice(each).map((one) => one.specification);
    const used = new Set(chooseSpecification(each.invoice, own).parts.map((part) => part.where.attachment));
    return own.filter((one) => !used.has(one.where.attachment));
  });
  const read = (each: PairedInvoice): Invoice => {
    const own = ofInvoice(each).map((one) => one.specification);
    if (own.length > 0) return withSpecification(each, own);
    const loose = [...left.filter((one) => needsSpecification(each.invoice) || likeness(one, each) > 0).map((one) => one.specification)];
    const unpaired = loose[0] ?? (needsSpecification(each.invoice) ? spare[0] : undefined);
    return unpaired === undefined ? withUnread(each, unread, paired.length) : withUnpaired(each.invoice, unpaired.where);
  };
  return paired.map((each) => {
    const invoice = read(each);
    return {
      attachment: each.attachment,
      invoice: each.kindDoubt === undefined ? invoice : invoiceInDoubt(invoice, each.kindDoubt),
    };
  });
}

type UnreadSpreadsheet = Extract<Candidate, { kind: 'unread-spreadsheet' }>;

function withUnread(paired: PairedInvoice, unread: readonly UnreadSpreadsheet[], invoiceCount: number): Invoice {
  const sheet = unread.find(
    (candidate) => invoiceCount === 1 || paired.containers.includes(candidate.where.attachment) || needsSpecification(paired.invoice),
  );
  return sheet === undefined
    ? paired.invoice
    : {
        ...paired.invoice,
        specification: {
          state: 'unreadable',
          where: sheet.where,
          reason: sheet.reason,
        },
      };
}

/** Without an invoice a workbook that cannot be read is a candidate of its own. */
function loneSpreadsheets(unread: readonly UnreadSpreadsheet[], besideInvoice: boolean): DocumentProblem[] {
  if (besideInvoice) return [];
  return unread.map(
    ({ problem, where, reason }) =>
      problem ?? {
        reason: 'not-an-invoice',
        certain: false,
        where,
        detail: reason,
      },
  );
}

function loneSpecification(spec: Extract<Candidate, { kind: 'specification' }>): { attachment: number; submission: Submission } {
  const { where } = spec;
  if (spec.callsItselfInvoice)
    return {
      attachment: where.attachment,
      submission: { kind: 'invoice', invoice: spec.asInvoice() },
    };
  const problem: DocumentProblem = {
    reason: 'not-an-invoice',
    certain: false,
    where,
    detail: 'Er kwam een specificatie zonder factuur.',
  };
  return {
    attachment: where.attachment,
    submission: { kind: 'other', problem },
  };
}

const invoiceName = /fact|invoice|nota|declaratie|scan|credit|spec|verslag|evaluatie/i;
/** Beside a readable invoice or report, pictures and letters count only when their name says that they could be one. */
const isNoise = (candidate: Extract<Candidate, { kind: 'problem' }>, isAssessable: boolean): boolean =>
  isAssessable &&
  (candidate.problem.reason === 'picture' || candidate.problem.reason === 'not-an-invoice') &&
  ((candidate.problem.reason === 'not-an-invoice' && candidate.problem.certain) || !invoiceName.test(candidate.where.file));
