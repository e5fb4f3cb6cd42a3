import { findingsOf } from '#decisions';
import { amsterdamDate, type Finding, type MailOutcome } from '#domain';
import { composeReply } from '#letters';
import { judgeMail, type MailCase, policyOn } from '#rules';
import type { AssessPorts } from './ports.ts';

/**
 * M11, of the letter that a mail gets: it is counted where it goes, before the outcome is stored, and counted once
 * however often the mail is tried. A remark, so no decision changes.
 */
export async function countLetter(
  { store, settings, parameters, now }: AssessPorts,
  mailId: string,
  c: MailCase,
  letter: MailOutcome['letter'],
): Promise<readonly Finding[]> {
  if (letter === undefined || settings.countLetters !== true) return [];
  const received = amsterdamDate(c.mail.receivedAt);
  const { lettersPerHourMax } = policyOn(parameters, received);
  const lettersInLastHour = await store.replies.countLetter(letter.to, mailId, lettersPerHourMax, now());
  const judged = judgeMail({ ...c, lettersInLastHour }, received);
  return findingsOf(
    judged.filter(({ code }) => code === 'M11'),
    parameters,
    received,
  );
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
    const { contact } = policyOn(ports.parameters, amsterdamDate(outcome.receivedAt));
    return composeReply({ outcome, ...letter, references, from, contact, writtenAt: ports.now() });
  };
  const row = (await replies.get(replyId)) ?? (await put(replyId, mailId, reference, await compose(), ports.now()));
  if (row.state === 'due') await ports.announceReply(replyId);
}
