import { createHash } from 'node:crypto';
import { canonicalJson, type MailOutcome } from '#domain';

/**
 * What the letter of an outcome says, as a hash without reference or date: two mails about the same document that came
 * out the same have the same one. Letters that say no more than that a person reads the mail all say the same.
 */
export function whatItSays({ letter, findings, cases }: MailOutcome): string {
  const isStranger = findings.some(({ code }) => code === 'M01');
  if (isStranger || (cases.length === 0 && letter?.kind !== 'decision')) return 'a-person-reads-it';
  const said = [
    letter?.kind,
    findings.filter(({ code }) => code !== 'M11').map(({ code, verdict }) => [code, verdict]),
    cases.map((one) => [one.kind, one.decision, one.onderaannemerNumber, one.invoice, one.report, one.findings]),
  ];
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}
