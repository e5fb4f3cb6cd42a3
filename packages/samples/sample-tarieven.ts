import type { Eurocent, IsoMonth, ProductCode } from '#domain';

/** From AP §3, in cents, 2025 and 2026: the samples write what an onderaannemer would. */
const tarieven: Readonly<Record<ProductCode, readonly [Eurocent, Eurocent] | undefined>> = {
  'BG-L': [22300, 23492],
  'BG-M': [46800, 49190],
  'BG-Z': [69700, 73233],
  'BG-O': undefined,
  'DO-1': [18700, 19645],
  'DO-2': [41500, 43597],
  'DO-3': [65300, 68677],
  'DO-4': [98500, 103579],
  'VV-R': [965, 1015],
  'VV-W': [3660, 3847],
  'BW-T': [7200, 7545],
  'BW-1': [11800, 12385],
  'BW-2': [16500, 17334],
  'BW-3': [16300, 17143],
  'BW-4': [21800, 22853],
};

/** Fails for a product or year that the samples do not use. */
export function tariefOf(code: ProductCode, month: IsoMonth): Eurocent {
  const year = month.slice(0, 4);
  const tarief = tarieven[code]?.[year === '2025' ? 0 : 1];
  if (tarief === undefined || (year !== '2025' && year !== '2026')) throw new Error(`The samples know no tarief of ${code} in ${month}.`);
  return tarief;
}
