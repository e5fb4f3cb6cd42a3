import { decide, findingsOf, ignoredCodes, letterDue, mostSevere } from '#decisions';
import { amsterdamDate, type CaseOutcome, type Finding, type IsoDate, type Judgement, type MailOutcome, type Submission } from '#domain';
import { readerVersion } from '#reading';
import { judgeMail, type MailCase, parametersVersion, rulesVersion, type Sender } from '#rules';
import type { IntakeRow, RegisterReader } from '#store';
import { assessInvoice } from './assess-invoice.ts';
import { assessReport } from './assess-report.ts';
import { countLetter, makeLetterDue } from './make-letter-due.ts';
import { inOrderOfClaims } from './order-of-claims.ts';
import type { AssessPorts } from './ports.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { candidatesOf } from './resolve-sender.ts';
import { withoutBsn } from './without-bsn.ts';

/** M rules about one document rather than the mail: they decide on the case of that document only. */
const aboutDocument: ReadonlySet<string> = new Set(['M05', 'M06']);

/**
 * The use case of the whole system, for both mailboxes: read the mail, judge each invoice and report in it,
 * store one outcome and make its letter due. Running it again for the same mail tells the same and sends nothing twice.
 * Undefined when a scan must be recognised first: then the mail comes back.
 */
export const assessMail =
  (ports: AssessPorts) =>
  async (mailId: string): Promise<MailOutcome | undefined> => {
    // Without a register nothing can be judged; that is no try at this mail, it waits.
    const register = await ports.store.register.current();
    if (register === undefined) throw new Error('No register was imported yet: import one, then this mail is assessed by the next try');
    const row = await ports.store.intake.startAttempt(mailId, ports.now());
    const reading = await readMail(ports, row, register);
    const known = await ports.store.outcomes.get(mailId);
    if (known === undefined && reading.awaitsRecognition) {
      // The row first: what is lost between the two is found by the sweep.
      await ports.store.intake.awaitRecognition(mailId, ports.now());
      await ports.requestRecognition(mailId);
      return undefined;
    }
    const outcome = known ?? (await ports.store.outcomes.put(await assess(ports, row, reading, register)));
    await makeLetterDue(ports, outcome, reading.mail.references);
    await ports.store.intake.finish(mailId, ports.now());
    return outcome;
  };

async function assess(ports: AssessPorts, row: IntakeRow, reading: ReadMail, register: RegisterReader): Promise<MailOutcome> {
  const { mail, sender } = reading;
  const received = amsterdamDate(mail.facts.receivedAt);
  const judged = mailCase(ports, reading);
  const judgements = judgeMail(judged, received);
  const ofMail = findingsOf(
    judgements.filter((j) => !aboutDocument.has(j.code) || reading.interruptedBefore),
    ports.parameters,
    received,
  );
  const base = {
    mailId: row.mailId,
    reference: row.reference,
    mailbox: mail.facts.mailbox,
    receivedAt: mail.facts.receivedAt,
    mail: mail.facts,
  };
  const ignored = ofMail.filter((finding) => ignoredCodes.includes(finding.code) && finding.verdict === 'fail');
  if (ignored.length > 0) return { ...base, decision: 'ignored', findings: ignored, cases: [] };
  const cases = await assessSubmissions(ports, row, reading, { sender, register, received, ofMail, judgements });
  const decision = mostSevere(
    cases.map((c) => c.decision),
    decide(ofMail),
  );
  const letter = letterDue(mail.facts, sender, ofMail, cases);
  const findings = [...ofMail, ...(await countLetter(ports, row.mailId, judged, letter))];
  return { ...base, decision, findings, cases, letter };
}

function mailCase(ports: AssessPorts, reading: ReadMail): MailCase {
  const count = (kind: Submission['kind']): number => reading.submissions.filter((s) => s.kind === kind).length;
  return {
    mail: reading.mail.facts,
    sender: reading.sender,
    requireAuthenticity: ports.settings.requireAuthenticity,
    handledBefore: reading.handledBefore,
    interruptedBefore: reading.interruptedBefore,
    invoices: count('invoice'),
    reports: count('evaluatieverslag'),
    problems: reading.problems,
    parameters: ports.parameters,
  };
}

interface Judged {
  readonly sender: Sender;
  readonly register: RegisterReader;
  readonly received: IsoDate;
  readonly ofMail: readonly Finding[];
  readonly judgements: readonly Judgement[];
}

/** One after another: a second invoice in the mail sees what the first one claimed. Told in the order of the mail. */
async function assessSubmissions(ports: AssessPorts, row: IntakeRow, reading: ReadMail, judged: Judged): Promise<readonly CaseOutcome[]> {
  const cases: CaseOutcome[] = [];
  for (const [i, submission] of inOrderOfClaims(reading.submissions)) {
    const submissionId = `${row.mailId}-${i + 1}`;
    const context = { mail: reading.mail.facts, submissionId, candidates: candidatesOf(judged.sender), register: judged.register };
    if (submission.kind === 'other' || context.candidates.length === 0) cases[i] = unjudged(ports, submission, submissionId, judged);
    else if (submission.kind === 'evaluatieverslag') cases[i] = await assessReport(ports, submission.report, judged.ofMail, context);
    else cases[i] = await assessInvoice(ports, submission.invoice, judged.ofMail, context, row.reference);
  }
  return cases;
}

/** A document that cannot be assessed, or one whose sender we do not know: what was read is shown, rules say nothing. */
function unjudged(
  ports: AssessPorts,
  submission: Submission,
  submissionId: string,
  { ofMail, judgements, register, received }: Judged,
): CaseOutcome {
  const own =
    submission.kind === 'other'
      ? judgements.filter(
          (j) => aboutDocument.has(j.code) && (j.where === undefined || j.where.attachment === submission.problem.where.attachment),
        )
      : [];
  const findings = findingsOf(own, ports.parameters, received);
  const decided = decide([...ofMail, ...findings]);
  return {
    submissionId,
    kind: submission.kind === 'invoice' ? (submission.invoice.kind === 'credit' ? 'credit-invoice' : 'invoice') : submission.kind,
    // Nothing was judged, so nothing may be approved.
    decision: decided === 'approved' ? 'review' : decided,
    findings,
    judgements: own,
    invoice: submission.kind === 'invoice' ? withoutBsn(submission.invoice, ports.hashBsn) : undefined,
    report: submission.kind === 'evaluatieverslag' ? submission.report : undefined,
    claims: [],
    versions: {
      rules: rulesVersion,
      parameters: parametersVersion(ports.parameters),
      reader: readerVersion,
      registerGeneration: register.generation,
    },
  };
}
