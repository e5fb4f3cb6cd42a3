import { hasWork, type ToewijzingDossier } from '#domain';
import { sortableInstant } from '../instants.ts';
import { expiresAfter, keys, type WorkKind, workKeys } from '../table.ts';
import { oldestFirst, receivedSince, type ToewijzingRow, type ToewijzingStore } from '../toewijzing-store.ts';
import { putVersion } from './put-version.ts';
import type { Item, Table } from './table-access.ts';
import { toewijzingItem } from './toewijzing-schema.ts';
import { allIndexed } from './waiting-work.ts';

const rowOf = (item: Item): ToewijzingRow => toewijzingItem.dossier.parse(item);

export function dynamoToewijzingen(table: Table): ToewijzingStore {
  const get: ToewijzingStore['get'] = async (bsnHash) => {
    const item = await table.get(keys.toewijzingen(bsnHash));
    return item && rowOf(item);
  };
  const ownerOf: ToewijzingStore['ownerOf'] = async (id) => {
    const item = await table.get(keys.toewijzing(id));
    return item && toewijzingItem.owner.parse(item).bsnHash;
  };
  const listed = async (kinds: readonly WorkKind[]): Promise<readonly ToewijzingDossier[]> =>
    oldestFirst((await allIndexed(table, kinds)).map((item) => rowOf(item).dossier));
  return {
    get,
    put: async (dossier, version) => {
      const next = { dossier, version: version + 1 };
      const item = { ...keys.toewijzingen(dossier.bsnHash), dossier, ...work(dossier), expiresAt: expiresAfter(lastNeeded(dossier)) };
      return putVersion(table, item, next, () => get(dossier.bsnHash));
    },
    ownerOf,
    claim: async (id, bsnHash) => {
      if (await table.putNew({ ...keys.toewijzing(id), bsnHash })) return bsnHash;
      return (await ownerOf(id)) ?? bsnHash;
    },
    move: async (id, from, to) => {
      await table.update(keys.toewijzing(id), {
        UpdateExpression: 'SET #owner = :to',
        ConditionExpression: '#owner = :from',
        ExpressionAttributeNames: { '#owner': 'bsnHash' },
        ExpressionAttributeValues: { ':from': from, ':to': to },
      });
    },
    waiting: async () => (await listed(['TOEWIJZING', 'TOEWIJZING-UNSETTLED'])).filter(hasWork),
    unsettled: async () => (await listed(['TOEWIJZING-UNSETTLED'])).filter(({ isSettled }) => !isSettled),
  };
}

function work(dossier: ToewijzingDossier): object {
  const kind = !dossier.isSettled ? 'TOEWIJZING-UNSETTLED' : hasWork(dossier) ? 'TOEWIJZING' : undefined;
  return kind === undefined ? {} : workKeys(kind, dossier.bsnHash, sortableInstant(receivedSince(dossier)));
}
/** The last day that it is about, or on which something came. */
const lastNeeded = ({ received }: ToewijzingDossier): string =>
  received
    .flatMap(({ receivedAt, latest }) => [receivedAt, `${latest.period.to ?? latest.period.from}T00:00:00.000Z`])
    .sort()
    .at(-1) ?? '';
