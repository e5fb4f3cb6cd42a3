import { canonicalJson } from './canonical-json.ts';
import { type DateRange, type IsoDate, type IsoInstant, overlap } from './dates.ts';
import type { Gemeente } from './gemeente.ts';
import type { ProductCode } from './product.ts';
import type { Beschikking } from './register.ts';

/** What a gemeente assigned to one person, as one message 301 says it. */
export interface Toewijzing {
  /** `<gemeentecode>-<toewijzingnummer>`: also the id of the beschikking that it becomes. */
  readonly id: string;
  readonly gemeente: Gemeente;
  readonly number: string;
  readonly product: ProductCode;
  /** Start and end day both count. */
  readonly period: DateRange;
  /** WMO002; absent with a new one. */
  readonly changeReason?: string | undefined;
  /** The gemeente takes it back: as if it was never sent. */
  readonly isDeleted: boolean;
  /** When the gemeente decided it, by its own clock: `2026-01-05T12:34:56`. */
  readonly decidedAt: string;
  /** Of the message that it came in. */
  readonly dated: IsoDate;
}

/** One message 301: everything in it is about one person. */
export interface ToewijzingMessage {
  readonly gemeente: Gemeente;
  readonly dated: IsoDate;
  /** Keyed hash. */
  readonly bsnHash: string;
  readonly toewijzingen: readonly Toewijzing[];
}

/** A deletion or a change follows what it deletes or changes, also when it keeps the time of that decision. */
const rankOf = ({ isDeleted, changeReason }: Toewijzing): number => (isDeleted ? 2 : changeReason === undefined ? 0 : 1);
const ageOf = (one: Toewijzing): string => [one.decidedAt, one.dated, rankOf(one)].join(' ');
/**
 * Which of two about the same toewijzing holds: the one decided last (iWmo 3.2, IV013 and OP033x1), else by the date of
 * the message. Of what remains equal a deletion holds, else a change.
 */
export const isNewer = (one: Toewijzing, than: Toewijzing): boolean => ageOf(one) > ageOf(than);
/** What remains equal still, so that the order of reading never matters. */
export const byContent = (one: Toewijzing): string => canonicalJson(one);
/** They assign the same care. */
export const saysTheSame = (one: Toewijzing, other: Toewijzing): boolean =>
  canonicalJson([one.product, one.period]) === canonicalJson([other.product, other.period]);

/** Whose care it is, and who gives it. */
export interface ToewijzingHolder {
  readonly clientNumber: string;
  readonly onderaannemerNumber: string;
}
/** Why the register alone does not say for whom a toewijzing is. */
export const unmatchedReasons = ['client-unknown', 'several-clients', 'no-onderaannemer', 'several-onderaannemers'] as const;
export type UnmatchedReason = (typeof unmatchedReasons)[number];
/** `contradictory`: the gemeente decided two things at the same moment; `other-bsn`: its number came for somebody else before. */
export const waitingReasons = [...unmatchedReasons, 'contradictory', 'other-bsn'] as const;
/** Why a person must look at it. */
export type WaitingReason = (typeof waitingReasons)[number];
export type ToewijzingMatch = { readonly holder: ToewijzingHolder } | { readonly unmatched: UnmatchedReason };

export const toewijzingEventKinds = ['linked', 'dismissed', 'undone', 'chosen', 'corrected', 'kept'] as const;
/**
 * What a person decided about a toewijzing. Of `linked` and `dismissed` the last one counts, `undone` gives it back to what
 * the register says; `chosen` says which of contradictory versions holds; `corrected` that its number is of another BSN
 * than it came for first, and `kept` that it is not.
 */
export interface ToewijzingEvent {
  readonly what: (typeof toewijzingEventKinds)[number];
  /** A person. */
  readonly by: string;
  readonly at: IsoInstant;
  /** Dutch; always there but for `linked`. */
  readonly reason?: string | undefined;
  /** With `linked`. */
  readonly holder?: ToewijzingHolder | undefined;
  /** With `chosen`. */
  readonly chosen?: Toewijzing | undefined;
}

