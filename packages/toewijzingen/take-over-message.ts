import {
  canonicalJson,
  holderOf,
  type IsoInstant,
  type ReceivedToewijzing,
  type ToewijzingHolder,
  type ToewijzingMessage,
  type WaitingReason,
  waitsBecause,
} from '#domain';
import { claimIds } from './claim-ids.ts';
import { gatherCare } from './gather-care.ts';
import { type ToewijzingPorts, triesMax } from './ports.ts';
import { settleDossier } from './settle-dossier.ts';
import { emptyDossier, knownOf, type TakenIn, type TakenInAs, takeIn } from './take-in.ts';

/** What came of one toewijzing in a message. */
export interface ToewijzingResult {
  readonly id: string;
  readonly taken: TakenInAs;
  /** For whom it counts now. */
  readonly holder?: ToewijzingHolder | undefined;
  /** Why a person must look. */
  readonly waits?: WaitingReason | undefined;
}
export type TakenOver =
  | { readonly ok: true; readonly results: readonly ToewijzingResult[] }
  /** Ids that came for somebody else, and not before this: one of the two messages is wrong, and nothing of this one is taken over. */
  | { readonly ok: false; readonly ofSomebodyElse: readonly string[] };

/**
 * Takes over one message, whole: first the dossier of its person in one write, then what follows for the
 * beschikkingen. The same message twice, and messages in whatever order, come to the same.
 */
export async function takeOverMessage(ports: ToewijzingPorts, message: ToewijzingMessage, now: IsoInstant): Promise<TakenOver> {
  const claimed = await claimIds(ports, message);
  if ('ofSomebodyElse' in claimed) return { ok: false, ofSomebodyElse: claimed.ofSomebodyElse };
  for (let tries = 0; tries < triesMax; tries += 1) {
    const row = await ports.toewijzingen.get(message.bsnHash);
    const before = row?.dossier ?? emptyDossier(message.bsnHash);
    const taken = takeIn(before, message, claimed.asked, await gatherCare(ports, before), now);
    const isSame = row !== undefined && canonicalJson(taken.dossier) === canonicalJson(before);
    const next = isSame ? row : await ports.toewijzingen.put(taken.dossier, row?.version ?? 0);
    if (next === undefined) continue;
    await settleDossier(ports, next, now);
    return { ok: true, results: resultsOf(message, taken) };
  }
  throw new Error('The toewijzingen of one person kept changing while a message was taken over');
}

const resultsOf = ({ toewijzingen }: ToewijzingMessage, { dossier, taken }: TakenIn): readonly ToewijzingResult[] =>
  toewijzingen.flatMap(({ id }) => {
    const received = knownOf(dossier, id);
    const how = taken.get(id);
    return received === undefined || how === undefined ? [] : [{ id, taken: how, ...stateOf(received) }];
  });
const stateOf = (received: ReceivedToewijzing): Pick<ToewijzingResult, 'holder' | 'waits'> => ({
  holder: holderOf(received),
  waits: waitsBecause(received),
});
