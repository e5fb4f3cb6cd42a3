import { z } from 'zod';
import { type Beschikking, monthOf } from '#domain';
import type { AdditionStore } from '../addition-store.ts';
import {
  type KeptAdditions,
  noAdditions,
  withAgreement,
  withBeschikking,
  withChange,
  withContained,
  withoutAgreement,
  withoutBeschikking,
} from '../change-additions.ts';
import { expiresAfter, keys } from '../table.ts';
import { endingIn } from './dynamo-register-reader.ts';
import { agreementItem, beschikkingItem } from './register-schema.ts';
import type { Table } from './table-access.ts';

const addition = <Shape extends z.ZodType>(item: Shape) => z.object({ item, addedAt: z.string(), withdrawnAt: z.string().optional() });
const additionsItem = z.object({
  clientNumber: z.string(),
  agreements: z.array(addition(agreementItem).extend({ containedAsOf: z.string().optional() })),
  beschikkingen: z.array(addition(beschikkingItem)),
  sources: z.record(z.string(), z.number()).optional(),
  version: z.number(),
});
const listedItem = z.object({ clientNumber: z.string() });
/** People and imports hardly ever change the same client at once; this many in a row is a fault. */
const triesMax = 20;

export function dynamoAdditions(table: Table): AdditionStore {
  const change = async (clientNumber: string, changed: (known: KeptAdditions) => KeptAdditions): Promise<void> => {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const key = keys.additions(clientNumber);
      const item = await table.get(key);
      const { version, ...known } = item === undefined ? { version: 0, ...noAdditions } : additionsItem.parse(item);
      const next = changed(known);
      if (JSON.stringify(next) === JSON.stringify(known)) return;
      if (await table.putNext({ ...key, ...next, clientNumber }, version)) return;
    }
    throw new Error(`The additions of one client kept changing while they were written`);
  };
  return {
    addAgreement: async (item, now) => {
      // Before the agreement itself: a client that is listed without one does no harm.
      await table.put({ ...keys.clientWithAgreements(item.clientNumber), clientNumber: item.clientNumber });
      await change(item.clientNumber, (known) => withAgreement(known, item, now));
    },
    withdrawAgreement: (clientNumber, id, now) => change(clientNumber, (known) => withoutAgreement(known, id, now)),
    markContained: (clientNumber, ids, asOf) => change(clientNumber, (known) => withContained(known, ids, asOf)),
    clientsWithAgreements: async () =>
      (await table.query(keys.clientsWithAgreements)).map((item) => listedItem.parse(item).clientNumber).sort(),
    putBeschikking: async (item, now) => {
      await listEnd(table, item);
      await change(item.clientNumber, (known) => withBeschikking(known, item, now));
    },
    changeBeschikkingen: async (clientNumber, difference, now) => {
      for (const item of difference.put) await listEnd(table, item);
      await change(clientNumber, (known) => withChange(known, difference, now));
    },
    withdrawBeschikking: (clientNumber, id, now) => change(clientNumber, (known) => withoutBeschikking(known, id, now)),
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
