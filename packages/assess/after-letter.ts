import type { AnsweredLetter } from '#domain';
import { letterBehind, namesInMail } from './answered-letter.ts';
import type { AssessPorts } from './ports.ts';
import type { ReadMail } from './read-mail.ts';
import { candidatesOf } from './resolve-sender.ts';
import { partyOf, type ToldTopic, toldTopic } from './told-topic.ts';

/** Nobody reads a letter of ours and writes an answer in this time; a machine that hides what it is does. Seconds. */
const reactionSeconds = 120;

/** A mail that a letter may go out about. */
interface Answerable {
  readonly mailId: string;
  readonly answers: AnsweredLetter | undefined;
}

/**
 * The letter of ours after which this mail, which brings nothing to judge, gets none: a machine may have written it,
 * whatever its headers say and however slow it is, so that a person reads and answers it. That letter is one that words
 * alone answer, or that went to their sender in the day before; one that was answered sooner than a person can; or one that
 * told the sender the same, when nothing to judge came since. Undefined where letters are not counted.
 */
export async function afterLetter(ports: AssessPorts, reading: ReadMail, about: Answerable): Promise<string | undefined> {
  const topic = toldTopic(reading);
  if (ports.settings.countLetters !== true || topic === undefined) return undefined;
  return (
    (await letterBefore(ports, reading, topic, about)) ??
    (await answeredTooSoon(ports, reading, about)) ??
    (await toldBefore(ports, reading, topic, about))
  );
}

async function letterBefore({ store, now }: AssessPorts, reading: ReadMail, topic: ToldTopic, { answers }: Answerable) {
  const { mail, sender, wordsAlone } = reading;
  if (!wordsAlone) return undefined;
  if (answers !== undefined) return (await letterBehind(store, answers))?.replyId ?? `${answers.mailId}-1`;
  // A stranger's mail lands at no case, also when it answers a letter that went on to him.
  if (topic === 'stranger') return (await store.replies.namedBy(namesInMail(mail)))[0]?.replyId;
  // Whoever forgot the attachment, or told the wrong one, must hear it, also shortly after a letter.
  if (topic !== 'words') return undefined;
  return store.replies.lastLetterTo([...new Set(candidatesOf(sender).flatMap(({ addresses }) => addresses))], now());
}

async function answeredTooSoon({ store }: AssessPorts, { mail }: ReadMail, { answers }: Answerable): Promise<string | undefined> {
  const answered = answers && (await letterBehind(store, answers));
  if (answered === undefined) return undefined;
  const seconds = (Date.parse(mail.facts.receivedAt) - Date.parse(answered.changedAt)) / 1000;
  return seconds < reactionSeconds ? answered.replyId : undefined;
}

async function toldBefore({ store, now }: AssessPorts, reading: ReadMail, topic: ToldTopic, { mailId }: Answerable) {
  const owner = await store.replies.claimTold(partyOf(reading), topic, mailId, now());
  return owner === mailId ? undefined : `${owner}-1`;
}
