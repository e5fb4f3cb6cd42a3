import { createHash } from 'node:crypto';
import { canonicalJson, type MailOutcome } from '#domain';
import type { Mail } from '#mail';

/**
 * What the letter of an outcome says and about which attachments, as a hash without reference or date: two mails with
 * the same that came out the same have the same one. Letters that say no more than that a person reads the mail all
 * say the same. To what answers us or comes from a machine only the words count: there attachments are no news, since
 * a machine may make them anew each time.
 */
export function whatItSays({ letter, findings, cases, answers, mail }: MailOutcome, attachments: Mail['attachments']): string {
  const isStranger = findings.some(({ code }) => code === 'M01');
  const saysNothing = isStranger || (cases.length === 0 && letter?.kind !== 'decision');
  const onlyWords = isStranger || answers !== undefined || mail.automatic !== undefined;
  const said = saysNothing
    ? 'a person reads it'
    : [
        letter?.kind,
        findings.filter(({ code }) => code !== 'M11').map(({ code, verdict }) => [code, verdict]),
        cases.map((one) => [one.kind, one.decision, one.onderaannemerNumber, one.invoice, one.report, one.findings]),
      ];
  const shown = onlyWords ? [] : attachments.filter(({ inlinePicture }) => !inlinePicture).map(({ bytes }) => sha256(bytes));
  return sha256(canonicalJson([said, shown.sort()]));
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
