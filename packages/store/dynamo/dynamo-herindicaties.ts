import { type Herindicatie, isOpen, isUnsettled } from '#domain';
import { byBeschikking, inOrder, lastDayOf, orderOf } from '../herindicatie-order.ts';
import type { HerindicatieRow, HerindicatieStore } from '../herindicatie-store.ts';
import { expiresAfter, keys, type WorkKind, workKeys } from '../table.ts';
import { herindicatieItem } from './herindicatie-schema.ts';
import { putVersion } from './put-version.ts';
import type { Item, Table } from './table-access.ts';
import { allIndexed } from './waiting-work.ts';

const endOf = (one: Herindicatie): string => `${lastDayOf(one)}T00:00:00.000Z`;
const rowOf = (item: Item): HerindicatieRow => herindicatieItem.parse(item);

export function dynamoHerindicaties(table: Table): HerindicatieStore {
  const get: HerindicatieStore['get'] = async ({ clientNumber, beschikking }) => {
    const item = await table.get(keys.herindicatie(clientNumber, beschikking));
    return item && rowOf(item);
  };
  const listed = async (kinds: readonly WorkKind[]): Promise<readonly Herindicatie[]> =>
    inOrder((await allIndexed(table, kinds)).map((item) => rowOf(item).herindicatie));
  return {
    get,
    ofClient: async (clientNumber) => {
      const { pk, sk } = keys.herindicatiesOf(clientNumber);
      return byBeschikking((await table.query(pk, sk)).map((item) => rowOf(item).herindicatie));
    },
    put: async (herindicatie, version) => {
      const key = keys.herindicatie(herindicatie.clientNumber, herindicatie.beschikking);
      const next = { herindicatie, version: version + 1 };
      const item = { ...key, herindicatie, ...work(herindicatie), expiresAt: expiresAfter(endOf(herindicatie)) };
      return putVersion(table, item, next, () => get(herindicatie));
    },
    open: async () => (await listed(['HERINDICATIE', 'UNSETTLED'])).filter(isOpen),
    unsettled: async () => (await listed(['UNSETTLED'])).filter(isUnsettled),
  };
}

function work(herindicatie: Herindicatie): object {
  const kind = isUnsettled(herindicatie) ? 'UNSETTLED' : isOpen(herindicatie) ? 'HERINDICATIE' : undefined;
  return kind === undefined ? {} : workKeys(kind, orderOf(herindicatie), endOf(herindicatie));
}
