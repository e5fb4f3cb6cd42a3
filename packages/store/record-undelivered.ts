import type { Store } from './ports.ts';
import type { ReplyRow, Undelivered } from './reply-store.ts';

/**
 * Keeps what came of a letter that did not arrive or was not wanted. A mail server that says for good that nobody is
 * there, and a reader who calls us spam, stop further letters to the address. True when this one does.
 */
export async function recordUndelivered(
  { replies, addresses }: Pick<Store, 'addresses'> & { readonly replies: Pick<Store['replies'], 'markUndelivered'> },
  { replyId, to }: Pick<ReplyRow, 'replyId' | 'to'>,
  undelivered: Undelivered,
): Promise<boolean> {
  const { kind, permanent, at, detail } = undelivered;
  await replies.markUndelivered(replyId, undelivered);
  // What is wrong with the letter itself says nothing about the address.
  if (!permanent || kind === 'rejected') return false;
  await addresses.stop({ address: to.toLowerCase(), reason: kind, since: at, replyId, detail });
  return true;
}
