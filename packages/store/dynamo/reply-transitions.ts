import { sortableInstant } from '../instants.ts';
import { registeredAs } from '../last-letter.ts';
import type { ReplyRow, ReplyStore } from '../reply-store.ts';
import { countExpiresAfter, expiresAfter, keys } from '../table.ts';
import { names, replyKeyOf, rowOf, waiting } from './reply-items.ts';
import type { Table } from './table-access.ts';

type Existing = (replyId: string) => Promise<ReplyRow>;

/** From due to sent or refused, each step under a condition. */
export function transitions(table: Table, existing: Existing): Pick<ReplyStore, 'startSending' | 'markSent' | 'markFailed'> {
  return {
    startSending: async (replyId, now) => {
      const { workList, workSince } = waiting(replyId, now);
      const item = await table.update(replyKeyOf(replyId), {
        UpdateExpression: 'SET #state = :sending, changedAt = :now, #list = :list, #since = :since ADD attempts :one',
        ConditionExpression: '#state = :due',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':sending': 'sending', ':due': 'due', ':now': now, ':list': workList, ':since': workSince, ':one': 1 },
      });
      if (item === undefined) {
        await existing(replyId);
        return undefined;
      }
      const row = rowOf(item);
      const letter = { replyId, wentAt: sortableInstant(now), expiresAt: countExpiresAfter(now) };
      for (const address of registeredAs(row.to)) await table.put({ ...keys.lastLetter(address), ...letter });
      return row;
    },
    markSent: async (replyId, sesMessageId, now) => {
      // Also of a second letter, sent in doubt: an answer names the one that its writer got.
      await table.put({ ...keys.letter(sesMessageId), replyId, expiresAt: expiresAfter(now) });
      // From any state: when SES has it, it went, whatever a sweep made of the row meanwhile.
      const item = await table.update(replyKeyOf(replyId), {
        UpdateExpression: 'SET #state = :sent, changedAt = :now, sesMessageId = :id REMOVE #list, #since',
        ConditionExpression: 'attribute_exists(pk) AND #state <> :sent',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':sent': 'sent', ':now': now, ':id': sesMessageId },
      });
      if (item === undefined) await existing(replyId);
    },
    markFailed: async (replyId, failure, retry, now) => {
      const { workList, workSince } = waiting(replyId, now);
      const item = await table.update(replyKeyOf(replyId), {
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

/** What the other side said of a letter, and the letters that wait because of it. */
export function stopping(table: Table, existing: Existing): Pick<ReplyStore, 'stop' | 'resume' | 'markUndelivered'> {
  const move = (replyId: string, from: 'due' | 'stopped', to: 'due' | 'stopped', now: string) => {
    const { workList, workSince } = waiting(replyId, now, to === 'stopped' ? 'STOPPED' : 'REPLY');
    return table.update(replyKeyOf(replyId), {
      UpdateExpression: 'SET #state = :to, changedAt = :now, #list = :list, #since = :since',
      ConditionExpression: '#state = :from',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':from': from, ':to': to, ':now': now, ':list': workList, ':since': workSince },
    });
  };
  return {
    stop: async (replyId, now) => {
      if ((await move(replyId, 'due', 'stopped', now)) === undefined) await existing(replyId);
    },
    resume: async (replyId, now) => {
      const item = await move(replyId, 'stopped', 'due', now);
      if (item === undefined) await existing(replyId);
      return item !== undefined;
    },
    markUndelivered: async (replyId, undelivered) => {
      const item = await table.update(replyKeyOf(replyId), {
        UpdateExpression: 'SET undelivered = :undelivered',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(undelivered) OR undelivered.permanent = :no)',
        ExpressionAttributeValues: { ':undelivered': undelivered, ':no': false },
      });
      if (item === undefined) await existing(replyId);
    },
  };
}
