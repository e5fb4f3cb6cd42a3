import { decide, findingsOf, ignoredCodes, lettersDue, mostSevere } from '#decisions';
import { amsterdamDate, type CaseOutcome, type DocumentProblem, type Finding, type Judgement, type MailOutcome } from '#domain';
import { judgeMail, type MailCase } from '#rules';
import type { MailGround } from './ground.ts';

/** M rules about one document rather than the mail: they decide on the case of that document only. */
const aboutDocument: ReadonlySet<string> = new Set(['M05', 'M06']);

const aboutSender: ReadonlySet<string> = new Set(['M01', 'M02', 'M03']);

/** What the rules say of a mail as a whole. */
export interface JudgedMail {
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
  /** Stored and visible, never answered; its documents are not assessed. */
  readonly ignored: boolean;
}

/** Nothing is known against who mailed it (M01, M02) nor against what is in it (M03). */
export const isTrusted = (c: MailCase): boolean =>
  judgeMail(c, amsterdamDate(c.mail.receivedAt)).every(
    ({ code, verdict }) => !aboutSender.has(code) || verdict === 'pass' || verdict === 'not-applicable',
  );

export function judgedMail({ case: c }: MailGround): JudgedMail {
  const received = amsterdamDate(c.mail.receivedAt);
  const judgements = judgeMail(c, received);
  const all = findingsOf(
    judgements.filter((j) => !aboutDocument.has(j.code) || c.interruptedBefore),
    c.parameters,
    received,
  );
  const ignoring = all.filter((finding) => ignoredCodes.includes(finding.code) && finding.verdict === 'fail');
  return { judgements, findings: ignoring.length > 0 ? ignoring : all, ignored: ignoring.length > 0 };
}

/** What the M rules say of one document that could not be read. */
export const judgementsOnDocument = ({ judgements }: JudgedMail, { where }: DocumentProblem): readonly Judgement[] =>
  judgements.filter((j) => aboutDocument.has(j.code) && (j.where === undefined || j.where.attachment === where.attachment));

/** Pure: what follows for the whole mail from its cases. */
export function mailOutcome({ mailId, reference, case: c }: MailGround, judged: JudgedMail, cases: readonly CaseOutcome[]): MailOutcome {
  const { findings, ignored } = judged;
  const { mail, answers, afterLetter } = c;
  const about = { mailId, reference, mailbox: mail.mailbox, receivedAt: mail.receivedAt, mail, findings, answers, afterLetter };
  if (ignored) return { ...about, decision: 'ignored', cases: [] };
  const decision = mostSevere(
    cases.map((one) => one.decision),
    decide(findings),
  );
  const [letter, ...more] = lettersDue(c.mail, c.sender, findings, cases);
  return { ...about, decision, cases, letter, ...(more.length > 0 && { moreLetters: more }) };
}
