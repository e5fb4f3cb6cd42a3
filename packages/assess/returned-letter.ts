import type { AnsweredLetter } from '#domain';
import type { Mail } from '#mail';
import { recordUndelivered, type Store } from '#store';
import { letterOf } from './answered-letter.ts';
import { letterNamesOf } from './ses-message-ids.ts';

/**
 * The letter of ours that a bounce or a spam report in our mailbox is about. It counts as the same event from SES does.
 * Anyone can write a bounce; the Message-ID of a letter knows only who got it, so nobody stops another one's letters.
 */
export async function returnedLetter(
  store: Pick<Store, 'replies' | 'addresses'>,
  { undelivered, facts }: Pick<Mail, 'undelivered' | 'facts'>,
): Promise<AnsweredLetter | undefined> {
  if (undelivered === undefined || facts.authenticity.virus === 'fail' || facts.authenticity.spam === 'fail') return undefined;
  const { kind, permanent, detail, messageIds } = undelivered;
  const [row] = await store.replies.namedBy(letterNamesOf(messageIds));
  if (row === undefined) return undefined;
  await recordUndelivered(store, row, { kind, permanent, at: facts.receivedAt, detail });
  return letterOf(row, kind);
}
