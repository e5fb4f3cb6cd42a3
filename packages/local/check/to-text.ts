import { type CaseOutcome, type Finding, formatDate, formatEuro, type MailDecision, valueOf } from '#domain';
import { countLines, decisionWord, kindTitle } from '../told-words.ts';
import type { Checked } from './checked.ts';

const decisionText = (decision: MailDecision): string => decisionWord(decision).toUpperCase();
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
    kindTitle(c.kind),
    number,
    total === undefined ? undefined : formatEuro(total),
    countLines(c.invoice?.lines.length ?? 0),
  ].filter((part) => part !== undefined);
  return [
    `  ${about.join(' · ')} → ${decisionText(c.decision)}${c.paymentDue === undefined ? '' : `, betalen uiterlijk ${formatDate(c.paymentDue)}`}`,
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
    `${file} → ${decisionText(outcome.decision)} (${ms} ms)`,
    ...outcome.findings.map(findingText),
    ...outcome.cases.map(caseText),
    ...(letters.length > 0 ? letters : ['  Geen antwoord.']),
    '',
  ].join('\n');
}
