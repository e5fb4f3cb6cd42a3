import { z } from 'zod';
import { hourOf, sortableInstant } from '../instants.ts';
import type { ObjectStore } from '../ports.ts';
import { mailIdOfReply, type NewReply, replyMessageKey } from '../reply-key.ts';
import type { ReplyRow, ReplyStore } from '../reply-store.ts';
import { countExpiresAfter, expiresAfter, type ItemKey, keys, type WorkKind, workIndex, workKeys } from '../table.ts';
import type { Item, Table } from './table-access.ts';
import { waitingWork } from './waiting-work.ts';

const replyRow = z.object({
  replyId: z.string(),
  mailId: z.string(),
  reference: z.string(),
  state: z.enum(['due', 'sending', 'sent', 'refused', 'gathered', 'joined']),
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  messageKey: z.string(),
  attempts: z.number(),
  changedAt: z.string(),
  sesMessageId: z.string().optional(),
  failure: z.string().optional(),
  gathers: z.array(z.string()).optional(),
  joinedIn: z.string().optional(),
});
const rowOf = (item: Item): ReplyRow => replyRow.parse(item);
const keyOf = (replyId: string): ItemKey => keys.reply(mailIdOfReply(replyId), replyId);
const waiting = (replyId: string, now: string, kind: WorkKind = 'REPLY') => workKeys(kind, replyId, sortableInstant(now));
const names = { '#state': 'state', '#list': workIndex.partitionKey, '#since': workIndex.sortKey };

export function dynamoReplies(table: Table, objects: ObjectStore): ReplyStore {
  const get = async (replyId: string): Promise<ReplyRow | undefined> => {
    const item = await table.get(keyOf(replyId));
    return item && rowOf(item);
  };
  const existing = async (replyId: string): Promise<ReplyRow> => {
    const row = await get(replyId);
    if (row === undefined) throw new Error(`No reply ${replyId}`);
    return row;
  };

  const putNew = async ({ replyId, mailId, reference, reply, now, state, gathers }: NewReply): Promise<ReplyRow> => {
    const known = await get(replyId);
    if (known !== undefined) return known;
    const { to, from, subject, raw } = reply;
    const messageKey = replyMessageKey(mailId, replyId, raw);
    await objects.putDocument(messageKey, raw);
    const first = { replyId, mailId, reference, state, to, from, subject, messageKey, attempts: 0, changedAt: now };
    const row: ReplyRow = gathers === undefined ? first : { ...first, gathers };
    const work = waiting(replyId, now, state === 'gathered' ? 'HELD' : 'REPLY');
    const isFirst = await table.putNew({ ...keyOf(replyId), ...row, ...work, expiresAt: expiresAfter(now) });
    return isFirst ? row : existing(replyId);
  };

  return {
    makeDue: (replyId, mailId, reference, reply, now, gathers) => putNew({ replyId, mailId, reference, reply, now, state: 'due', gathers }),
    hold: (replyId, mailId, reference, reply, now) => putNew({ replyId, mailId, reference, reply, now, state: 'gathered' }),
    ...gathering(table, existing),
    get,
    message: async ({ messageKey }) => {
      const bytes = await objects.getDocument(messageKey);
      if (bytes === undefined) throw new Error(`No message under ${messageKey}`);
      return bytes;
    },
    ...transitions(table, existing),
    unsent: async (before) =>
      (await waitingWork(table, 'REPLY', before, rowOf)).filter(({ state }) => state === 'due' || state === 'sending'),
    forMail: async (mailId) => {
      const { pk, sk } = keys.repliesOfMail(mailId);
      return (await table.query(pk, sk)).map(rowOf);
    },
  };
}

/** Letters over the cap, from held to joined in one. */
function gathering(table: Table, existing: (replyId: string) => Promise<ReplyRow>): Pick<ReplyStore, 'countLetter' | 'held' | 'join'> {
  return {
    countLetter: (to, mailId, most, now) => countLetter(table, to, mailId, most, now),
    held: async (before) => (await waitingWork(table, 'HELD', before, rowOf)).filter(({ state }) => state === 'gathered'),
    join: async (replyId, joinedIn, now) => {
      const item = await table.update(keyOf(replyId), {
        UpdateExpression: 'SET #state = :joined, changedAt = :now, joinedIn = :in REMOVE #list, #since',
        ConditionExpression: '#state = :gathered',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':joined': 'joined', ':gathered': 'gathered', ':now': now, ':in': joinedIn },
      });
      if (item === undefined) await existing(replyId);
    },
  };
}

/** One item an hour and address with the mails that were counted: no more of them than `most`, so it stays small under a flood. */
async function countLetter(table: Table, to: string, mailId: string, most: number, now: string): Promise<number> {
  const item = await table.update(keys.letters(hourOf(now), to), {
    UpdateExpression: 'ADD mails :mails SET expiresAt = :expiresAt',
    ConditionExpression: 'attribute_not_exists(mails) OR contains(mails, :mail) OR size(mails) < :most',
    ExpressionAttributeValues: { ':mails': new Set([mailId]), ':mail': mailId, ':most': most, ':expiresAt': countExpiresAfter(now) },
  });
  return item === undefined ? most + 1 : z.set(z.string()).parse(item['mails']).size;
}

function transitions(
  table: Table,
  existing: (replyId: string) => Promise<ReplyRow>,
): Pick<ReplyStore, 'startSending' | 'markSent' | 'markFailed'> {
  return {
    startSending: async (replyId, now) => {
      const { workList, workSince } = waiting(replyId, now);
      const item = await table.update(keyOf(replyId), {
        UpdateExpression: 'SET #state = :sending, changedAt = :now, #list = :list, #since = :since ADD attempts :one',
        ConditionExpression: '#state = :due',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':sending': 'sending', ':due': 'due', ':now': now, ':list': workList, ':since': workSince, ':one': 1 },
      });
      if (item !== undefined) return rowOf(item);
      await existing(replyId);
      return undefined;
    },
    markSent: async (replyId, sesMessageId, now) => {
      // From any state: when SES has it, it went, whatever a sweep made of the row meanwhile.
      const item = await table.update(keyOf(replyId), {
        UpdateExpression: 'SET #state = :sent, changedAt = :now, sesMessageId = :id REMOVE #list, #since',
        ConditionExpression: 'attribute_exists(pk) AND #state <> :sent',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':sent': 'sent', ':now': now, ':id': sesMessageId },
      });
      if (item === undefined) await existing(replyId);
    },
    markFailed: async (replyId, failure, retry, now) => {
      const { workList, workSince } = waiting(replyId, now);
      const item = await table.update(keyOf(replyId), {
        UpdateExpression: `SET #state = :next, changedAt = :now, failure = :failure${retry ? ', #list = :list, #since = :since' : ' REMOVE #list, #since'}`,
        ConditionExpression: '#state = :sending',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: {
          ':next': retry ? 'due' : 'refused',
          ':sending': 'sending',
          ':now': now,
          ':failure': failure,
          ...(retry && { ':list': workList, ':since': workSince }),
        },
      });
      if (item === undefined) await existing(replyId);
    },
  };
}
