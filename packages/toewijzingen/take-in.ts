import {
  beschikkingenOf,
  canonicalJson,
  type IsoInstant,
  isNewer,
  type ReceivedToewijzing,
  sortedBy,
  type Toewijzing,
  type ToewijzingDossier,
  type ToewijzingMessage,
  waitsBecause,
} from '#domain';
import { type KnownCare, matchToewijzing } from './match-toewijzing.ts';

/** What a message did to one toewijzing. */
export type TakenInAs = 'new' | 'changed' | 'deleted' | 'same' | 'older';
export interface TakenIn {
  readonly dossier: ToewijzingDossier;
  /** By id. */
  readonly taken: ReadonlyMap<string, TakenInAs>;
}

export const emptyDossier = (bsnHash: string): ToewijzingDossier => ({ bsnHash, received: [], clients: [], isSettled: true });

/** The dossier with all of a message in it. The same message again changes nothing, but for what waits: that is matched again. */
export function takeIn(dossier: ToewijzingDossier, { toewijzingen }: ToewijzingMessage, care: KnownCare, now: IsoInstant): TakenIn {
  const taken = new Map(toewijzingen.map((one) => [one.id, takenInAs(knownOf(dossier, one.id)?.latest, one)]));
  const fresh = toewijzingen.map((one) => receive(knownOf(dossier, one.id), one, care, now));
  const others = dossier.received.filter((known) => !taken.has(known.latest.id));
  const received = sortedBy([...others, ...fresh], ({ latest }) => latest.id);
  return { dossier: withReceived(dossier, received), taken };
}

const knownOf = ({ received }: ToewijzingDossier, id: string): ReceivedToewijzing | undefined =>
  received.find(({ latest }) => latest.id === id);

function takenInAs(known: Toewijzing | undefined, one: Toewijzing): TakenInAs {
  if (known !== undefined && canonicalJson(known) === canonicalJson(one)) return 'same';
  if (known !== undefined && !isNewer(one, known)) return 'older';
  if (one.isDeleted) return 'deleted';
  return known === undefined ? 'new' : 'changed';
}

function receive(known: ReceivedToewijzing | undefined, one: Toewijzing, care: KnownCare, now: IsoInstant): ReceivedToewijzing {
  if (known === undefined) return { latest: one, receivedAt: now, match: matchToewijzing(one, care), events: [] };
  if (isNewer(one, known.latest))
    return { ...known, latest: one, receivedAt: now, match: matchToewijzing(one, care), events: lookedAtAgain(known, now) };
  return waitsBecause(known) === undefined ? known : { ...known, match: matchToewijzing(known.latest, care) };
}

/** What was put aside was an earlier version: the new one is looked at for itself. */
const lookedAtAgain = ({ events }: ReceivedToewijzing, at: IsoInstant): ReceivedToewijzing['events'] =>
  events.at(-1)?.what === 'dismissed'
    ? [...events, { what: 'undone', by: 'Siem', at, reason: 'Er kwam een nieuwer bericht over deze toewijzing.' }]
    : events;

/** With what follows for the beschikkingen of clients still to be done, when that changed. */
export function withReceived(dossier: ToewijzingDossier, received: readonly ReceivedToewijzing[]): ToewijzingDossier {
  const beschikkingen = beschikkingenOf({ received });
  const isSettled = dossier.isSettled && canonicalJson(beschikkingen) === canonicalJson(beschikkingenOf(dossier));
  const clients = [...new Set([...dossier.clients, ...beschikkingen.map(({ clientNumber }) => clientNumber)])].sort();
  return { ...dossier, received, isSettled, clients };
}
