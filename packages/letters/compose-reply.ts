import { amsterdamDate, type Reply } from '#domain';
import { type Answer, bodyOf, documentsOf, listed, verdictWords } from './answer.ts';
import { titleOf } from './case-names.ts';
import type { Letterhead } from './letterhead.ts';
import { makeMessage } from './make-message.ts';
import { messageNameOf } from './message-name.ts';
import { workbookNames, workbooksOf } from './workbooks.ts';

/** What the reply to a mail is made of; the outcome is stored, so the same letter can be made again. */
export interface LetterInput extends Answer {
  readonly to: string;
  /** For threading: References of the mail we answer. */
  readonly references: readonly string[];
  /** Message-IDs of earlier mails and letters about the same invoices, oldest first. */
  readonly earlier?: readonly string[] | undefined;
  readonly letterhead: Letterhead;
  readonly writtenAt: string;
}

function subjectOf({ outcome, kind }: Answer): string {
  const { cases, reference } = outcome;
  const first = cases[0];
  if (kind === 'neutral-receipt') return `Uw mail is ontvangen (${reference})`;
  if (first === undefined && outcome.answers !== undefined) return `Uw antwoord is ontvangen (${reference})`;
  if (first === undefined) return `${kind === 'decision' ? 'Wij kunnen uw mail niet behandelen' : 'Uw mail is ontvangen'} (${reference})`;
  if (cases.length > 1)
    return `Uw ${documentsOf(cases)}: ${listed.format(new Set(cases.map((c) => verdictWords[c.decision])))} (${reference})`;
  if (first.kind === 'other' && first.decision === 'rejected') return `Wij kunnen uw bijlage niet behandelen (${reference})`;
  return `${titleOf(first)} ${verdictWords[first.decision]} (${reference})`;
}

/** References that mail programs still keep. */
const threadMax = 20;
/** The mail that is answered stands last; what it names itself is not named twice. */
const threadOf = (earlier: readonly string[], answered: readonly string[]): readonly string[] =>
  [...earlier.filter((id) => !answered.includes(id)), ...answered].slice(-threadMax);

/** One reply to one mail, in its thread and that of the invoice it is about. */
export async function composeReply(input: LetterInput): Promise<Reply> {
  const { letterhead, outcome, kind, to, writtenAt } = input;
  const names = workbookNames(input);
  // A machine's mail is answered with a letter of its own to the address on file, never as a reply in its thread.
  const { messageId, automatic } = outcome.mail;
  const answered = messageId === undefined || automatic !== undefined ? [] : [...input.references, messageId];
  return makeMessage({
    letterhead,
    kind,
    to,
    subject: subjectOf(input),
    body: bodyOf(input, { letterhead, today: amsterdamDate(writtenAt), workbooks: names }),
    reference: outcome.reference,
    writtenAt,
    messageName: messageNameOf(outcome),
    thread: threadOf(input.earlier ?? [], answered),
    workbooks: workbooksOf(input, names),
  });
}
