import { z } from 'zod';
import { gemeenten, holderOf, productCodes, type ReceivedToewijzing, type ToewijzingHolder, waitingReasons, waitsBecause } from '#domain';
import type { Store } from '#store';
import { decideToewijzing, settleUnsettled, type ToewijzingDecision, versionId } from '#toewijzingen';
import { jsonListAt } from '../page/json-list.ts';

const care = z.object({ product: z.enum(productCodes), period: z.object({ from: z.string(), to: z.string().optional() }) });
const waiting = care.extend({
  id: z.string(),
  gemeente: z.enum(gemeenten),
  receivedAt: z.string(),
  waits: z.enum(waitingReasons),
  /** Numbers of the clients with this BSN. */
  clients: z.array(z.string()),
  /** To choose from, when they contradict each other. */
  versions: z.array(care.extend({ version: z.string() })),
  /** For whom it counts until then, when its number came for somebody else before. */
  holder: z.object({ clientNumber: z.string(), onderaannemerNumber: z.string() }).optional(),
});
export type WaitingToewijzing = z.infer<typeof waiting>;

const by = z.string();
/** What somebody asks to be decided about the toewijzing with this number. */
export const decisionRequest = z.object({
  number: z.string(),
  decision: z.discriminatedUnion('what', [
    z.object({ what: z.literal('linked'), by, holder: z.object({ clientNumber: z.string(), onderaannemerNumber: z.string() }) }),
    z.object({ what: z.enum(['dismissed', 'undone', 'corrected', 'kept']), by, reason: z.string() }),
    z.object({ what: z.literal('chosen'), by, reason: z.string(), version: z.string() }),
  ]),
});
const decided = z.object({ refused: z.string().nullable() });

/** Toewijzingen of which a person must say for whom they are. */
export interface ToewijzingDesk {
  readonly list: () => Promise<readonly WaitingToewijzing[]>;
  /** Why nothing changed, in Dutch; null when it is done. */
  readonly decide: (number: string, decision: ToewijzingDecision) => Promise<string | null>;
}

/** On the store itself. */
export const toewijzingDeskOf = (store: Store): ToewijzingDesk => ({
  list: async () => {
    // Of what somebody began and could not finish nothing would wait, and nothing would be done.
    await settleUnsettled(store, new Date().toISOString());
    const dossiers = await store.toewijzingen.waiting();
    const register = await store.register.current();
    const found = await Promise.all(
      dossiers.map(async ({ bsnHash, received }) => {
        const clients = ((await register?.careClientsByBsn(bsnHash)) ?? []).map(({ number }) => number);
        return Promise.all(received.map((one) => waitingOf(store, one, clients)));
      }),
    );
    return found.flat(2);
  },
  decide: async (number, decision) => {
    const result = await decideToewijzing(store, number, decision, new Date().toISOString());
    return 'refused' in result ? result.refused : null;
  },
});

async function waitingOf(store: Store, one: ReceivedToewijzing, clients: string[]): Promise<readonly WaitingToewijzing[]> {
  const waits = waitsBecause(one);
  if (waits === undefined) return [];
  const { id, gemeente, product, period } = one.latest;
  const versions = one.rivals === undefined ? [] : [one.latest, ...one.rivals];
  const told = versions.map((each) => ({ product: each.product, period: each.period, version: versionId(each) }));
  const holder = waits === 'other-bsn' ? await holderNow(store, id) : undefined;
  return [{ id, gemeente, product, period, receivedAt: one.receivedAt, waits, clients, versions: told, holder }];
}

async function holderNow({ toewijzingen }: Store, id: string): Promise<ToewijzingHolder | undefined> {
  const owner = await toewijzingen.ownerOf(id);
  const row = owner === undefined ? undefined : await toewijzingen.get(owner);
  const received = row?.dossier.received.find(({ latest }) => latest.id === id);
  return received && holderOf(received);
}

/** Of the system that runs on this machine; throws a TypeError when none answers. */
export const toewijzingDeskAt = (pagePort: number): ToewijzingDesk => {
  const page = jsonListAt(pagePort, '/toewijzingen.json');
  return {
    list: async () => z.array(waiting).parse(await page.get()),
    decide: async (number, decision) => decided.parse(await page.put({ number, decision })).refused,
  };
};
