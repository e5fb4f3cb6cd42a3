import {
  type AgreementDoubt,
  type AgreementDoubtReason,
  amsterdamDate,
  type DateRange,
  excludeEachOther,
  type IsoInstant,
  isSameCare,
  type Leveringsovereenkomst,
  overlap,
  rangeWithout,
} from '#domain';
import type { AgreementAddition } from './addition-store.ts';
import { isSameHolder } from './agreement-holder.ts';
import { isBefore } from './instants.ts';

/** The agreements of one client in a register, and what the system made beside it; nothing that was withdrawn. */
export interface LaidOver {
  readonly registered: readonly Leveringsovereenkomst[];
  /** Those that no agreement in the register contains. */
  readonly over: readonly AgreementAddition[];
  /** Which agreement in the register stands for which one that the system made. */
  readonly replacing: readonly { readonly registered: Leveringsovereenkomst; readonly made: Leveringsovereenkomst }[];
  readonly asOf: IsoInstant;
}

/**
 * All of them, each with the days of it that only a person can judge. Where the register knows no more than when an
 * agreement was made, that counts: whoever keeps the register enters it later.
 */
export function withDoubts(laid: LaidOver): readonly Leveringsovereenkomst[] {
  const made = laid.over.map((one) => inDoubt(one.item, doubtsOfMade(one, laid)));
  return [...laid.registered.map((one) => inDoubt(one, followed(one, followersOfRegistered(one, laid)))), ...made];
}

const doubtsOfMade = (made: AgreementAddition, laid: LaidOver): readonly AgreementDoubt[] => [
  ...contradicted(made, laid),
  ...displaced(made, laid),
  ...followed(made.item, followersOfMade(made, laid)),
];

/** A register of the day on which an agreement was made, or later: an earlier one says nothing about it. */
export const mayKnowOf = (asOf: IsoInstant, { addedAt }: Pick<AgreementAddition, 'addedAt'>): boolean =>
  amsterdamDate(asOf) >= amsterdamDate(addedAt);

/** Of days with two reasons the first one is told. */
function inDoubt(agreement: Leveringsovereenkomst, found: readonly AgreementDoubt[]): Leveringsovereenkomst {
  const doubts: AgreementDoubt[] = [];
  for (const { period, why } of found) {
    const known = doubts.map((one) => one.period);
    doubts.push(...rangeWithout(period, known).map((days) => ({ period: days, why })));
  }
  return doubts.length === 0 ? agreement : { ...agreement, doubts };
}

/** The days of an agreement of ours that the register does not give, when it says that they are no longer agreed, or not yet. */
function contradicted(made: AgreementAddition, { registered, asOf }: LaidOver): readonly AgreementDoubt[] {
  const why = contradictionOf(made, registered, asOf);
  if (why === undefined) return [];
  const given = registered.filter((one) => isSameHolder(one, made.item) && one.product === made.item.product);
  return rangeWithout(
    made.item.period,
    given.map(({ period }) => period),
  ).map((period) => ({ period, why }));
}

function contradictionOf(
  made: AgreementAddition,
  registered: readonly Leveringsovereenkomst[],
  asOf: IsoInstant,
): AgreementDoubtReason | undefined {
  const { item, containedAsOf } = made;
  const beginsLater = (one: Leveringsovereenkomst): boolean =>
    isSameHolder(one, item) &&
    isSameCare(one.product, item.product) &&
    one.period.from > item.period.from &&
    overlap(one.period, item.period) !== undefined;
  if (mayKnowOf(asOf, made) && registered.some(beginsLater)) return 'begins-later-in-register';
  return containedAsOf !== undefined && !isBefore(asOf, containedAsOf) ? 'no-longer-registered' : undefined;
}

/** The days of an agreement of ours on which the register has care that began no sooner and cannot be given beside it. */
const displaced = (made: AgreementAddition, { registered, asOf }: LaidOver): readonly AgreementDoubt[] =>
  registered
    .filter(
      (one) =>
        mayKnowOf(asOf, made) &&
        isSameHolder(one, made.item) &&
        !isSameCare(one.product, made.item.product) &&
        excludeEachOther(one.product, made.item.product) &&
        one.period.from >= made.item.period.from,
    )
    .flatMap(({ period }) => overlap(period, made.item.period) ?? [])
    .map((period) => ({ period, why: 'other-care-in-register' as const }));

const followed = ({ period }: Leveringsovereenkomst, followers: readonly DateRange[]): readonly AgreementDoubt[] =>
  followers
    .flatMap((follower) => overlap(period, follower) ?? [])
    .map((shared) => ({ period: shared, why: 'followed-by-another-product' as const }));

/** The days of what came in the place of an agreement of ours: of what was made no sooner. */
const followersOfMade = (made: AgreementAddition, { over }: LaidOver): readonly DateRange[] =>
  over
    .filter((other) => other !== made && !isBefore(other.addedAt, made.addedAt) && isInPlaceOf(other.item, made.item))
    .map(({ item }) => item.period);

/** Of an agreement in the register: of whatever lies over it, and of what began later and is in the register meanwhile. */
const followersOfRegistered = (old: Leveringsovereenkomst, { over, replacing }: LaidOver): readonly DateRange[] => [
  ...over.filter(({ item }) => isInPlaceOf(item, old)).map(({ item }) => item.period),
  ...replacing
    .filter(({ registered, made }) => isInPlaceOf(registered, old) && old.period.from < made.period.from)
    .flatMap(({ registered, made }) => overlap(registered.period, made.period) ?? []),
];

/** Care with the same onderaannemer that cannot be given beside the other: whoever gets the one does not get the other any more. */
const isInPlaceOf = (one: Leveringsovereenkomst, other: Leveringsovereenkomst): boolean =>
  isSameHolder(one, other) &&
  one.product !== other.product &&
  (isSameCare(one.product, other.product) || excludeEachOther(one.product, other.product));
