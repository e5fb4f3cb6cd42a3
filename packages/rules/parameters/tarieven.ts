import { type Eurocent, type IsoDate, type ProductCode, productCodes } from '#domain';
import type { Parameters, TariefPeriod } from './schema.ts';

/** A tarief that is known, of one product. */
export interface Tarief {
  readonly product: ProductCode;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cents: Eurocent;
  readonly source: string;
}

/** In order of time; those without a known tarief say why. Overbruggingszorg has none. */
export const tariefPeriodsOf = ({ tarieven }: Parameters, product: ProductCode): readonly TariefPeriod[] =>
  product === 'BG-O' ? [] : tarieven[product];
const known = (product: ProductCode, { from, to, cents, source }: TariefPeriod): readonly Tarief[] =>
  cents === undefined ? [] : [{ product, from, to, cents, source }];

/** The tarief of a product on a day of care, or nothing when none is known: never "the latest" (L18). */
export const tariefOn = (parameters: Parameters, product: ProductCode, date: IsoDate): Tarief | undefined =>
  tariefPeriodsOf(parameters, product)
    .filter(({ from, to }) => from <= date && date <= to)
    .flatMap((period) => known(product, period))[0];

/** Every known tarief of every product, for finding the probable cause of a wrong amount. */
export const allTarieven = (parameters: Parameters): readonly Tarief[] =>
  productCodes.flatMap((product) => tariefPeriodsOf(parameters, product).flatMap((period) => known(product, period)));
