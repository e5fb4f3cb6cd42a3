import ExcelJS from 'exceljs';
import { simpleParser } from 'mailparser';
import { decide, lettersDue, mostSevere } from '#decisions';
import type { CaseOutcome, Finding, Leveringsovereenkomst, MailOutcome, Reply } from '#domain';
import {
  type Answer,
  composeDecision,
  composeGathered,
  composeInzorgmelding,
  composeReply,
  type InzorgmeldingInput,
  letterheadOn,
  type PersonsDecision,
} from '#letters';
import {
  claimsOf,
  currentParameters,
  type InvoiceCase,
  judgeInvoice,
  judgeMail,
  judgeReport,
  type MailCase,
  paymentDueOn,
  type ReportCase,
} from '#rules';
import { findingsOf } from './rules-builders.ts';
import { mailCase } from './rules-mails.ts';
import { reportCase } from './rules-reports.ts';

const versions = { rules: '1', parameters: '1', reader: '1', registerGeneration: '1' };

export function invoiceOutcome(c: InvoiceCase, number = 1): CaseOutcome {
  const judgements = judgeInvoice(c);
  const findings = findingsOf(judgements);
  const decision = decide(findings);
  const isCredit = c.invoice.kind === 'credit';
  return {
    submissionId: `mail-${number}`,
    kind: isCredit ? 'credit-invoice' : 'invoice',
    decision,
    findings,
    judgements,
    invoice: c.invoice,
    paymentDue: decision === 'approved' && !isCredit ? paymentDueOn(c.parameters, c.received) : undefined,
    claims: decision === 'approved' ? claimsOf(c) : [],
    versions,
  };
}
export function reportOutcome(c: ReportCase): CaseOutcome {
  const judgements = judgeReport(c);
  const findings = findingsOf(judgements);
  return {
    submissionId: 'mail-1',
    kind: 'evaluatieverslag',
    decision: decide(findings),
    findings,
    judgements,
    report: c.report,
    claims: [],
    versions,
  };
}
/** A document that could not be read: the M rules about it decide on its case. */
export function otherOutcome(findings: readonly Finding[]): CaseOutcome {
  return { submissionId: 'mail-1', kind: 'other', decision: decide(findings), findings, judgements: [], claims: [], versions };
}
export const mailFindings = (c: MailCase): readonly Finding[] => findingsOf(judgeMail(c, '2026-02-02'));

const mailOutcomeOf = (
  cases: readonly CaseOutcome[],
  findings: readonly Finding[] = [],
  { mail }: MailCase = mailCase(),
  reference = 'SIEM-2026-000123',
): MailOutcome => ({
  mailId: 'mail',
  reference,
  mailbox: mail.mailbox,
  receivedAt: mail.receivedAt,
  decision: mostSevere(
    cases.map((c) => c.decision),
    decide(findings),
  ),
  mail,
  findings,
  cases,
});

/** What a person decided on a case, as a letter in the thread of its mail. */
export const decisionLetterOf = (outcome: CaseOutcome, decision: PersonsDecision): Promise<Reply> =>
  composeDecision({
    letterhead,
    outcome: mailOutcomeOf([outcome]),
    case: outcome,
    decision,
    to: 'facturen@zorgzuid.example',
    thread: ['<0@zorgzuid.example>', '<1@zorgzuid.example>'],
    writtenAt: '2026-02-04T14:00:00.000Z',
    sequence: 2,
  });

/** The inzorgmelding after an evaluatieverslag, or that it is withdrawn, in the thread of its mail. */
export const inzorgmeldingOf = (agreement: Leveringsovereenkomst, what: InzorgmeldingInput['what'] = { kind: 'done' }): Promise<Reply> =>
  composeInzorgmelding({
    letterhead: { ...letterhead, from: 'herindicatieoa@metsiem.nl' },
    outcome: mailOutcomeOf([reportOutcome(reportCase())]),
    agreement,
    what,
    invoicesTo: 'facturen@metsiem.nl',
    to: 'facturen@zorgzuid.example',
    thread: ['<0@zorgzuid.example>', '<1@zorgzuid.example>'],
    writtenAt: '2026-02-12T14:00:00.000Z',
    sequence: 'inzorgmelding.1.4',
  });

/** The decisions on mails of one busy hour, in one letter. */
export function gatheredLetterOf(mails: readonly (readonly CaseOutcome[])[]): Promise<Reply> {
  const [first, ...others] = mails.map(
    (cases, i): Answer => ({
      outcome: mailOutcomeOf(cases, [], mailCase(), `SIEM-2026-00012${i + 3}`),
      kind: 'decision',
    }),
  );
  if (first === undefined) throw new Error('A gathered letter gathers at least one mail');
  return composeGathered({
    answers: [first, ...others],
    to: 'facturen@zorgzuid.example',
    letterhead,
    writtenAt: '2026-02-02T10:05:00.000Z',
  });
}

export const letterhead = letterheadOn(currentParameters, '2026-02-02', {
  from: 'facturen@metsiem.nl',
  explanationsUrl: 'https://uitleg.siem.example/',
});

/** The letter as it goes out, or nothing when none may go out. */
export async function letterOf(
  cases: readonly CaseOutcome[],
  about: { readonly mail?: MailCase; readonly findings?: readonly Finding[]; readonly writtenAt?: string } = {},
): Promise<Reply | undefined> {
  const { mail = mailCase(), findings = [], writtenAt = '2026-02-02T09:05:00.000Z' } = about;
  const [due] = lettersDue(mail.mail, mail.sender, findings, cases);
  if (due === undefined) return undefined;
  return composeReply({
    outcome: { ...mailOutcomeOf(cases, findings, mail), letter: due },
    ...due,
    references: ['<0@zorgzuid.example>'],
    letterhead,
    writtenAt,
  });
}

export const parseLetter = (reply: Reply) => simpleParser(Buffer.from(reply.raw));

/** Every cell of a workbook, row by row, as text. */
export async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const rows: string[][] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))));
  return rows;
}

/** Everything that a reader or a machine can see of a letter: subject, text, HTML, headers and workbooks. */
export async function everythingSeenIn(raw: Uint8Array): Promise<string> {
  const mail = await simpleParser(Buffer.from(raw));
  const books = await Promise.all(mail.attachments.map(async (each) => JSON.stringify(await cellsOf(each.content))));
  return [mail.subject, mail.text, mail.html, JSON.stringify(mail.headerLines), ...books].join('\n');
}
export const everythingIn = ({ raw }: Reply): Promise<string> => everythingSeenIn(raw);
