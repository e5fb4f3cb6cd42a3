import { type AnsweredLetter, lettersOf, toldIn } from '#domain';
import type { Mail } from '#mail';
import type { Sender } from '#rules';
import type { RegisterReader, ReplyRow, Store } from '#store';
import { candidatesOf } from './resolve-sender.ts';
import { letterNamesOf } from './ses-message-ids.ts';

const reference = /\bSIEM-\d{4}-\d{6,9}\b/gi;
/** Of a mail with hundreds of references nobody can say which one it is about. */
const referencesMax = 5;

type Names = Pick<Mail, 'references' | 'facts' | 'text' | 'innerMails'>;

/**
 * What a mail calls letters of ours, the surest first: In-Reply-To and References, then our reference in its subject, its
 * text (some programs quote without any mark) and a mail that hangs on it.
 */
export function namesInMail({ references, facts, text, innerMails }: Names): readonly string[] {
  const words = [facts.subject, text, ...innerMails.flatMap((inner) => [inner.subject, inner.text])];
  const named = words.flatMap((each) => each.match(reference) ?? []).map((found) => found.toUpperCase());
  return [...letterNamesOf(references.toReversed()), ...[...new Set(named)].slice(0, referencesMax)];
}

/**
 * The letter of ours that a mail answers. Only one that went to the same onderaannemer: a reference is easily guessed,
 * and who names another one's learns and changes nothing. An answer to a receipt belongs to what that receipt was about.
 */
export async function answeredLetter(
  store: Pick<Store, 'replies' | 'outcomes'>,
  mail: Names,
  sender: Sender,
  register: RegisterReader,
): Promise<AnsweredLetter | undefined> {
  const own = new Set(candidatesOf(sender).map(({ number }) => number));
  if (own.size === 0) return undefined;
  for (const row of await store.replies.namedBy(namesInMail(mail))) {
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

/** Of an answer, the row of our letter that went last about what it answers. */
export const letterBehind = async ({ replies }: Pick<Store, 'replies'>, { mailId }: AnsweredLetter): Promise<ReplyRow | undefined> =>
  (await replies.forMail(mailId)).findLast(({ state }) => state === 'sent');

export const letterOf = ({ mailId, reference: name }: ReplyRow, how: AnsweredLetter['how']): AnsweredLetter => ({
  mailId,
  reference: name,
  how,
});
