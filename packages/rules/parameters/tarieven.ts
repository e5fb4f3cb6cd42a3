import { z } from 'zod';
import { type Eurocent, type IsoDate, isIsoDate, type ProductCode, productCodes } from '#domain';

/** Where a value comes from: the document as Siem published it, and the place in it. */
export interface Source {
  readonly document: string;
  readonly section: string;
}
export interface TariefPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cents: Eurocent;
  readonly source: Source;
}
export interface ProductTarief {
  readonly product: ProductCode;
  /** On which day a person last checked the values against their sources. */
  readonly lastCheckedOn: IsoDate;
  /** Ascending, not overlapping. A day outside every period has no tarief on record (L18), never "the latest". */
  readonly periods: readonly TariefPeriod[];
}

const presentation2022: Source = {
  document: 'Presentatie onderaannemers, 20 december 2022',
  section: 'Prijs per cliënt per maand begeleiding',
};
const presentation2023: Source = { document: 'Presentatie onderaannemers, juni 2023', section: 'Tarieven' };
const protocol13 = (section: string): Source => ({
  document: 'Administratieprotocol Wmo, versie 13, december 2025',
  section: `3. Tarieven, ${section}`,
});

const firstHalf2023 = { from: '2023-01-01', to: '2023-06-30' };
const secondHalf2023 = { from: '2023-07-01', to: '2023-12-31' };
const whole2023 = { from: '2023-01-01', to: '2023-12-31' };
const year2025 = { from: '2025-01-01', to: '2025-12-31' };
const year2026 = { from: '2026-01-01', to: '2026-12-31' };

const begeleiding = (product: ProductCode, cents: readonly [Eurocent, Eurocent, Eurocent, Eurocent]): ProductTarief => ({
  product,
  lastCheckedOn: '2026-11-22',
  periods: [
    { ...firstHalf2023, cents: cents[0], source: presentation2022 },
    { ...secondHalf2023, cents: cents[1], source: presentation2023 },
    { ...year2025, cents: cents[2], source: protocol13('Tarieven Wmo Begeleiding') },
    { ...year2026, cents: cents[3], source: protocol13('Tarieven Wmo Begeleiding') },
  ],
});
const dagopvang = (product: ProductCode, cents: readonly [Eurocent, Eurocent, Eurocent]): ProductTarief => ({
  product,
  lastCheckedOn: '2026-11-22',
  periods: [
    { ...whole2023, cents: cents[0], source: presentation2023 },
    { ...year2025, cents: cents[1], source: protocol13('Tarieven Wmo Dagopvang') },
    { ...year2026, cents: cents[2], source: protocol13('Tarieven Wmo Dagopvang') },
  ],
});
const beschermdWonen = (product: ProductCode, cents: readonly [Eurocent, Eurocent]): ProductTarief => ({
  product,
  lastCheckedOn: '2026-11-22',
  periods: [
    { ...year2025, cents: cents[0], source: protocol13('Tarieven Wmo Beschermd Wonen') },
    { ...year2026, cents: cents[1], source: protocol13('Tarieven Wmo Beschermd Wonen') },
  ],
});

/**
 * Every known tarief, literally as published: a year is never derived from another by an index.
 * Month products in eurocent a month, day products in eurocent a day or etmaal. Overbruggingszorg has none in the protocol.
 */
export const tarieven: readonly ProductTarief[] = [
  begeleiding('BG-L', [36300, 20000, 22300, 23492]),
  begeleiding('BG-M', [40900, 42000, 46800, 49190]),
  begeleiding('BG-Z', [45400, 62500, 69700, 73233]),
  dagopvang('DO-1', [16758, 18700, 19645]),
  dagopvang('DO-2', [37190, 41500, 43597]),
  dagopvang('DO-3', [58584, 65300, 68677]),
  dagopvang('DO-4', [88357, 98500, 103579]),
  dagopvang('VV-R', [864, 965, 1015]),
  dagopvang('VV-W', [3282, 3660, 3847]),
  beschermdWonen('BW-T', [7200, 7545]),
  beschermdWonen('BW-1', [11800, 12385]),
  beschermdWonen('BW-2', [16500, 17334]),
  beschermdWonen('BW-3', [16300, 17143]),
  beschermdWonen('BW-4', [21800, 22853]),
];

/** Periods of which is known that the tarieven are unknown: a gap elsewhere is a mistake in the data. */
export const knownGaps: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly why: string }[] = [
  { from: '2024-01-01', to: '2024-12-31', why: 'Siem published no tarieven of 2024 in the sources at hand' },
];

const date = z.string().refine(isIsoDate);
/** Checked by a test: unknown keys, unsorted or overlapping periods and missing sources fail the build. */
export const tarievenSchema = z
  .array(
    z.strictObject({
      product: z.enum(productCodes),
      lastCheckedOn: date,
      periods: z
        .array(
          z.strictObject({
            from: date,
            to: date,
            cents: z.int().positive(),
            source: z.strictObject({ document: z.string().min(1), section: z.string().min(1) }),
          }),
        )
        .min(1)
        .refine(
          (periods) => periods.every((p, i) => p.from <= p.to && (i === 0 || (periods[i - 1]?.to ?? '') < p.from)),
          'periods must ascend and not overlap',
        ),
    }),
  )
  .refine((all) => new Set(all.map((t) => t.product)).size === all.length, 'one entry per product');

/** The tarief of a product on a day of care, or nothing when none is on record. */
export function tariefOn(product: ProductCode, date: IsoDate): TariefPeriod | undefined {
  return tarieven.find((t) => t.product === product)?.periods.find((p) => p.from <= date && date <= p.to);
}

/** Every tarief of every product, for finding the probable cause of a wrong amount. */
export const allTarieven: readonly (TariefPeriod & { readonly product: ProductCode })[] = tarieven.flatMap((t) =>
  t.periods.map((p) => ({ ...p, product: t.product })),
);
