import { amsterdamDate, lettersOf, type MailOutcome, type Reply, toldIn } from '#domain';
import { composeReply, letterheadOn } from '#letters';
import type { NewReply, ReplyRow } from '#store';
import { conversationOf } from './conversation.ts';
import type { AssessPorts } from './ports.ts';
import type { ReadMail } from './read-mail.ts';
import { saidBefore } from './said-before.ts';
import { usualSesIdDomain } from './ses-message-ids.ts';
import type { Told } from './told.ts';

/**
 * Makes the letters of an outcome due; holds them until the sweep gathers what went over the cap; or withholds one that
 * would say what was said, or answer what may be a machine.
 */
export async function makeLettersDue(ports: AssessPorts, outcome: MailOutcome, reading: ReadMail): Promise<void> {
  for (const [i, letter] of lettersOf(outcome).entries()) {
    const replyId = `${outcome.mailId}-${i + 1}`;
    const known = await ports.store.replies.get(replyId);
    const row = known ?? (await putLetter(ports, replyId, { ...toldIn(outcome, letter), letter }, reading));
    if (row.state === 'due') await ports.announceReply(replyId);
  }
}

async function putLetter(ports: AssessPorts, replyId: string, outcome: Told, reading: ReadMail): Promise<ReplyRow> {
  const { mailId, reference } = outcome;
  const { replies } = ports.store;
  const letter: NewReply = { replyId, mailId, reference, reply: await compose(ports, outcome, reading), now: ports.now() };
  // What waits to be gathered goes out; words that may be a machine's are not answered in an hour either.
  if (outcome.afterLetter === undefined && outcome.findings.some(({ code }) => code === 'M11')) return replies.hold(letter);
  const saidIn = await saidBefore(ports, outcome, reading);
  return saidIn === undefined ? replies.makeDue(letter) : replies.withhold({ ...letter, saidIn });
}

async function compose(ports: AssessPorts, outcome: Told, { mail }: ReadMail): Promise<Reply> {
  const { ownAddresses, explanationsUrl, sesIdDomain = usualSesIdDomain } = ports.settings;
  const from = (outcome.mailbox === 'herindicatie' ? ownAddresses.herindicatie[0] : ownAddresses.facturen[0]) ?? 'facturen@metsiem.nl';
  const letterhead = letterheadOn(ports.parameters, amsterdamDate(outcome.receivedAt), { from, explanationsUrl });
  const earlier = await conversationOf(ports.store, outcome, sesIdDomain);
  return composeReply({ outcome, ...outcome.letter, references: mail.references, earlier, letterhead, writtenAt: ports.now() });
}
