import { type Beschikking, contains, type DateRange, isSameCare, type Leveringsovereenkomst, sortedBy } from '#domain';
import type { Addition, ClientAdditions } from './addition-store.ts';

const current = <T>(additions: readonly Addition<T>[]): readonly T[] =>
  additions.flatMap(({ item, withdrawnAt }) => (withdrawnAt === undefined ? [item] : []));

/**
 * The agreements of one client with what the system made laid over them. An import contains an addition when it has the
 * same id, the same product with the same onderaannemer from its first day or over all of it, or another product of that
 * sector from the same day: then the register is right. One that ends sooner and began before is the agreement that it follows.
 */
export function agreementsLaidOver(
  registered: readonly Leveringsovereenkomst[],
  additions: ClientAdditions | undefined,
): readonly Leveringsovereenkomst[] {
  const made = current(additions?.agreements ?? []).filter(
    (one) => !registered.some((other) => other.id === one.id || (isSameHolder(one, other) && containsAgreement(other, one))),
  );
  return made.length === 0 ? registered : sortedBy([...registered, ...made], ({ id }) => id);
}
const isSameHolder = (one: Leveringsovereenkomst, other: Leveringsovereenkomst): boolean =>
  one.clientNumber === other.clientNumber && one.onderaannemerNumber === other.onderaannemerNumber;
const containsAgreement = (registered: Leveringsovereenkomst, made: Leveringsovereenkomst): boolean =>
  registered.product === made.product
    ? registered.period.from === made.period.from || covers(registered.period, made.period)
    : isSameCare(registered.product, made.product) && registered.period.from === made.period.from;
const covers = (whole: DateRange, part: DateRange): boolean =>
  contains(whole, part.from) && (whole.to === undefined || (part.to !== undefined && part.to <= whole.to));

/** The same for beschikkingen: contained by id, or as the same product from the same day. */
export function beschikkingenLaidOver(registered: readonly Beschikking[], additions: ClientAdditions | undefined): readonly Beschikking[] {
  const made = current(additions?.beschikkingen ?? []).filter(
    (one) => !registered.some((other) => other.id === one.id || (other.product === one.product && other.period.from === one.period.from)),
  );
  return made.length === 0 ? registered : sortedBy([...registered, ...made], ({ id }) => id);
}
