import { canonicalJson, type Herindicatie, isOpen, isUnsettled } from '#domain';
import { byBeschikking, inOrder, lastDayOf, orderOf } from '../herindicatie-order.ts';
import type { HerindicatieRow, HerindicatieStore } from '../herindicatie-store.ts';
import { sweepRowsMax } from '../instants.ts';
import { expiresAfter, keys, type WorkKind, workKeys } from '../table.ts';
import { herindicatieItem } from './herindicatie-schema.ts';
import type { Item, Table } from './table-access.ts';
import { indexed } from './waiting-work.ts';

const endOfTime = '9999-12-31T00:00:00.000Z';
const endOf = (one: Herindicatie): string => `${lastDayOf(one)}T00:00:00.000Z`;
const rowOf = (item: Item): HerindicatieRow => herindicatieItem.parse(item);

export function dynamoHerindicaties(table: Table): HerindicatieStore {
  const get: HerindicatieStore['get'] = async ({ clientNumber, beschikking }) => {
    const item = await table.get(keys.herindicatie(clientNumber, beschikking));
    return item && rowOf(item);
  };
  /** An index that lags may name one item under two kinds. */
  const listed = async (kinds: readonly WorkKind[]): Promise<readonly Herindicatie[]> => {
    const items = (await Promise.all(kinds.map((kind) => indexed(table, kind, endOfTime, sweepRowsMax)))).flat();
    const rows = items.map((item) => rowOf(item).herindicatie);
    return inOrder([...new Map(rows.map((one) => [orderOf(one), one])).values()]);
  };
  return {
    get,
    ofClient: async (clientNumber) => {
      const { pk, sk } = keys.herindicatiesOf(clientNumber);
      return byBeschikking((await table.query(pk, sk)).map((item) => rowOf(item).herindicatie));
    },
    put: async (herindicatie, version) => {
      const key = keys.herindicatie(herindicatie.clientNumber, herindicatie.beschikking);
      const next = { herindicatie, version: version + 1 };
      if (await table.putNext({ ...key, herindicatie, ...work(herindicatie), expiresAt: expiresAfter(endOf(herindicatie)) }, version))
        return next;
      // A repeated request whose first answer was lost finds its own.
      const found = await get(herindicatie);
      return found !== undefined && found.version === version + 1 && canonicalJson(found.herindicatie) === canonicalJson(herindicatie)
        ? next
        : undefined;
    },
    open: async () => (await listed(['HERINDICATIE', 'UNSETTLED'])).filter(isOpen),
    unsettled: async () => (await listed(['UNSETTLED'])).filter(isUnsettled),
  };
}

function work(herindicatie: Herindicatie): object {
  const kind = isUnsettled(herindicatie) ? 'UNSETTLED' : isOpen(herindicatie) ? 'HERINDICATIE' : undefined;
  return kind === undefined ? {} : workKeys(kind, orderOf(herindicatie), endOf(herindicatie));
}
