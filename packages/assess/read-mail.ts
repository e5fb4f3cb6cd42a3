import type { DocumentProblem, MailFacts, Submission } from '#domain';
import { type Mail, parseMail } from '#mail';
import { readSubmissionsIsolated } from '#reading';
import type { IntakeRow } from '#store';
import type { AssessPorts } from './ports.ts';

/** After so many tries a mail is no longer read: something in it may be what stops us. A person looks. */
const readingAttemptsMax = 2;

export interface ReadMail {
  readonly mail: Mail;
  readonly submissions: readonly Submission[];
  readonly problems: readonly DocumentProblem[];
  readonly interruptedBefore: boolean;
  readonly handledBefore?: string | undefined;
}

/** Nothing of these is opened: a virus, a loop, a mail that was handled before. */
const mayBeRead = (mail: MailFacts, handledBefore: string | undefined): boolean =>
  !mail.loop && handledBefore === undefined && mail.authenticity.virus !== 'fail' && mail.authenticity.spam !== 'fail';

/** From bytes to submissions: parses the mail, claims its fingerprint and reads its documents. */
export async function readMail(ports: AssessPorts, row: IntakeRow): Promise<ReadMail> {
  const raw = await ports.store.objects.getRaw(row.rawKey);
  const mail = await parseMail(raw, { receivedAt: row.receivedAt, now: ports.now(), ownAddresses: ports.settings.ownAddresses });
  const owner = await ports.store.intake.claimFingerprint(mail.facts.fingerprint, row.mailId);
  const handledBefore = owner === row.mailId ? undefined : ((await ports.store.intake.get(owner))?.reference ?? owner);
  const interruptedBefore = row.attempts > readingAttemptsMax;
  if (interruptedBefore || !mayBeRead(mail.facts, handledBefore))
    return { mail, submissions: [], problems: [], interruptedBefore, handledBefore };
  const files = mail.attachments.filter((a) => !a.inlinePicture).map((a) => ({ attachment: a.number, name: a.name, bytes: a.bytes }));
  const documents = await ports.readDocuments(files);
  const submissions = await readSubmissionsIsolated(documents, {
    subject: mail.facts.subject,
    text: mail.text,
    mailbox: mail.facts.mailbox,
    problems: mail.problems,
  });
  const problems = submissions.flatMap((s) => (s.kind === 'other' ? [s.problem] : []));
  return { mail, submissions, problems, interruptedBefore, handledBefore };
}
