import type { AnsweredLetter } from '#domain';
import { letterBehind, namesInMail } from './answered-letter.ts';
import type { AssessPorts } from './ports.ts';
import type { ReadMail } from './read-mail.ts';
import { candidatesOf } from './resolve-sender.ts';

/**
 * The letter of ours that words alone answer, or that went to their sender in the day before: a machine may have written
 * them, whatever its headers say and however slow it is, so that a person reads and answers them. Not when they announce
 * a document or report a change in care: whoever forgot the attachment, or told the wrong one, must hear it. Nothing where
 * letters are not counted.
 */
export async function afterLetter(
  { store, settings, now }: AssessPorts,
  { mail, sender, wordsAlone }: ReadMail,
  answers: AnsweredLetter | undefined,
): Promise<string | undefined> {
  if (settings.countLetters !== true || !wordsAlone) return undefined;
  if (answers !== undefined) return (await letterBehind(store, answers))?.replyId ?? `${answers.mailId}-1`;
  const candidates = candidatesOf(sender);
  // A stranger's mail lands at no case, also when it answers a letter that went on to him.
  if (candidates.length === 0) return (await store.replies.namedBy(namesInMail(mail)))[0]?.replyId;
  if (mail.announcesDocument || mail.facts.careChange !== undefined) return undefined;
  return store.replies.lastLetterTo([...new Set(candidates.flatMap(({ addresses }) => addresses))], now());
}
