import { z } from 'zod';
import { type Beschikking, type IsoInstant, monthOf } from '#domain';
import type { Addition, AdditionStore, ClientAdditions } from '../addition-store.ts';
import { expiresAfter, keys } from '../table.ts';
import { endingIn } from './dynamo-register-reader.ts';
import { agreementItem, beschikkingItem } from './register-schema.ts';
import type { Table } from './table-access.ts';

const addition = <Shape extends z.ZodType>(item: Shape) => z.object({ item, addedAt: z.string(), withdrawnAt: z.string().optional() });
const additionsItem = z.object({
  clientNumber: z.string(),
  agreements: z.array(addition(agreementItem)),
  beschikkingen: z.array(addition(beschikkingItem)),
  version: z.number(),
});

/** People and imports hardly ever change the same client at once; this many in a row is a fault. */
const triesMax = 20;
const nothing: ClientAdditions = { agreements: [], beschikkingen: [] };
interface Identified {
  readonly id: string;
}

export function dynamoAdditions(table: Table): AdditionStore {
  const change = async (clientNumber: string, changed: (known: ClientAdditions) => ClientAdditions): Promise<void> => {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const key = keys.additions(clientNumber);
      const item = await table.get(key);
      const { version, ...known } = item === undefined ? { version: 0, ...nothing } : additionsItem.parse(item);
      const next = changed(known);
      if (JSON.stringify(next) === JSON.stringify(known)) return;
      if (await table.putNext({ ...key, ...next, clientNumber }, version)) return;
    }
    throw new Error(`The additions of one client kept changing while they were written`);
  };
  return {
    addAgreement: (item, now) =>
      change(item.clientNumber, (known) =>
        known.agreements.some((one) => one.item.id === item.id)
          ? known
          : { ...known, agreements: byId([...known.agreements, { item, addedAt: now }]) },
      ),
    withdrawAgreement: (clientNumber, id, now) =>
      change(clientNumber, (known) => ({ ...known, agreements: withdrawn(known.agreements, id, now) })),
    putBeschikking: async (item, now) => {
      await listEnd(table, item);
      await change(item.clientNumber, ({ beschikkingen, ...known }) => ({
        ...known,
        beschikkingen: byId([...beschikkingen.filter((one) => one.item.id !== item.id), { item, addedAt: now }]),
      }));
    },
    withdrawBeschikking: (clientNumber, id, now) =>
      change(clientNumber, (known) => ({ ...known, beschikkingen: withdrawn(known.beschikkingen, id, now) })),
    ofClients: async (clientNumbers) => {
      const items = (await table.getAll(clientNumbers.map(keys.additions))).map((item) => additionsItem.parse(item));
      return new Map(items.map(({ clientNumber, agreements, beschikkingen }) => [clientNumber, { agreements, beschikkingen }]));
    },
    clientsEnding: (from, to) => endingIn(table, from, to, keys.additionsEndingIn),
  };
}

/** Before the beschikking itself: what was listed and is not there does no harm. */
async function listEnd(table: Table, { clientNumber, period: { to } }: Beschikking): Promise<void> {
  if (to === undefined) return;
  const key = { pk: keys.additionsEndingIn(monthOf(to)), sk: keys.endingSort(to, clientNumber) };
  await table.put({ ...key, to, clientNumber, expiresAt: expiresAfter(`${to}T00:00:00Z`) });
}

const byId = <T extends Identified>(all: readonly Addition<T>[]): readonly Addition<T>[] =>
  [...all].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
const withdrawn = <T extends Identified>(all: readonly Addition<T>[], id: string, now: IsoInstant): readonly Addition<T>[] =>
  all.map((one) => (one.item.id === id && one.withdrawnAt === undefined ? { ...one, withdrawnAt: now } : one));
