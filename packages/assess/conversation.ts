import type { MailOutcome } from '#domain';
import type { ReplyRow, Store } from '#store';

/** Mails of one conversation that a letter names; more of them no mail program keeps. */
const mailsMax = 10;

/**
 * Message-IDs of the earlier mails about the same invoices and of our letters about them, oldest first: a correction
 * joins the thread of the letter that asked for it, also when it was mailed by itself. Of letters to this address only.
 */
export async function conversationOf(
  store: Pick<Store, 'outcomes' | 'replies'>,
  { mailId, cases, letter }: MailOutcome,
  sesIdDomain: string,
): Promise<readonly string[]> {
  const submissions = cases.flatMap(({ earlier }) => earlier ?? []);
  const mails = new Set(submissions.map((id) => id.slice(0, id.lastIndexOf('-'))));
  mails.delete(mailId);
  const found = await Promise.all([...mails].slice(-mailsMax).map((id) => idsOf(store, id, letter?.to, sesIdDomain)));
  return found.flat();
}

async function idsOf(store: Pick<Store, 'outcomes' | 'replies'>, mailId: string, to: string | undefined, sesIdDomain: string) {
  const letters = (await store.replies.forMail(mailId)).filter((row) => row.to === to);
  if (letters.length === 0) return [];
  const mail = (await store.outcomes.get(mailId))?.mail;
  const own = mail?.messageId === undefined || mail.automatic !== undefined ? [] : [mail.messageId];
  const sent = letters.flatMap(({ sesMessageId }: ReplyRow) => (sesMessageId === undefined ? [] : [`<${sesMessageId}@${sesIdDomain}>`]));
  return [...own, ...sent];
}
