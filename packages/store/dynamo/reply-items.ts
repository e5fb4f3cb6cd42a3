import { z } from 'zod';
import { sortableInstant } from '../instants.ts';
import { mailIdOfReply } from '../reply-key.ts';
import type { ReplyRow } from '../reply-store.ts';
import { type ItemKey, keys, type WorkKind, workIndex, workKeys } from '../table.ts';
import type { Item } from './table-access.ts';

const replyRow = z.object({
  replyId: z.string(),
  mailId: z.string(),
  reference: z.string(),
  state: z.enum(['due', 'sending', 'sent', 'refused', 'gathered', 'joined', 'stopped', 'said-before']),
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
  saidIn: z.string().optional(),
  kind: z.enum(['decision', 'receipt', 'neutral-receipt', 'notice']).optional(),
  undelivered: z
    .object({ kind: z.enum(['bounce', 'complaint', 'rejected']), permanent: z.boolean(), at: z.string(), detail: z.string() })
    .optional(),
});
export const rowOf = (item: Item): ReplyRow => replyRow.parse(item);
export const replyKeyOf = (replyId: string): ItemKey => keys.reply(mailIdOfReply(replyId), replyId);
/** The index keys of a reply that waits since `now`. */
export const waiting = (replyId: string, now: string, kind: WorkKind = 'REPLY') => workKeys(kind, replyId, sortableInstant(now));
/** For expressions: words that DynamoDB keeps for itself. */
export const names = { '#state': 'state', '#list': workIndex.partitionKey, '#since': workIndex.sortKey };
