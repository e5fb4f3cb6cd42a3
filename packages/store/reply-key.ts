import { sha256 } from './sha256.ts';

/** By content: writing it again, or a second attempt with other bytes, never changes what a stored row points to. */
export function replyMessageKey(mailId: string, replyId: string, raw: Uint8Array): string {
  // A reply is stored with its mail, so its id must tell which mail that is.
  if (mailIdOfReply(replyId) !== mailId) throw new Error(`Reply ${replyId} is not of mail ${mailId}`);
  return `replies/${replyId}/${sha256(raw)}.eml`;
}

/** `<mailId>-<n>` → `<mailId>` */
export const mailIdOfReply = (replyId: string): string => replyId.slice(0, Math.max(0, replyId.lastIndexOf('-')));
