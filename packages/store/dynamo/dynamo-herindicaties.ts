import { canonicalJson, type Herindicatie, isOpen, isUnsettled } from '#domain';
import type { HerindicatieRow, HerindicatieStore } from '../herindicatie-store.ts';
import { sweepRowsMax } from '../instants.ts';
import { expiresAfter, keys, type WorkKind, workKeys } from '../table.ts';
import { herindicatieItem } from './herindicatie-schema.ts';
import type { Item, Table } from './table-access.ts';
import { indexed } from './waiting-work.ts';

const endOfTime = '9999-12-31T00:00:00.000Z';
/** A beschikking without last day is listed after all others. */
const endOf = ({ about }: Herindicatie): string => `${about.period.to ?? '9999-12-30'}T00:00:00.000Z`;
const rowOf = (item: Item): HerindicatieRow => herindicatieItem.parse(item);

export function dynamoHerindicaties(table: Table): HerindicatieStore {
  const get: HerindicatieStore['get'] = async ({ clientNumber, beschikking }) => {
    const item = await table.get(keys.herindicatie(clientNumber, beschikking));
    return item && rowOf(item);
  };
  const listed = async (kinds: readonly WorkKind[]): Promise<readonly Herindicatie[]> => {
    const items = (await Promise.all(kinds.map((kind) => indexed(table, kind, endOfTime, sweepRowsMax)))).flat();
    return items.map((item) => rowOf(item).herindicatie).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  };
  return {
    get,
    ofClient: async (clientNumber) => {
      const { pk, sk } = keys.herindicatiesOf(clientNumber);
      return (await table.query(pk, sk)).map((item) => rowOf(item).herindicatie);
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
const orderOf = (one: Herindicatie): string => JSON.stringify([endOf(one), one.clientNumber, one.beschikking]);
