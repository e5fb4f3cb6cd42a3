import { amsterdamDate, type LetterDue, type MailFacts } from '#domain';
import { policyOn } from '#rules';
import type { AssessPorts } from './ports.ts';

/**
 * For M11, of the letters that a mail gets: each is counted where it goes, before the outcome is stored, and counted once
 * however often the mail is tried. Gives the most letters to one of them in this hour; nothing where they are not counted.
 */
export async function countLetters(
  { store, settings, parameters, now }: AssessPorts,
  mailId: string,
  mail: MailFacts,
  letters: readonly LetterDue[],
): Promise<number | undefined> {
  if (letters.length === 0 || settings.countLetters !== true) return undefined;
  const { lettersPerHourMax } = policyOn(parameters, amsterdamDate(mail.receivedAt));
  return Math.max(...(await Promise.all(letters.map(({ to }) => store.replies.countLetter(to, mailId, lettersPerHourMax, now())))));
}
