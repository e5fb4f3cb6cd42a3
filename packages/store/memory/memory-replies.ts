import { hourOf, saidLongAgo, sortableInstant, sweepRowsMax } from '../instants.ts';
import { type LastLetter, lastOf, registeredAs } from '../last-letter.ts';
import { type FirstWritten, namesOf, newRow } from '../new-reply.ts';
import { replyMessageKey } from '../reply-key.ts';
import type { ReplyRow, ReplyState, ReplyStore } from '../reply-store.ts';

export function memoryReplies(): ReplyStore {
  const rows = new Map<string, ReplyRow>();
  const messages = new Map<string, Uint8Array>();
  const counted = new Map<string, Set<string>>();
  const said = new Map<string, { readonly mailId: string; readonly at: string }>();
  const told = new Map<string, Map<string, string>>();
  const named = new Map<string, string>();
  const last = new Map<string, LastLetter>();

  const existing = (replyId: string): ReplyRow => {
    const row = rows.get(replyId);
    if (row === undefined) throw new Error(`No reply ${replyId}`);
    return row;
  };
  const change = (row: ReplyRow): ReplyRow => {
    rows.set(row.replyId, row);
    return row;
  };

  const putNew = (given: FirstWritten): ReplyRow => {
    const { replyId, mailId, reply } = given;
    const known = rows.get(replyId);
    if (known !== undefined) return known;
    const messageKey = replyMessageKey(mailId, replyId, reply.raw);
    messages.set(messageKey, reply.raw.slice());
    for (const name of namesOf(given)) named.set(name, replyId);
    return change(newRow(given, messageKey));
  };
  const since = (before: string, states: readonly ReplyState[]): readonly ReplyRow[] =>
    [...rows.values()]
      .filter((row) => states.includes(row.state) && sortableInstant(row.changedAt) < sortableInstant(before))
      .sort((a, b) => (sortableInstant(a.changedAt) < sortableInstant(b.changedAt) ? -1 : 1))
      .slice(0, sweepRowsMax);

  return {
    makeDue: async (letter) => putNew({ ...letter, state: 'due' }),
    hold: async (letter) => putNew({ ...letter, state: 'gathered' }),
    withhold: async (letter) => putNew({ ...letter, state: 'said-before' }),
    claimSaying: async (to, saying, mailId, now) => {
      const key = JSON.stringify([to, saying]);
      const known = said.get(key);
      if (known !== undefined && known.at >= saidLongAgo(now)) return known.mailId;
      said.set(key, { mailId, at: sortableInstant(now) });
      return mailId;
    },
    claimTold: async (party, topic, mailId) => {
      const topics = told.get(party) ?? new Map<string, string>();
      told.set(party, topics);
      const owner = topics.get(topic) ?? mailId;
      topics.set(topic, owner);
      return owner;
    },
    forgetTold: async (party) => void told.delete(party),
    held: async (before) => since(before, ['gathered']),
    join: async (replyId, joinedIn, now) => {
      const row = existing(replyId);
      if (row.state === 'gathered') change({ ...row, state: 'joined', joinedIn, changedAt: now });
    },
    countLetter: async (to, mailId, most, now) => {
      const key = `${hourOf(now)} ${to}`;
      const mails = counted.get(key) ?? new Set();
      if (!mails.has(mailId) && mails.size >= most) return most + 1;
      counted.set(key, mails.add(mailId));
      return mails.size;
    },
    lastLetterTo: async (addresses, now) =>
      lastOf(
        addresses.flatMap((address) => last.get(address.toLowerCase()) ?? []),
        now,
      ),
    get: async (replyId) => rows.get(replyId),
    message: async ({ messageKey }) => {
      const bytes = messages.get(messageKey);
      if (bytes === undefined) throw new Error(`No message under ${messageKey}`);
      return bytes.slice();
    },
    startSending: async (replyId, now) => {
      const row = existing(replyId);
      if (row.state !== 'due') return undefined;
      for (const address of registeredAs(row.to)) last.set(address, { replyId, wentAt: sortableInstant(now) });
      return change({ ...row, state: 'sending', attempts: row.attempts + 1, changedAt: now });
    },
    markSent: async (replyId, sesMessageId, now) => {
      const row = existing(replyId);
      named.set(sesMessageId, replyId);
      if (row.state !== 'sent') change({ ...row, state: 'sent', sesMessageId, changedAt: now });
    },
    markFailed: async (replyId, failure, retry, now) => {
      const row = existing(replyId);
      if (row.state === 'sending') change({ ...row, state: retry ? 'due' : 'refused', failure, changedAt: now });
    },
    stop: async (replyId, now) => {
      const row = existing(replyId);
      if (row.state === 'due') change({ ...row, state: 'stopped', changedAt: now });
    },
    resume: async (replyId, now) => {
      const row = existing(replyId);
      if (row.state === 'stopped') change({ ...row, state: 'due', changedAt: now });
      return row.state === 'stopped';
    },
    stopped: async (before) => since(before, ['stopped']),
    markUndelivered: async (replyId, undelivered) => {
      const row = existing(replyId);
      if (row.undelivered?.permanent !== true) change({ ...row, undelivered });
    },
    namedBy: async (names) => names.flatMap((name) => rows.get(named.get(name) ?? '') ?? []),
    unsent: async (before) => since(before, ['due', 'sending']),
    forMail: async (mailId) => [...rows.values()].filter((row) => row.mailId === mailId).sort((a, b) => (a.replyId < b.replyId ? -1 : 1)),
  };
}
