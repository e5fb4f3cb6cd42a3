import { z } from 'zod';
import type { AddressStore, StoppedAddress } from '../address-store.ts';
import { sortableInstant } from '../instants.ts';
import { keys, workIndex, workKeys } from '../table.ts';
import type { Item, Table } from './table-access.ts';
import { allIndexed } from './waiting-work.ts';

const stoppedAddress = z.object({
  address: z.string(),
  reason: z.enum(['bounce', 'complaint']),
  since: z.string(),
  replyId: z.string(),
  detail: z.string(),
});
/** Nothing when the address was lifted. */
const stoppedIn = (item: Item | undefined): StoppedAddress | undefined =>
  item === undefined || item['liftedAt'] !== undefined ? undefined : stoppedAddress.parse(item);
const names = { '#list': workIndex.partitionKey, '#since': workIndex.sortKey };

/** The item stays when an address is lifted: what was said before then is known to be old. */
export function dynamoAddresses(table: Table): AddressStore {
  return {
    stop: async ({ address, reason, since, replyId, detail }) => {
      const { workList, workSince } = workKeys('ADDRESS', address, sortableInstant(since));
      await table.update(keys.address(address), {
        UpdateExpression:
          'SET address = :address, reason = :reason, since = :since, replyId = :replyId, detail = :detail, #list = :list, #since = :listed REMOVE liftedAt',
        ConditionExpression: 'attribute_not_exists(pk) OR (attribute_exists(liftedAt) AND liftedAt < :sortable)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: {
          ':address': address,
          ':reason': reason,
          ':since': since,
          ':replyId': replyId,
          ':detail': detail,
          ':list': workList,
          ':listed': workSince,
          ':sortable': sortableInstant(since),
        },
      });
    },
    stopped: async (address) => stoppedIn(await table.get(keys.address(address))),
    lift: async (address, now) => {
      const item = await table.update(keys.address(address), {
        UpdateExpression: 'SET liftedAt = :now REMOVE #list, #since',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(liftedAt)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':now': sortableInstant(now) },
      });
      return item !== undefined;
    },
    all: async () =>
      (await allIndexed(table, ['ADDRESS']))
        .flatMap((item) => stoppedIn(item) ?? [])
        .sort((a, b) => (sortableInstant(a.since) < sortableInstant(b.since) ? -1 : 1)),
  };
}
