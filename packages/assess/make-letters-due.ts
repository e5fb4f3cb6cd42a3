import { amsterdamDate, type LetterDue, lettersOf, type MailFacts, type MailOutcome, type Reply, toldIn } from '#domain';
import { composeReply, letterheadOn } from '#letters';
import type { Mail } from '#mail';
import { policyOn } from '#rules';
import type { ReplyRow } from '#store';
import { conversationOf } from './conversation.ts';
import type { AssessPorts } from './ports.ts';
import { whatItSays } from './what-it-says.ts';

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

/**
 * Makes the letters of an outcome due; holds them until the sweep gathers what went over the cap; or withholds one when
 * its address was told as much already.
 */
export async function makeLettersDue(ports: AssessPorts, outcome: MailOutcome, mail: Mail): Promise<void> {
  for (const [i, letter] of lettersOf(outcome).entries()) {
    const replyId = `${outcome.mailId}-${i + 1}`;
    const known = await ports.store.replies.get(replyId);
    const row = known ?? (await putLetter(ports, replyId, { ...toldIn(outcome, letter), letter }, mail));
    if (row.state === 'due') await ports.announceReply(replyId);
  }
}

/** As much of an outcome as its one letter tells. */
type Told = MailOutcome & { readonly letter: LetterDue };

async function putLetter(ports: AssessPorts, replyId: string, outcome: Told, mail: Mail): Promise<ReplyRow> {
  const { mailId, reference } = outcome;
  const { replies } = ports.store;
  const reply = await compose(ports, outcome, mail);
  const now = ports.now();
  if (outcome.findings.some(({ code }) => code === 'M11')) return replies.hold(replyId, mailId, reference, reply, now);
  const saidIn = await saidBefore(ports, outcome, mail);
  return saidIn === undefined
    ? replies.makeDue(replyId, mailId, reference, reply, now)
    : replies.withhold(replyId, mailId, reference, reply, saidIn, now);
}

async function compose(ports: AssessPorts, outcome: Told, mail: Mail): Promise<Reply> {
  const { ownAddresses, explanationsUrl, sesIdDomain = 'eu-central-1.amazonses.com' } = ports.settings;
  const from = (outcome.mailbox === 'herindicatie' ? ownAddresses.herindicatie[0] : ownAddresses.facturen[0]) ?? 'facturen@metsiem.nl';
  const letterhead = letterheadOn(ports.parameters, amsterdamDate(outcome.receivedAt), { from, explanationsUrl });
  const earlier = await conversationOf(ports.store, outcome, sesIdDomain);
  return composeReply({ outcome, ...outcome.letter, references: mail.references, earlier, letterhead, writtenAt: ports.now() });
}

/** Nobody reads a letter of ours and writes an answer in this time; a machine that hides what it is does. Seconds. */
const reactionSeconds = 120;

/**
 * The reply that said already what this letter would say, so that two machines do not go on for ever whatever their
 * headers hide: the same, to the same address, less than a day ago (RFC 5230 §4.2); or a letter that was answered
 * sooner than a person can, without a document that can be read. Nothing is lost: the decision stands, and a person reads the mail.
 */
async function saidBefore(ports: AssessPorts, outcome: Told, { attachments }: Mail): Promise<string | undefined> {
  if (ports.settings.countLetters !== true) return undefined;
  const { replies } = ports.store;
  const { mailId, answers, cases, receivedAt, letter } = outcome;
  if (answers !== undefined && cases.every(({ kind }) => kind === 'other')) {
    const answered = (await replies.forMail(answers.mailId)).findLast(({ state, to }) => state === 'sent' && to === letter.to);
    const seconds = answered === undefined ? Number.POSITIVE_INFINITY : (Date.parse(receivedAt) - Date.parse(answered.changedAt)) / 1000;
    if (seconds < reactionSeconds) return answered?.replyId;
  }
  const { hash, times } = whatItSays(outcome, attachments);
  let owner = mailId;
  for (let time = 1; time <= times; time += 1) {
    owner = await replies.claimSaying(letter.to, `${hash}-${time}`, mailId, ports.now());
    if (owner === mailId) return undefined;
  }
  return `${owner}-1`;
}
