import type { AssessPorts } from './ports.ts';
import type { ReadMail } from './read-mail.ts';
import type { Told } from './told.ts';
import { partyOf, toldTopic } from './told-topic.ts';
import { whatHangsOn, whatItSays } from './what-it-says.ts';

/**
 * The reply because of which this letter is not sent, so that two machines do not go on for ever whatever their headers
 * hide: one after which mail without a document gets none, or one that said the same about the same documents. Nothing is
 * lost: the decision stands, and a person reads the mail.
 */
export async function saidBefore(ports: AssessPorts, outcome: Told, reading: ReadMail): Promise<string | undefined> {
  if (ports.settings.countLetters !== true) return undefined;
  if (outcome.afterLetter !== undefined || toldTopic(reading) !== undefined) return outcome.afterLetter;
  return (await saidToday(ports, outcome, reading)) ?? (await broughtTwice(ports, outcome, reading));
}

/** The same to the same address less than a day ago (RFC 5230 §4.2). */
async function saidToday({ store: { replies }, now }: AssessPorts, outcome: Told, reading: ReadMail): Promise<string | undefined> {
  const { mailId, letter } = outcome;
  const owner = await replies.claimSaying(letter.to, whatItSays(outcome, reading), mailId, now());
  return owner === mailId ? undefined : `${owner}-1`;
}

/** Who sends the same documents again hears once more what became of them, until there is news. */
async function broughtTwice({ store: { replies }, now }: AssessPorts, { mailId }: Told, reading: ReadMail): Promise<string | undefined> {
  let owner = mailId;
  for (const time of ['first', 'again'] as const) {
    owner = await replies.claimTold(partyOf(reading), brought(reading, time), mailId, now());
    if (owner === mailId) return undefined;
  }
  return `${owner}-1`;
}

/**
 * Documents to judge that did not come before, byte for byte, are news: after it everything may be told to their sender
 * once more. What a stranger sends is not judged. Done before the letters of the mail are made.
 */
export async function forgetAtNews({ store: { replies }, now }: AssessPorts, mailId: string, reading: ReadMail): Promise<void> {
  if (toldTopic(reading) !== undefined) return;
  const owner = await replies.claimTold(partyOf(reading), brought(reading, 'first'), mailId, now());
  if (owner === mailId) await replies.forgetTold(partyOf(reading), now());
}

const brought = (reading: ReadMail, time: 'first' | 'again'): string => `${time} ${whatHangsOn(reading)}`;
