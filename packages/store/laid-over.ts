import { type Beschikking, contains, type DateRange, type IsoInstant, isSameCare, type Leveringsovereenkomst, sortedBy } from '#domain';
import type { Addition, ClientAdditions } from './addition-store.ts';
import { withDoubts } from './agreement-doubts.ts';
import { isSameHolder } from './agreement-holder.ts';

const current = <A extends Addition<unknown>>(additions: readonly A[] = []): readonly A[] =>
  additions.filter(({ withdrawnAt }) => withdrawnAt === undefined);

/**
 * The agreements of one client with what the system made laid over them, and what is in doubt by it; `asOf` is the moment
 * of the register. What an import contains is as the import has it.
 */
export function agreementsLaidOver(
  registered: readonly Leveringsovereenkomst[],
  additions: ClientAdditions | undefined,
  asOf: IsoInstant,
): readonly Leveringsovereenkomst[] {
  const made = current(additions?.agreements);
  if (made.length === 0) return registered;
  const [over, contained] = [
    made.filter(({ item }) => !isContained(item, registered)),
    made.filter(({ item }) => isContained(item, registered)),
  ];
  const replacing = contained.flatMap(({ item }) =>
    registered.filter((one) => containsAgreement(one, item)).map((one) => ({ registered: one, made: item })),
  );
  return sortedBy(withDoubts({ registered, over, replacing, asOf }), ({ id }) => id);
}

/** An import contains an addition when one of its agreements does: then the register is right. */
export const isContained = (made: Leveringsovereenkomst, registered: readonly Leveringsovereenkomst[]): boolean =>
  registered.some((one) => containsAgreement(one, made));

/**
 * It has the same id; or the same product with the same onderaannemer from its first day or over all of it, or another
 * product of that sector from the same day. One that ends sooner and began before is the agreement that it follows.
 */
const containsAgreement = (registered: Leveringsovereenkomst, made: Leveringsovereenkomst): boolean =>
  registered.id === made.id || (isSameHolder(registered, made) && isOfSameDays(registered, made));
const isOfSameDays = (registered: Leveringsovereenkomst, made: Leveringsovereenkomst): boolean =>
  registered.product === made.product
    ? registered.period.from === made.period.from || covers(registered.period, made.period)
    : isSameCare(registered.product, made.product) && registered.period.from === made.period.from;
const covers = (whole: DateRange, part: DateRange): boolean =>
  contains(whole, part.from) && (whole.to === undefined || (part.to !== undefined && part.to <= whole.to));

/** The same for beschikkingen: contained by id, or as the same product from the same day. */
export function beschikkingenLaidOver(registered: readonly Beschikking[], additions: ClientAdditions | undefined): readonly Beschikking[] {
  const made = current(additions?.beschikkingen)
    .map(({ item }) => item)
    .filter(
      (one) => !registered.some((other) => other.id === one.id || (other.product === one.product && other.period.from === one.period.from)),
    );
  return made.length === 0 ? registered : sortedBy([...registered, ...made], ({ id }) => id);
}
