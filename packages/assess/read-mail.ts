import type { DocumentProblem, MailFacts, Submission } from '#domain';
import { type Mail, parseMail } from '#mail';
import type { Sender } from '#rules';
import type { IntakeRow, RegisterReader } from '#store';
import { filesOf } from './files-of.ts';
import type { AssessPorts } from './ports.ts';
import { candidatesOf, resolveSender } from './resolve-sender.ts';
import { aroundOf, readWithScans } from './scans-of.ts';
import { isWordsAlone } from './words-alone.ts';

/** After so many tries a mail is no longer read: something in it may be what stops us. A person looks. */
const readingAttemptsMax = 2;

export interface ReadMail {
  readonly mail: Mail;
  readonly sender: Sender;
  /** The text of a scan must be recognised first. */
  readonly awaitsRecognition: boolean;
  readonly submissions: readonly Submission[];
  readonly problems: readonly DocumentProblem[];
  readonly interruptedBefore: boolean;
  /** It was read, and nothing hangs on it that may be meant as a document. */
  readonly wordsAlone: boolean;
  readonly handledBefore?: string | undefined;
}

/** Nothing of these is opened: a virus, a loop, a mail that was handled before. */
const mayBeRead = (mail: MailFacts, handledBefore: string | undefined): boolean =>
  !mail.loop && handledBefore === undefined && mail.authenticity.virus !== 'fail' && mail.authenticity.spam !== 'fail';

/** From bytes to submissions: parses the mail, claims its fingerprint and reads its documents. */
export async function readMail(ports: AssessPorts, row: IntakeRow, register: RegisterReader): Promise<ReadMail> {
  const raw = await ports.store.objects.getRaw(row.rawKey);
  const mail = await parseMail(raw, { receivedAt: row.receivedAt, now: ports.now(), ownAddresses: ports.settings.ownAddresses });
  const owner = await ports.store.intake.claimFingerprint(mail.facts.fingerprint, row.mailId);
  const handledBefore = owner === row.mailId ? undefined : ((await ports.store.intake.get(owner))?.reference ?? owner);
  const interruptedBefore = row.attempts > readingAttemptsMax;
  const sender = await resolveSender(mail.facts, register);
  const around = { mail, sender, interruptedBefore, handledBefore };
  if (interruptedBefore || !mayBeRead(mail.facts, handledBefore))
    return { ...around, awaitsRecognition: false, submissions: [], problems: [], wordsAlone: false };
  // Nobody's scans are recognised: a stranger may send thousands, and a person looks at such a mail anyway.
  const isStranger = candidatesOf(sender).length === 0;
  const reading = isStranger
    ? await ports.readFiles(filesOf(mail), aroundOf(mail))
    : await readWithScans(ports, filesOf(mail), aroundOf(mail));
  const submissions = reading?.submissions ?? [];
  const problems = submissions.flatMap((s) => (s.kind === 'other' ? [s.problem] : []));
  const wordsAlone = reading !== undefined && isWordsAlone(reading);
  return { ...around, awaitsRecognition: reading === undefined, submissions, problems, wordsAlone };
}
