import { sortableInstant, sweepRowsMax } from '../instants.ts';
import type { ReplyRow, ReplyStore } from '../ports.ts';
import { replyMessageKey } from '../reply-key.ts';

export function memoryReplies(): ReplyStore {
  const rows = new Map<string, ReplyRow>();
  const messages = new Map<string, Uint8Array>();

  const existing = (replyId: string): ReplyRow => {
    const row = rows.get(replyId);
    if (row === undefined) throw new Error(`No reply ${replyId}`);
    return row;
  };
  const change = (row: ReplyRow): ReplyRow => {
    rows.set(row.replyId, row);
    return row;
  };

  return {
    makeDue: async (replyId, mailId, reference, reply, now) => {
      const known = rows.get(replyId);
      if (known !== undefined) return known;
      const { to, from, subject, raw } = reply;
      const messageKey = replyMessageKey(mailId, replyId, raw);
      messages.set(messageKey, raw.slice());
      return change({ replyId, mailId, reference, state: 'due', to, from, subject, messageKey, attempts: 0, changedAt: now });
    },
    get: async (replyId) => rows.get(replyId),
    message: async ({ messageKey }) => {
      const bytes = messages.get(messageKey);
      if (bytes === undefined) throw new Error(`No message under ${messageKey}`);
      return bytes.slice();
    },
    startSending: async (replyId, now) => {
      const row = existing(replyId);
      return row.state === 'due' ? change({ ...row, state: 'sending', attempts: row.attempts + 1, changedAt: now }) : undefined;
    },
    markSent: async (replyId, sesMessageId, now) => {
      const row = existing(replyId);
      if (row.state !== 'sent') change({ ...row, state: 'sent', sesMessageId, changedAt: now });
    },
    markFailed: async (replyId, failure, retry, now) => {
      const row = existing(replyId);
      if (row.state === 'sending') change({ ...row, state: retry ? 'due' : 'refused', failure, changedAt: now });
    },
    unsent: async (before) =>
      [...rows.values()]
        .filter((row) => (row.state === 'due' || row.state === 'sending') && sortableInstant(row.changedAt) < sortableInstant(before))
        .sort((a, b) => (sortableInstant(a.changedAt) < sortableInstant(b.changedAt) ? -1 : 1))
        .slice(0, sweepRowsMax),
    forMail: async (mailId) => [...rows.values()].filter((row) => row.mailId === mailId).sort((a, b) => (a.replyId < b.replyId ? -1 : 1)),
  };
}