/**
 * Of a toewijzing that came for two BSNs, one after the other: a person is `asked` whether the second is right; it was
 * `accepted`, and is still to be taken over; `declined`; or it is `gone` to the other one.
 */
export const toewijzingCorrections = ['asked', 'accepted', 'declined', 'gone'] as const;
export type ToewijzingCorrection = (typeof toewijzingCorrections)[number];

/** One toewijzing as its last message has it, and for whom it is. */
export interface ReceivedToewijzing {
  readonly latest: Toewijzing;
  /** As old as `latest`, and saying something else: until a person chooses only what all of them say counts. */
  readonly rivals?: readonly Toewijzing[] | undefined;
  /** As old as `latest`, which a person chose instead. */
  readonly rejected?: readonly Toewijzing[] | undefined;
  /** With any of these it counts for nothing in this dossier. */
  readonly correction?: ToewijzingCorrection | undefined;
  readonly receivedAt: IsoInstant;
  /** What the register said. */
  readonly match: ToewijzingMatch;
  /** Oldest first. */
  readonly events: readonly ToewijzingEvent[];
}

/** All that gemeenten assigned to one person. One item, changed as a whole, so that no message is ever seen half. */
export interface ToewijzingDossier {
  /** Keyed hash. */
  readonly bsnHash: string;
  /** By id. */
  readonly received: readonly ReceivedToewijzing[];
  /** Clients whose beschikkingen may hold something of it. */
  readonly clients: readonly string[];
  /** The beschikkingen of those clients are as it says. */
  readonly isSettled: boolean;
}

/** Somebody's decision that stands on for whom it is. */
export function decisionOn({ events }: ReceivedToewijzing): ToewijzingEvent | undefined {
  const last = events.findLast(({ what }) => what === 'linked' || what === 'dismissed' || what === 'undone');
  return last?.what === 'undone' ? undefined : last;
}

/** Every version of this age, the one that counts or would count first. */
export const versionsOf = ({ latest, rivals = [], rejected = [] }: ReceivedToewijzing): readonly Toewijzing[] => [
  latest,
  ...rivals,
  ...rejected,
];

/** What is certain of it; undefined when contradictory versions have no care in common. */
export function agreedOf({ latest, rivals = [] }: ReceivedToewijzing): Toewijzing | undefined {
  if (rivals.some(({ product }) => product !== latest.product)) return undefined;
  const common = rivals.reduce<DateRange | undefined>((period, rival) => period && overlap(period, rival.period), latest.period);
  return common && { ...latest, period: common };
}

/** For whom it counts now; undefined when it was taken back, put aside or waits. */
export function holderOf(received: ReceivedToewijzing): ToewijzingHolder | undefined {
  if (received.latest.isDeleted || received.correction !== undefined) return undefined;
  const decision = decisionOn(received);
  if (decision !== undefined) return decision.holder;
  return 'holder' in received.match ? received.match.holder : undefined;
}

/** Why a person must look at it; undefined when nobody has to. */
export function waitsBecause(received: ReceivedToewijzing): WaitingReason | undefined {
  const decision = decisionOn(received);
  if (received.correction !== undefined) return received.correction === 'asked' && !received.latest.isDeleted ? 'other-bsn' : undefined;
  if (received.latest.isDeleted || decision?.what === 'dismissed') return undefined;
  if ((received.rivals ?? []).length > 0) return 'contradictory';
  return decision !== undefined || 'holder' in received.match ? undefined : received.match.unmatched;
}

/** What it comes to: the beschikkingen that clients have because of it. */
export const beschikkingenOf = ({ received }: Pick<ToewijzingDossier, 'received'>): readonly Beschikking[] =>
  received.flatMap((one) => {
    const holder = holderOf(one);
    const agreed = agreedOf(one);
    if (holder === undefined || agreed === undefined) return [];
    const { id, gemeente, product, period } = agreed;
    return [{ id, ...holder, gemeente, product, period }];
  });

export const hasWork = ({ received, isSettled }: ToewijzingDossier): boolean =>
  !isSettled || received.some((one) => waitsBecause(one) !== undefined);
