import type { CaseOutcome, MailOutcome } from '#domain';
import { decisionWord } from './told-words.ts';

/** Takes one line for the person at the terminal. */
export type Journal = (line: string) => void;

const findingsShown = 4;
// What a sender wrote goes to a terminal: no control characters, and not too long.
const tame = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 160);
const clock = (): string => new Date().toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' });

export const printingJournal: Journal = (line) => console.log(`${clock()}  ${tame(line)}`);

const column = (text: string): string => text.padEnd(12);
export const receivedLine = (from: string, to: string, bytes: number): string =>
  `${column('ontvangen')} van ${from === '' ? '(geen afzender)' : from} aan ${to} (${Math.ceil(bytes / 1024)} kB)`;

export const sentLine = (to: string, file: string): string => `${column('antwoord')} aan ${to}: ${file}`;

/** What became of a mail: its decision, and per case the invoice and the codes. */
export function decidedLines(outcome: MailOutcome): readonly string[] {
  const about = outcome.answers === undefined ? '' : ` over ${outcome.answers.reference}`;
  const head = `${column(decisionWord(outcome.decision))} ${outcome.reference}${about}${codes(outcome.findings)}`;
  return [head, ...outcome.cases.map((found) => `${column('')} ${outcome.reference}  ${caseLine(found)}`)];
}

function caseLine(found: CaseOutcome): string {
  const number = found.invoice?.number.state === 'read' ? ` ${found.invoice.number.value}` : '';
  return `${found.kind}${number}: ${decisionWord(found.decision)}${codes(found.findings)}`;
}

function codes(findings: MailOutcome['findings']): string {
  const different = [...new Set(findings.map(({ code, name }) => `${code} ${name}`))];
  if (different.length === 0) return '';
  const more = different.length > findingsShown ? ` en nog ${different.length - findingsShown}` : '';
  return ` (${different.slice(0, findingsShown).join(', ')}${more})`;
}
