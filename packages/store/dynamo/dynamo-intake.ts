import { z } from 'zod';
import { referenceOf, referenceYear, sortableInstant } from '../instants.ts';
import type { IntakeRow, IntakeStore } from '../ports.ts';
import { expiresAfter, keys, workIndex, workKeys } from '../table.ts';
import type { Item, Table } from './table-access.ts';
import { waitingWork } from './waiting-work.ts';

const intakeRow = z.object({
  mailId: z.string(),
  rawKey: z.string(),
  receivedAt: z.string(),
  state: z.enum(['received', 'assessing', 'recognising', 'assessed']),
  attempts: z.number(),
  reference: z.string(),
  changedAt: z.string(),
});
const rowOf = (item: Item): IntakeRow => intakeRow.parse(item);
const waiting = (mailId: string, now: string) => workKeys('INTAKE', mailId, sortableInstant(now));

export function dynamoIntake(table: Table): IntakeStore {
  const get = async (mailId: string): Promise<IntakeRow | undefined> => {
    const item = await table.get(keys.intake(mailId));
    return item && rowOf(item);
  };
  const existing = async (mailId: string): Promise<IntakeRow> => {
    const row = await get(mailId);
    if (row === undefined) throw new Error(`No intake row for mail ${mailId}`);
    return row;
  };

  return {
    get,
    nextReference: (now) => nextReference(table, now),
    register: async ({ mailId, rawKey, receivedAt, now }) => {
      const known = await get(mailId);
      if (known !== undefined) return { row: known, isNew: false };
      const reference = await nextReference(table, receivedAt);
      const row: IntakeRow = { mailId, rawKey, receivedAt, state: 'received', attempts: 0, reference, changedAt: now };
      await table.putNew({ ...keys.intake(mailId), ...row, ...waiting(mailId, now), expiresAt: expiresAfter(receivedAt) });
      // A repeated request whose first answer was lost finds its own row: then it is new all the same.
      const stored = await existing(mailId);
      return { row: stored, isNew: stored.reference === reference };
    },
    ...progress(table, existing),
    unfinished: async (before) => (await waitingWork(table, 'INTAKE', before, rowOf)).filter((row) => row.state !== 'assessed'),
    claimFingerprint: async (fingerprint, mailId) => {
      const key = keys.fingerprint(fingerprint);
      if (await table.putNew({ ...key, mailId })) return mailId;
      return z.object({ mailId: z.string() }).parse(await table.get(key)).mailId;
    },
  };
}

function progress(
  table: Table,
  existing: (mailId: string) => Promise<IntakeRow>,
): Pick<IntakeStore, 'startAttempt' | 'awaitRecognition' | 'finish'> {
  const unlessAssessed = {
    ConditionExpression: 'attribute_exists(pk) AND #state <> :assessed',
    ExpressionAttributeNames: { '#state': 'state', '#list': workIndex.partitionKey, '#since': workIndex.sortKey },
  };
  return {
    startAttempt: async (mailId, now) => {
      const { workList, workSince } = waiting(mailId, now);
      const values = { ':assessing': 'assessing', ':assessed': 'assessed', ':now': now, ':list': workList, ':since': workSince, ':one': 1 };
      const item = await table.update(keys.intake(mailId), {
        ...unlessAssessed,
        UpdateExpression: 'SET #state = :assessing, changedAt = :now, #list = :list, #since = :since ADD attempts :one',
        ExpressionAttributeValues: values,
      });
      return item ? rowOf(item) : existing(mailId);
    },
    awaitRecognition: async (mailId, now) => {
      const { workList, workSince } = waiting(mailId, now);
      const item = await table.update(keys.intake(mailId), {
        ...unlessAssessed,
        ConditionExpression: 'attribute_exists(pk) AND #state = :assessing',
        UpdateExpression: 'SET #state = :recognising, changedAt = :now, #list = :list, #since = :since ADD attempts :less',
        ExpressionAttributeValues: {
          ':assessing': 'assessing',
          ':recognising': 'recognising',
          ':now': now,
          ':list': workList,
          ':since': workSince,
          ':less': -1,
        },
      });
      if (item === undefined) await existing(mailId);
    },
    finish: async (mailId, now) => {
      const item = await table.update(keys.intake(mailId), {
        ...unlessAssessed,
        UpdateExpression: 'SET #state = :assessed, changedAt = :now REMOVE #list, #since',
        ExpressionAttributeValues: { ':assessed': 'assessed', ':now': now },
      });
      if (item === undefined) await existing(mailId);
    },
  };
}

/** Drawn before the row is written: a number may be lost, but no two mails have the same. */
async function nextReference(table: Table, at: string): Promise<string> {
  const year = referenceYear(at);
  const counter = await table.update(keys.counter(year), {
    UpdateExpression: 'ADD #count :one',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':one': 1 },
  });
  return referenceOf(year, z.object({ count: z.number() }).parse(counter).count);
}
