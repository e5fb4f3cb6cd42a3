import {
  type Beschikking,
  contains,
  type DateRange,
  type IsoInstant,
  isSameCare,
  type Leveringsovereenkomst,
  type ProductCode,
  sortedBy,
} from '#domain';
import type { Addition, AgreementAddition, ClientAdditions } from './addition-store.ts';
import { mayKnowOf, withDoubts } from './agreement-doubts.ts';
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
    made.filter((one) => !isContained(one, registered, asOf)),
    made.filter((one) => isContained(one, registered, asOf)),
  ];
  const replacing = contained.flatMap((made) =>
    registered.filter((one) => containsAgreement(one, made, asOf)).map((one) => ({ registered: one, made: made.item })),
  );
  return sortedBy(withDoubts({ registered, over, replacing, asOf }), ({ id }) => id);
}

/** An import contains an addition when one of its agreements does: then the register is right. */
export const isContained = (made: Made, registered: readonly Leveringsovereenkomst[], asOf: IsoInstant): boolean =>
  registered.some((one) => containsAgreement(one, made, asOf));
type Made = Pick<AgreementAddition, 'item' | 'addedAt'>;

/**
 * It has the same id; or the same product with the same onderaannemer from its first day or over all of it, or in a register
 * of no earlier day another category from the same day. One that ends sooner and began before is the agreement that it follows.
 */
const containsAgreement = (registered: Leveringsovereenkomst, made: Made, asOf: IsoInstant): boolean =>
  registered.id === made.item.id || (isSameHolder(registered, made.item) && isOfSameDays(registered, made, asOf));
function isOfSameDays({ product, period }: Leveringsovereenkomst, made: Made, asOf: IsoInstant): boolean {
  const { item } = made;
  const isFromSameDay = period.from === item.period.from;
  return product === item.product
    ? isFromSameDay || covers(period, item.period)
    : isFromSameDay && isAnotherCategory(product, item.product) && mayKnowOf(asOf, made);
}
/** Overbruggingszorg may be given beside begeleiding: it stands for no category of it. */
const isAnotherCategory = (one: ProductCode, other: ProductCode): boolean => isSameCare(one, other) && one !== 'BG-O' && other !== 'BG-O';
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
