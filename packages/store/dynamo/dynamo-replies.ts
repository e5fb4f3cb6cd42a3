import { z } from 'zod';
import { inParallel } from '../in-parallel.ts';
import { hourOf, saidLongAgo, sortableInstant } from '../instants.ts';
import { lastOf } from '../last-letter.ts';
import { type FirstWritten, namesOf, newRow } from '../new-reply.ts';
import type { ObjectStore } from '../ports.ts';
import { replyMessageKey } from '../reply-key.ts';
import type { ReplyRow, ReplyStore } from '../reply-store.ts';
import { countExpiresAfter, expiresAfter, type ItemKey, keys } from '../table.ts';
import { names, replyKeyOf, rowOf, waiting } from './reply-items.ts';
import { stopping, transitions } from './reply-transitions.ts';
import type { Table } from './table-access.ts';
import { waitingWork } from './waiting-work.ts';

/** An answer names some twenty mails. */
const namesAtOnce = 4;
const letterItem = z.object({ replyId: z.string() });
const lastLetter = z.object({ replyId: z.string(), wentAt: z.string() });

export function dynamoReplies(table: Table, objects: ObjectStore): ReplyStore {
  const get = async (replyId: string): Promise<ReplyRow | undefined> => {
    const item = await table.get(replyKeyOf(replyId));
    return item && rowOf(item);
  };
  const existing = async (replyId: string): Promise<ReplyRow> => {
    const row = await get(replyId);
    if (row === undefined) throw new Error(`No reply ${replyId}`);
    return row;
  };

  const putNew = async (given: FirstWritten): Promise<ReplyRow> => {
    const { replyId, mailId, reply, now, state } = given;
    const known = await get(replyId);
    if (known !== undefined) return known;
    const messageKey = replyMessageKey(mailId, replyId, reply.raw);
    await objects.putDocument(messageKey, reply.raw);
    const row = newRow(given, messageKey);
    const expiresAt = expiresAfter(now);
    await table.putAll(namesOf(given).map((name) => ({ ...keys.letter(name), replyId, expiresAt })));
    const work = state === 'said-before' ? {} : waiting(replyId, now, state === 'gathered' ? 'HELD' : 'REPLY');
    const isFirst = await table.putNew({ ...replyKeyOf(replyId), ...row, ...work, expiresAt });
    return isFirst ? row : existing(replyId);
  };

  return {
    makeDue: (letter) => putNew({ ...letter, state: 'due' }),
    hold: (letter) => putNew({ ...letter, state: 'gathered' }),
    withhold: (letter) => putNew({ ...letter, state: 'said-before' }),
    claimSaying: (to, saying, mailId, now) => claimSaying(table, keys.said(to, saying), mailId, now),
    claimTold: (party, topic, mailId, now) => claimTold(table, keys.told(party), `told:${topic}`, mailId, now),
    forgetTold: (party, now) => table.put({ ...keys.told(party), expiresAt: expiresAfter(now) }),
    lastLetterTo: async (addresses, now) => {
      const items = await table.getAll(addresses.map((address) => keys.lastLetter(address.toLowerCase())));
      return lastOf(
        items.map((item) => lastLetter.parse(item)),
        now,
      );
    },
    ...gathering(table, existing),
    get,
    message: async ({ messageKey }) => {
      const bytes = await objects.getDocument(messageKey);
      if (bytes === undefined) throw new Error(`No message under ${messageKey}`);
      return bytes;
    },
    ...transitions(table, existing),
    ...stopping(table, existing),
    stopped: async (before) => (await waitingWork(table, 'STOPPED', before, rowOf)).filter(({ state }) => state === 'stopped'),
    namedBy: async (names) => {
      const rows = await inParallel(names, namesAtOnce, async (name) => {
        const item = await table.get(keys.letter(name));
        return item && get(letterItem.parse(item).replyId);
      });
      return rows.flatMap((row) => row ?? []);
    },
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
      const item = await table.update(replyKeyOf(replyId), {
        UpdateExpression: 'SET #state = :joined, changedAt = :now, joinedIn = :in REMOVE #list, #since',
        ConditionExpression: '#state = :gathered',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':joined': 'joined', ':gathered': 'gathered', ':now': now, ':in': joinedIn },
      });
      if (item === undefined) await existing(replyId);
    },
  };
}

const ownerItem = z.object({ mailId: z.string() });
async function claimSaying(table: Table, key: ItemKey, mailId: string, now: string): Promise<string> {
  const item = await table.update(key, {
    UpdateExpression: 'SET mailId = :mail, #at = :now, expiresAt = :expiresAt',
    ConditionExpression: 'attribute_not_exists(pk) OR #at < :longAgo',
    ExpressionAttributeNames: { '#at': 'saidAt' },
    ExpressionAttributeValues: {
      ':mail': mailId,
      ':now': sortableInstant(now),
      ':longAgo': saidLongAgo(now),
      ':expiresAt': countExpiresAfter(now),
    },
  });
  return ownerItem.parse(item ?? (await table.get(key))).mailId;
}

/** One item a party with an attribute a topic: the first mail stays, and one write forgets all of it. */
async function claimTold(table: Table, key: ItemKey, topic: string, mailId: string, now: string): Promise<string> {
  const item = await table.update(key, {
    UpdateExpression: 'SET #topic = if_not_exists(#topic, :mail), expiresAt = :expiresAt',
    ExpressionAttributeNames: { '#topic': topic },
    ExpressionAttributeValues: { ':mail': mailId, ':expiresAt': expiresAfter(now) },
  });
  return z.string().parse(item?.[topic]);
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
