import type { IsoInstant, Reply } from '#domain';
import type { ReplyRow, ReplyState, Undelivered } from './reply-store.ts';
import { sha256 } from './sha256.ts';

/** A reply as it is first written. */
export interface NewReply {
  readonly replyId: string;
  readonly mailId: string;
  readonly reference: string;
  readonly reply: Reply;
  readonly now: IsoInstant;
  readonly state: Extract<ReplyState, 'due' | 'gathered' | 'said-before'>;
  readonly gathers?: readonly string[] | undefined;
  readonly saidIn?: string | undefined;
}

/** A row as it is first written, under the key of its message. */
export const newRow = (given: NewReply, messageKey: string): ReplyRow => {
  const { replyId, mailId, reference, reply, now, state, gathers, saidIn } = given;
  const { to, from, subject, kind } = reply;
  const row = { replyId, mailId, reference, state, to, from, subject, messageKey, attempts: 0, changedAt: now, kind };
  return { ...row, ...(gathers && { gathers }), ...(saidIn !== undefined && { saidIn }) };
};

/** By what an answer may name this letter, as far as is known before SES took it. */
export const namesOf = ({ reference, reply }: NewReply): readonly string[] => [
  reference,
  ...(reply.messageId === undefined ? [] : [reply.messageId]),
];

/** An undelivered letter is told anew, unless it is known already that it will never arrive. */
export const mayReplace = (known: Undelivered | undefined): boolean => known === undefined || !known.permanent;

/** By content: writing it again, or a second attempt with other bytes, never changes what a stored row points to. */
export function replyMessageKey(mailId: string, replyId: string, raw: Uint8Array): string {
  // A reply is stored with its mail, so its id must tell which mail that is.
  if (mailIdOfReply(replyId) !== mailId) throw new Error(`Reply ${replyId} is not of mail ${mailId}`);
  return `replies/${replyId}/${sha256(raw)}.eml`;
}

/** `<mailId>-<n>` → `<mailId>` */
export const mailIdOfReply = (replyId: string): string => replyId.slice(0, Math.max(0, replyId.lastIndexOf('-')));
