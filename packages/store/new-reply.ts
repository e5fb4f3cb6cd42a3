import type { NewReply, ReplyRow, ReplyState } from './reply-store.ts';

/** A reply as it is first written. */
export interface FirstWritten extends NewReply {
  readonly state: Extract<ReplyState, 'due' | 'gathered' | 'said-before'>;
  readonly gathers?: readonly string[] | undefined;
  readonly saidIn?: string | undefined;
}

/** A row as it is first written, under the key of its message. */
export const newRow = (given: FirstWritten, messageKey: string): ReplyRow => {
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
