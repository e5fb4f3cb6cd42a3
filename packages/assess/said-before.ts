import type { AssessPorts } from './ports.ts';
import type { ReadMail } from './read-mail.ts';
import type { Told } from './told.ts';
import { isAgain, partyOf, toldTopic } from './told-topic.ts';
import { whatHangsOn, whatItSays } from './what-it-says.ts';

/**
 * The reply because of which this letter is not sent, so that two machines do not go on for ever whatever their headers
 * hide: one after which mail without a document gets none, or one that said the same about the same documents. Nothing is
 * lost: the decision stands, and a person reads the mail.
 */
export async function saidBefore(ports: AssessPorts, outcome: Told, reading: ReadMail): Promise<string | undefined> {
  if (ports.settings.countLetters !== true) return undefined;
  return outcome.afterLetter ?? (await saidTheSame(ports, outcome, reading));
}

/**
 * The same to the same address less than a day ago (RFC 5230 §4.2), so that who sends a refused invoice again hears that
 * it still is; what comes again and was settled is told once, until there is news.
 */
async function saidTheSame({ store: { replies }, now }: AssessPorts, outcome: Told, reading: ReadMail): Promise<string | undefined> {
  const { mailId, letter, cases } = outcome;
  if (toldTopic(reading) !== undefined) return undefined;
  const owner = cases.every(isAgain)
    ? await replies.claimTold(partyOf(reading), whatHangsOn(reading), mailId, now())
    : await replies.claimSaying(letter.to, whatItSays(outcome, reading), mailId, now());
  return owner === mailId ? undefined : `${owner}-1`;
}
