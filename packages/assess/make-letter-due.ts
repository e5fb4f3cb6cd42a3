import { amsterdamDate, type MailFacts, type MailOutcome } from '#domain';
import { composeReply, letterheadOn } from '#letters';
import { policyOn } from '#rules';
import type { AssessPorts } from './ports.ts';

/**
 * For M11, of the letter that a mail gets: it is counted where it goes, before the outcome is stored, and counted once
 * however often the mail is tried. Gives the number of letters in this hour; nothing where letters are not counted.
 */
export async function countLetter(
  { store, settings, parameters, now }: AssessPorts,
  mailId: string,
  mail: MailFacts,
  letter: MailOutcome['letter'],
): Promise<number | undefined> {
  if (letter === undefined || settings.countLetters !== true) return undefined;
  const { lettersPerHourMax } = policyOn(parameters, amsterdamDate(mail.receivedAt));
  return store.replies.countLetter(letter.to, mailId, lettersPerHourMax, now());
}

/** Makes the letter of an outcome due, or holds it until the sweep gathers what went over the cap. */
export async function makeLetterDue(ports: AssessPorts, outcome: MailOutcome, references: readonly string[]): Promise<void> {
  const { letter, mailId, reference } = outcome;
  if (letter === undefined) return;
  const replyId = `${mailId}-1`;
  const { replies } = ports.store;
  const { ownAddresses } = ports.settings;
  const from = (outcome.mailbox === 'herindicatie' ? ownAddresses.herindicatie[0] : ownAddresses.facturen[0]) ?? 'facturen@metsiem.nl';
  const put = outcome.findings.some(({ code }) => code === 'M11') ? replies.hold : replies.makeDue;
  const compose = () => {
    const { explanationsUrl } = ports.settings;
    const letterhead = letterheadOn(ports.parameters, amsterdamDate(outcome.receivedAt), { from, explanationsUrl });
    return composeReply({ outcome, ...letter, references, letterhead, writtenAt: ports.now() });
  };
  const row = (await replies.get(replyId)) ?? (await put(replyId, mailId, reference, await compose(), ports.now()));
  if (row.state === 'due') await ports.announceReply(replyId);
}
