import {
  agreedOf,
  beschikkingenOf,
  byContent,
  canonicalJson,
  decisionOn,
  type IsoInstant,
  isNewer,
  type ReceivedToewijzing,
  saysTheSame,
  sortedBy,
  type Toewijzing,
  type ToewijzingDossier,
  type ToewijzingMessage,
  versionsOf,
  waitsBecause,
} from '#domain';
import { type KnownCare, matchToewijzing } from './match-toewijzing.ts';

/** What a message did to one toewijzing. */
export const takenInAsWords = ['new', 'changed', 'deleted', 'same', 'older', 'contradictory'] as const;
export type TakenInAs = (typeof takenInAsWords)[number];
export interface TakenIn {
  readonly dossier: ToewijzingDossier;
  /** By id. */
  readonly taken: ReadonlyMap<string, TakenInAs>;
}

export const emptyDossier = (bsnHash: string): ToewijzingDossier => ({ bsnHash, received: [], clients: [], isSettled: true });

/**
 * The dossier with all of a message in it. The same message again changes nothing, but for what waits: that is matched
 * again. `asked`: ids that came for another BSN before.
 */
export function takeIn(
  dossier: ToewijzingDossier,
  { toewijzingen }: ToewijzingMessage,
  asked: ReadonlySet<string>,
  care: KnownCare,
  now: IsoInstant,
): TakenIn {
  const taken = new Map(toewijzingen.map((one) => [one.id, takenInAs(knownOf(dossier, one.id), one)]));
  const fresh = toewijzingen.map((one) => {
    const received = receive(knownOf(dossier, one.id), one, care, now);
    return asked.has(one.id) ? { ...received, correction: 'asked' as const } : received;
  });
  const others = dossier.received.filter((known) => !taken.has(known.latest.id));
  const received = sortedBy([...others, ...fresh], ({ latest }) => latest.id);
  return { dossier: withReceived(dossier, received), taken };
}

export const knownOf = ({ received }: ToewijzingDossier, id: string): ReceivedToewijzing | undefined =>
  received.find(({ latest }) => latest.id === id);

function takenInAs(known: ReceivedToewijzing | undefined, one: Toewijzing): TakenInAs {
  if (known !== undefined) {
    if (isNewer(known.latest, one)) return 'older';
    const isEqual = !isNewer(one, known.latest);
    if (isEqual && versionsOf(known).some((version) => version.isDeleted || saysTheSame(version, one))) return 'same';
    if (isEqual) return 'contradictory';
  }
  if (one.isDeleted) return 'deleted';
  return known === undefined ? 'new' : 'changed';
}

function receive(known: ReceivedToewijzing | undefined, one: Toewijzing, care: KnownCare, now: IsoInstant): ReceivedToewijzing {
  if (known === undefined) return { latest: one, receivedAt: now, match: matchToewijzing(one, care), events: [] };
  if (isNewer(one, known.latest)) {
    const { rivals, rejected, ...rest } = known;
    return { ...rest, latest: one, receivedAt: now, match: matchToewijzing(one, care), events: lookedAtAgain(known, now) };
  }
  const held = isNewer(known.latest, one) ? known : withEqual(known, one, now);
  return held === known && waitsBecause(known) === undefined ? known : matchedAgain(held, care);
}

export const matchedAgain = (received: ReceivedToewijzing, care: KnownCare): ReceivedToewijzing => ({
  ...received,
  match: matchToewijzing(agreedOf(received) ?? received.latest, care),
});

/** One that is as old: the same, told in other words, or something else that only a person can choose from. */
function withEqual(known: ReceivedToewijzing, one: Toewijzing, now: IsoInstant): ReceivedToewijzing {
  const same = versionsOf(known).find((version) => version.isDeleted || saysTheSame(version, one));
  if (same !== undefined) {
    if (byContent(same) >= byContent(one)) return known;
    const renewed = (all: readonly Toewijzing[]) => all.map((version) => (version === same ? one : version));
    const { latest, rivals, rejected } = known;
    return inOrder({
      ...known,
      latest: latest === same ? one : latest,
      ...(rivals && { rivals: renewed(rivals) }),
      ...(rejected && { rejected: renewed(rejected) }),
    });
  }
  return inOrder({ ...known, rivals: [...(known.rivals ?? []), one], events: lookedAtAgain(known, now) });
}

/** Whichever came first. */
function inOrder(received: ReceivedToewijzing): ReceivedToewijzing {
  const [latest = received.latest, ...rivals] = sortedBy([received.latest, ...(received.rivals ?? [])], byContent).toReversed();
  return rivals.length === 0 ? received : { ...received, latest, rivals };
}

/** What was put aside was another version: the new one is looked at for itself. */
const lookedAtAgain = (known: ReceivedToewijzing, at: IsoInstant): ReceivedToewijzing['events'] =>
  decisionOn(known)?.what === 'dismissed'
    ? [...known.events, { what: 'undone', by: 'Siem', at, reason: 'Er kwam een ander bericht over deze toewijzing.' }]
    : known.events;

/** With what follows for the beschikkingen of clients still to be done, when that changed. */
export function withReceived(dossier: ToewijzingDossier, received: readonly ReceivedToewijzing[]): ToewijzingDossier {
  const beschikkingen = beschikkingenOf({ received });
  const isSettled = dossier.isSettled && canonicalJson(beschikkingen) === canonicalJson(beschikkingenOf(dossier));
  const clients = [...new Set([...dossier.clients, ...beschikkingen.map(({ clientNumber }) => clientNumber)])].sort();
  return { ...dossier, received, isSettled, clients };
}
