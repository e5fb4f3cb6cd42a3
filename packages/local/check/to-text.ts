import { type CaseOutcome, type Finding, formatEuro, type MailOutcome, valueOf } from '#domain';
import type { Checked } from './checked.ts';

const decisions: Readonly<Record<MailOutcome['decision'], string>> = {
  approved: 'GOEDGEKEURD',
  rejected: 'AFGEWEZEN',
  review: 'NAKIJKEN',
  ignored: 'GENEGEERD',
};
const kinds: Readonly<Record<CaseOutcome['kind'], string>> = {
  invoice: 'Factuur',
  'credit-invoice': 'Creditfactuur',
  evaluatieverslag: 'Evaluatieverslag',
  other: 'Bijlage',
};
const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((l) => (l ? by + l : l))
    .join('\n');

const findingText = (f: Finding): string =>
  `    ${f.code}${f.verdict === 'undetermined' ? '?' : ' '} ${f.verdict === 'fail' ? f.message : f.messageForBackoffice}`;
function caseText(c: CaseOutcome): string {
  const [number, total] = c.invoice === undefined ? [] : [valueOf(c.invoice.number), valueOf(c.invoice.total)];
  const about = [
    kinds[c.kind],
    number,
    total === undefined ? undefined : formatEuro(total),
    `${c.invoice?.lines.length ?? 0} regels`,
  ].filter((part) => part !== undefined);
  return [
    `  ${about.join(' · ')} → ${decisions[c.decision]}${c.paymentDue === undefined ? '' : `, betalen uiterlijk ${c.paymentDue}`}`,
    ...c.findings.map(findingText),
  ].join('\n');
}

/** One mail as a person reads it on the terminal, the replies included. */
export function toReadable({ file, outcome, replies, ms }: Checked): string {
  const letters = replies.map(
    (reply) =>
      `  Antwoord aan ${reply.to}: ${reply.subject}\n${indent(reply.text.trimEnd(), '    | ')}${reply.attachments.length > 0 ? `\n    + ${reply.attachments.join(', ')}` : ''}`,
  );
  return [
    `${file} → ${decisions[outcome.decision]} (${ms} ms)`,
    ...outcome.findings.map(findingText),
    ...outcome.cases.map(caseText),
    ...(letters.length > 0 ? letters : ['  Geen antwoord.']),
    '',
  ].join('\n');
}
