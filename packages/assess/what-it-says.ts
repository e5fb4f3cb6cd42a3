import { createHash } from 'node:crypto';
import { canonicalJson, type MailOutcome } from '#domain';
import type { ReadMail } from './read-mail.ts';

/**
 * What a letter says and about which attachments, without reference or date: the same hash for two letters that say the
 * same about the same. To what answers us or comes from a machine only the words count: there an attachment is no news.
 */
export function whatItSays(outcome: MailOutcome, reading: Pick<ReadMail, 'mail'>): string {
  const { letter, findings, cases, answers, mail } = outcome;
  const said = [
    letter?.kind,
    findings.filter(({ code }) => code !== 'M11').map(({ code, verdict }) => [code, verdict]),
    cases.map((one) => [one.kind, one.decision, one.onderaannemerNumber, one.invoice, one.report, one.findings]),
  ];
  const onlyWords = answers !== undefined || mail.automatic !== undefined;
  return sha256(canonicalJson([said, onlyWords ? [] : bytesIn(reading)]));
}

/** The same hash for two mails with the same attachments: what is said of them may change with the day. */
export const whatHangsOn = (reading: Pick<ReadMail, 'mail'>): string => sha256(canonicalJson(bytesIn(reading)));

const bytesIn = ({ mail: { attachments } }: Pick<ReadMail, 'mail'>): readonly string[] =>
  attachments.flatMap(({ inlinePicture, bytes }) => (inlinePicture ? [] : [sha256(bytes)])).sort();
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
