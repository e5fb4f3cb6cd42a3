import { type Beschikking, canonicalJson, type IsoInstant, type Leveringsovereenkomst, sortedBy } from '#domain';
import type { Addition, BeschikkingenChange, ClientAdditions } from './addition-store.ts';
import { isBefore } from './instants.ts';

export const noAdditions: ClientAdditions = { agreements: [], beschikkingen: [] };

/** Of one client, with an agreement added; what is known by its id stays as it is. */
export const withAgreement = (known: ClientAdditions, item: Leveringsovereenkomst, now: IsoInstant): ClientAdditions =>
  known.agreements.some((one) => one.item.id === item.id)
    ? known
    : { ...known, agreements: byId([...known.agreements, { item, addedAt: now }]) };

export const withoutAgreement = (known: ClientAdditions, id: string, now: IsoInstant): ClientAdditions => ({
  ...known,
  agreements: withdrawn(known.agreements, id, now),
});

/** With what a register of that moment contains; what an earlier one contained stays as it is. */
export const withContained = (known: ClientAdditions, ids: readonly string[], asOf: IsoInstant): ClientAdditions => ({
  ...known,
  agreements: known.agreements.map((one) =>
    ids.includes(one.item.id) && (one.containedAsOf === undefined || isBefore(asOf, one.containedAsOf))
      ? { ...one, containedAsOf: asOf }
      : one,
  ),
});

/** With this version of a beschikking; the same one again changes nothing. */
export function withBeschikking(known: ClientAdditions, item: Beschikking, now: IsoInstant): ClientAdditions {
  const isSame = (one: Addition<Beschikking>): boolean => one.withdrawnAt === undefined && canonicalJson(one.item) === canonicalJson(item);
  if (known.beschikkingen.some(isSame)) return known;
  const others = known.beschikkingen.filter((one) => one.item.id !== item.id);
  return { ...known, beschikkingen: byId([...others, { item, addedAt: now }]) };
}

export const withoutBeschikking = (known: ClientAdditions, id: string, now: IsoInstant): ClientAdditions => ({
  ...known,
  beschikkingen: withdrawn(known.beschikkingen, id, now),
});

/** The additions of one client as they are kept. */
export interface KeptAdditions extends ClientAdditions {
  /** The version up to which each source of beschikkingen was followed. */
  readonly sources?: Readonly<Record<string, number>> | undefined;
}

/** All of a change at once; one that comes too late changes nothing. */
export function withChange(known: KeptAdditions, { put, withdraw, source, version }: BeschikkingenChange, now: IsoInstant): KeptAdditions {
  if ((known.sources?.[source] ?? 0) > version) return known;
  const without = withdraw.reduce<ClientAdditions>((all, id) => withoutBeschikking(all, id, now), known);
  const { beschikkingen } = put.reduce((all, item) => withBeschikking(all, item, now), without);
  return { ...known, beschikkingen, sources: { ...known.sources, [source]: version } };
}

interface Identified {
  readonly id: string;
}
const byId = <A extends Addition<Identified>>(all: readonly A[]): readonly A[] => sortedBy(all, ({ item }) => item.id);
const withdrawn = <A extends Addition<Identified>>(all: readonly A[], id: string, now: IsoInstant): readonly A[] =>
  all.map((one) => (one.item.id === id && one.withdrawnAt === undefined ? { ...one, withdrawnAt: now } : one));
