import { createHash } from 'node:crypto';
import { canonicalJson, type MailOutcome } from '#domain';
import type { ReadMail } from './read-mail.ts';

export interface Saying {
  /** The same for two letters that say the same about the same. */
  readonly hash: string;
  /** How often it may be said to one address in a day. */
  readonly times: number;
}

/**
 * A machine that hides what it is may send a new attachment each time, which nobody can read: that letter is sent this
 * often in a day. Hardly anybody has a longer pile of files that do not open, and who has was told by then.
 */
const unreadableLettersMax = 20;

/** As much of a mail as decides what its letter says. */
type Said = Pick<ReadMail, 'wordsAlone'> & { readonly mail: Pick<ReadMail['mail'], 'attachments' | 'announcesDocument'> };

/**
 * What the letter of an outcome says and about which attachments, without reference or date. Letters about words alone,
 * which say no more than that a person reads them, all say the same, but that what was announced is not there, or where a
 * change in care is to be told. To what
 * answers us or comes from a machine only the words count: there an attachment is no news.
 */
export function whatItSays(outcome: MailOutcome, { wordsAlone, mail: { attachments, announcesDocument } }: Said): Saying {
  const { letter, findings, cases, answers, mail } = outcome;
  const isStranger = findings.some(({ code }) => code === 'M01');
  // What stopped the reading, a crash of ours perhaps, is no attachment that was not there.
  const wasStopped = findings.some(({ facts }) => facts['interrupted'] === true);
  const isReceipt = cases.length === 0 && letter?.kind !== 'decision' && !wasStopped;
  const onlyWords = answers !== undefined || mail.automatic !== undefined;
  if (wordsAlone && announcesDocument && !isStranger) return { hash: sha256('what was announced is not there'), times: 1 };
  if (wordsAlone && mail.careChange !== undefined && !isStranger) return { hash: sha256('a change in care is told elsewhere'), times: 1 };
  if (isStranger || wordsAlone || (isReceipt && onlyWords)) return { hash: sha256('a person reads it'), times: 1 };
  if (!onlyWords && cases.every(({ kind }) => kind === 'other')) return { hash: sha256('it cannot be read'), times: unreadableLettersMax };
  const said = [
    letter?.kind,
    findings.filter(({ code }) => code !== 'M11').map(({ code, verdict }) => [code, verdict]),
    cases.map((one) => [one.kind, one.decision, one.onderaannemerNumber, one.invoice, one.report, one.findings]),
  ];
  const shown = onlyWords ? [] : attachments.filter(({ inlinePicture }) => !inlinePicture).map(({ bytes }) => sha256(bytes));
  return { hash: sha256(canonicalJson([said, shown.sort()])), times: 1 };
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
