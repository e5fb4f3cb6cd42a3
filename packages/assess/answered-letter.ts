import { type AnsweredLetter, lettersOf, toldIn } from '#domain';
import type { Mail } from '#mail';
import type { Sender } from '#rules';
import type { RegisterReader, ReplyRow, Store } from '#store';
import { candidatesOf } from './resolve-sender.ts';

/** SES gives each letter the Message-ID `<id@region.amazonses.com>`; in us-east-1 it is `<id@email.amazonses.com>`. */
const sesMessageId = /^<([^<>@\s]+)@(?:email|[a-z]{2}(?:-[a-z]+)+-\d+)\.amazonses\.com>$/i;
const reference = /\bSIEM-\d{4}-\d{6,9}\b/gi;
/** Of a subject with hundreds of references nobody can say which one it is about. */
const referencesMax = 5;

/** What a letter is kept under, out of a Message-ID that a mail names. */
export const letterNamesOf = (messageIds: readonly string[]): readonly string[] =>
  messageIds.flatMap((id) => [id, ...(sesMessageId.exec(id)?.slice(1) ?? [])]);

/**
 * The letter of ours that a mail answers: by In-Reply-To and References, else by our reference in its subject. Only one
 * that went to the same onderaannemer: a reference is easily guessed, and who names another one's learns and changes
 * nothing. An answer to a receipt belongs to what that receipt was about.
 */
export async function answeredLetter(
  store: Pick<Store, 'replies' | 'outcomes'>,
  { references, facts }: Pick<Mail, 'references' | 'facts'>,
  sender: Sender,
  register: RegisterReader,
): Promise<AnsweredLetter | undefined> {
  const own = new Set(candidatesOf(sender).map(({ number }) => number));
  if (own.size === 0) return undefined;
  const inSubject = (facts.subject.match(reference) ?? []).map((found) => found.toUpperCase()).slice(0, referencesMax);
  for (const row of await store.replies.namedBy([...letterNamesOf(references.toReversed()), ...inSubject])) {
    const stored = await store.outcomes.get(row.mailId);
    const letter = stored && lettersOf(stored)[Number(row.replyId.slice(row.mailId.length + 1)) - 1];
    const outcome = stored && letter ? toldIn(stored, letter) : stored;
    const numbers = outcome?.cases.flatMap(({ onderaannemerNumber }) => onderaannemerNumber ?? []) ?? [];
    const addressed = numbers.length > 0 ? numbers : (await register.onderaannemersByAddress(row.to)).map(({ number }) => number);
    if (addressed.length === 0 || !addressed.every((number) => own.has(number))) continue;
    const isReceipt = outcome?.cases.length === 0 && outcome.answers !== undefined;
    return isReceipt ? outcome.answers : letterOf(row, 'answer');
  }
  return undefined;
}

export const letterOf = ({ mailId, reference: name }: ReplyRow, how: AnsweredLetter['how']): AnsweredLetter => ({
  mailId,
  reference: name,
  how,
});
