import { z } from 'zod';
import { amsterdamDate, herindicatieSteps, type NewToewijzing, productCodes } from '#domain';
import {
  doStep,
  findHerindicatie,
  type ListedHerindicatie,
  listHerindicaties,
  notesOnInzorgmelding,
  type SettlePorts,
} from '#herindicatie';
import { herindicatieReportItem, inParallel } from '#store';
import { jsonListAt } from '../page/json-list.ts';
import { suggestToewijzing } from './suggest-toewijzing.ts';

const period = z.object({ from: z.string(), to: z.string().optional() });
const product = z.enum(productCodes);
const step = z.enum(herindicatieSteps);
const listed = z.object({
  clientNumber: z.string(),
  beschikking: z.string(),
  onderaannemerNumber: z.string(),
  product,
  lastDay: z.string().optional(),
  urgency: z.enum(['ended', 'soon', 'later']),
  reports: z.array(herindicatieReportItem),
  steps: z.array(
    z.object({
      step,
      state: z.enum(['open', 'possible', 'done', 'not-needed']),
      by: z.string().optional(),
      at: z.string().optional(),
      reason: z.string().optional(),
      toewijzing: z.object({ product, period }).optional(),
    }),
  ),
  remindedAt: z.string().optional(),
  isOutOfCare: z.boolean().optional(),
  suggested: z.object({ product, period }).optional(),
  notes: z.array(z.string()).optional(),
});

/** What somebody asks to be done about the herindicatie of a client. */
export const stepRequest = z.object({
  clientNumber: z.string(),
  /** May be left out when the client has one. */
  beschikking: z.string().optional(),
  by: z.string(),
  action: z.discriminatedUnion('do', [
    z.object({ do: z.literal('accept'), reference: z.string().optional() }),
    z.object({ do: z.literal('set-aside'), reference: z.string().optional(), reason: z.string() }),
    z.object({ do: z.literal('done'), step, product: product.optional(), period: period.optional() }),
    z.object({ do: z.literal('not-needed'), step, reason: z.string() }),
    z.object({ do: z.literal('undo'), step, reason: z.string(), isEarlier: z.literal(true).optional() }),
  ]),
});
export type StepRequest = z.infer<typeof stepRequest>;
const answer = z.union([
  z.object({ refusal: z.string() }),
  z.object({ beschikking: z.string(), letters: z.number(), notes: z.array(z.string()).optional() }),
]);
/** Dutch why not; or which beschikking it was, how many letters go out, and in Dutch what is still to be done elsewhere. */
export type StepAnswer = z.infer<typeof answer>;

export interface ShownHerindicatie extends ListedHerindicatie {
  /** What a message 301 says of the new toewijzing, while that step is open. */
  readonly suggested?: NewToewijzing | undefined;
  /** Dutch: what the register still says otherwise. */
  readonly notes?: readonly string[] | undefined;
}

/** The herindicaties, for whoever looks after them. */
export interface HerindicatieDesk {
  readonly list: () => Promise<readonly ShownHerindicatie[]>;
  readonly take: (request: StepRequest) => Promise<StepAnswer>;
}

/** Looked up at once. */
const clientsAtOnce = 8;

/** On the store itself. */
export const herindicatieDesk = (ports: SettlePorts): HerindicatieDesk => ({
  list: async () => {
    const all = await listHerindicaties(ports.store, ports.parameters, amsterdamDate(ports.now()));
    return inParallel(all, clientsAtOnce, async (one) => ({
      ...one,
      suggested: await suggestToewijzing(ports.store, one),
      notes: await notesOn(ports.store, one),
    }));
  },
  take: async ({ clientNumber, beschikking, by, action }) => {
    const key = await findHerindicatie(ports.store, clientNumber, beschikking);
    if ('refusal' in key) return key;
    const done = await doStep(ports, key, action, by);
    if ('refusal' in done) return done;
    return { beschikking: key.beschikking, letters: done.replyIds.length, ...(done.notes && { notes: [...done.notes] }) };
  },
});

async function notesOn(store: SettlePorts['store'], one: ListedHerindicatie): Promise<readonly string[] | undefined> {
  const row = one.reports.length === 0 ? undefined : await store.herindicaties.get(one);
  const notes = row === undefined ? [] : await notesOnInzorgmelding(store, row.herindicatie);
  return notes.length === 0 ? undefined : notes;
}

/** Of the system that runs on this machine; throws a TypeError when none answers. */
export const herindicatieDeskAt = (pagePort: number): HerindicatieDesk => {
  const page = jsonListAt(pagePort, '/herindicaties.json');
  return {
    list: async () => z.array(listed).parse(await page.get()),
    take: async (request) => answer.parse(await page.put(request)),
  };
};
