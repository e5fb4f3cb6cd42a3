import { amsterdamDate, type CaseOutcome, lettersOf, type MailOutcome, type Submission } from '#domain';
import { recordReports } from '#herindicatie';
import { readerVersion } from '#reading';
import type { MailCase } from '#rules';
import type { IntakeRow, RegisterReader } from '#store';
import { afterLetter } from './after-letter.ts';
import { answeredLetter } from './answered-letter.ts';
import { assessInvoice } from './assess-invoice.ts';
import { assessReport } from './assess-report.ts';
import { countLetters } from './count-letters.ts';
import { decideCase } from './decide-case.ts';
import { isTrusted, type JudgedMail, judgedMail, judgementsOnDocument, mailOutcome } from './decide-mail.ts';
import { type Dossiers, dossiers } from './dossiers.ts';
import type { CaseContext } from './gather-invoice.ts';
import type { CaseGround, MailGround } from './ground.ts';
import { makeLettersDue } from './make-letters-due.ts';
import { inOrderOfClaims } from './order-of-claims.ts';
import type { AssessPorts } from './ports.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { candidatesOf } from './resolve-sender.ts';
import { returnedLetter } from './returned-letter.ts';
import { forgetAtNews } from './said-before.ts';
import { withoutBsn } from './without-bsn.ts';

/**
 * The use case of the whole system, for both mailboxes: read the mail, judge each invoice and report in it,
 * store one outcome, add its reports to their herindicatie and make its letter due. Running it again for the same mail tells the same and sends nothing twice.
 * Undefined when a scan must be recognised first: then the mail comes back.
 */
export const assessMail =
  (ports: AssessPorts, kept: Dossiers = dossiers(ports.store.objects)) =>
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
    const outcome = known ?? (await ports.store.outcomes.put(await assess(ports, kept, row, reading, register)));
    // Not when the same mail is tried again: what came after it was told stays told.
    if (known === undefined) await forgetAtNews(ports, mailId, reading);
    await recordReports(ports.store, outcome);
    await makeLettersDue(ports, outcome, reading);
    await ports.store.intake.finish(mailId, ports.now());
    return outcome;
  };

/** The dossier of the mail is written before its outcome, that of each case before its commit. */
async function assess(
  ports: AssessPorts,
  dossiers: Dossiers,
  row: IntakeRow,
  reading: ReadMail,
  register: RegisterReader,
): Promise<MailOutcome> {
  const { mailId, reference } = row;
  const bare = mailCase(ports, reading);
  const answers = await aboutLetter(ports, reading, register, bare);
  const alone: MailGround = { mailId, reference, case: { ...bare, answers } };
  // Only what would be told counts as told.
  const after = isAnswered(alone) ? await afterLetter(ports, reading, { mailId, answers }) : undefined;
  const seen: MailGround = { ...alone, case: { ...alone.case, afterLetter: after } };
  const judged = judgedMail(seen);
  const cases = judged.ignored ? [] : await assessSubmissions(ports, dossiers, row, reading, { register, judged });
  // A letter that does not go out is not counted.
  const letters = after === undefined ? lettersOf(mailOutcome(seen, judged, cases)) : [];
  const lettersInLastHour = await countLetters(ports, mailId, seen.case.mail, letters);
  const { hash, ground } = await dossiers.keep<MailGround>({ ...seen, case: { ...seen.case, lettersInLastHour } });
  return { ...mailOutcome(ground, judgedMail(ground), cases), dossier: hash };
}

/** Some letter goes out about a mail with nothing to judge. */
const isAnswered = (ground: MailGround): boolean => lettersOf(mailOutcome(ground, judgedMail(ground), [])).length > 0;

/** What a forger names is no answer to anything. */
async function aboutLetter({ store }: AssessPorts, { mail, sender }: ReadMail, register: RegisterReader, c: MailCase) {
  const returned = await returnedLetter(store, mail);
  return returned ?? (isTrusted(c) ? await answeredLetter(store, mail, sender, register) : undefined);
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
  readonly register: RegisterReader;
  readonly judged: JudgedMail;
}

/** One after another: a second invoice in the mail sees what the first one claimed. Told in the order of the mail. */
async function assessSubmissions(
  ports: AssessPorts,
  dossiers: Dossiers,
  row: IntakeRow,
  reading: ReadMail,
  { register, judged }: Judged,
): Promise<readonly CaseOutcome[]> {
  const cases: CaseOutcome[] = [];
  const { findings } = judged;
  const candidates = candidatesOf(reading.sender);
  const versions = { reader: readerVersion, registerGeneration: register.generation };
  for (const [i, submission] of inOrderOfClaims(reading.submissions)) {
    const context: CaseContext = { mail: reading.mail.facts, submissionId: `${row.mailId}-${i + 1}`, candidates, register, versions };
    if (submission.kind === 'other' || candidates.length === 0) cases[i] = await showUnjudged(ports, dossiers, submission, judged, context);
    else if (submission.kind === 'evaluatieverslag') {
      const before = { reference: row.reference, cases: Object.values(cases) };
      cases[i] = await assessReport(ports, dossiers, submission.report, findings, context, before);
    } else cases[i] = await assessInvoice(ports, dossiers, submission.invoice, findings, context, row.reference);
  }
  return cases;
}

/** A document that cannot be assessed, or one whose sender we do not know: what was read is shown, rules say nothing. */
async function showUnjudged(
  { parameters, hashBsn }: AssessPorts,
  dossiers: Dossiers,
  submission: Submission,
  judged: JudgedMail,
  { submissionId, versions, mail }: CaseContext,
): Promise<CaseOutcome> {
  const { hash, ground } = await dossiers.keep<CaseGround>({
    submissionId,
    mailFindings: judged.findings,
    versions,
    gathered: {
      kind: 'unjudged',
      case: {
        submission: submission.kind === 'invoice' ? { ...submission, invoice: withoutBsn(submission.invoice, hashBsn) } : submission,
        judgements: submission.kind === 'other' ? judgementsOnDocument(judged, submission.problem) : [],
        received: amsterdamDate(mail.receivedAt),
        parameters,
      },
    },
  });
  return { ...decideCase(ground), dossier: hash };
}
