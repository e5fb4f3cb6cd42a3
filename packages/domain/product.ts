export type Sector = 'BG' | 'DO' | 'BW';
export type ProductCode =
  | 'BG-L'
  | 'BG-M'
  | 'BG-Z'
  | 'BG-O'
  | 'DO-1'
  | 'DO-2'
  | 'DO-3'
  | 'DO-4'
  | 'VV-R'
  | 'VV-W'
  | 'BW-T'
  | 'BW-1'
  | 'BW-2'
  | 'BW-3'
  | 'BW-4';

export interface ProductInfo {
  readonly code: ProductCode;
  /** As the protocol writes it, in letters. */
  readonly name: string;
  /** `day` is an etmaal for BW and a day of transport for vervoer; `as-agreed` has no tarief in the protocol. */
  readonly unit: 'month' | 'day' | 'as-agreed';
  /** Vervoer counts as dagopvang. */
  readonly sector: Sector;
}

const info = (code: ProductCode, name: string, unit: ProductInfo['unit'], sector: Sector): ProductInfo => ({ code, name, unit, sector });

export const products: Readonly<Record<ProductCode, ProductInfo>> = {
  'BG-L': info('BG-L', 'Begeleiding licht', 'month', 'BG'),
  'BG-M': info('BG-M', 'Begeleiding midden', 'month', 'BG'),
  'BG-Z': info('BG-Z', 'Begeleiding zwaar', 'month', 'BG'),
  'BG-O': info('BG-O', 'Overbruggingszorg', 'as-agreed', 'BG'),
  'DO-1': info('DO-1', 'Dagopvang categorie 1', 'month', 'DO'),
  'DO-2': info('DO-2', 'Dagopvang categorie 2', 'month', 'DO'),
  'DO-3': info('DO-3', 'Dagopvang categorie 3', 'month', 'DO'),
  'DO-4': info('DO-4', 'Dagopvang categorie 4', 'month', 'DO'),
  'VV-R': info('VV-R', 'Vervoer regulier', 'day', 'DO'),
  'VV-W': info('VV-W', 'Vervoer rolstoel', 'day', 'DO'),
  'BW-T': info('BW-T', 'Beschermd Thuis', 'day', 'BW'),
  'BW-1': info('BW-1', 'Beschermd wonen zonder HV', 'day', 'BW'),
  'BW-2': info('BW-2', 'Beschermd wonen 24 uur zonder HV', 'day', 'BW'),
  'BW-3': info('BW-3', 'Beschermd wonen met HV', 'day', 'BW'),
  'BW-4': info('BW-4', 'Beschermd wonen 24 uur met HV', 'day', 'BW'),
};
export const productCodes = Object.keys(products) as ProductCode[];
/** Dutch: what a tarief is for. Overbruggingszorg is counted by the month, whatever was agreed. */
export function unitWord(code: ProductCode): 'maand' | 'etmaal' | 'dag' {
  const { unit, sector } = products[code];
  if (unit !== 'day') return 'maand';
  return sector === 'BW' ? 'etmaal' : 'dag';
}
export const isVervoer = (code: ProductCode): boolean => code.startsWith('VV-');
/** The same care, whatever the category: one replaces the other. Vervoer goes along with dagopvang and is decided by itself. */
export const isSameCare = (a: ProductCode, b: ProductCode): boolean =>
  products[a].sector === products[b].sector && isVervoer(a) === isVervoer(b);
export const isDagopvang = (code: ProductCode): boolean => code.startsWith('DO-');
/** Two products that may not be delivered on the same days (L12): two of dagopvang, or two of begeleiding and beschermd wonen. */
export function excludeEachOther(a: ProductCode, b: ProductCode): boolean {
  if (a === b || isVervoer(a) || isVervoer(b) || a === 'BG-O' || b === 'BG-O') return false;
  return isDagopvang(a) === isDagopvang(b);
}

/** A product as an onderaannemer wrote it, and what it was recognised as. */
export interface Product {
  /** The words of the sender; for the backoffice, never in a letter. */
  readonly text: string;
  readonly recognised: RecognisedProduct;
}
export type RecognisedProduct =
  | { readonly kind: 'known'; readonly code: ProductCode }
  /** OAD, arbeidsmatige dagbesteding, 104B, 104C (AP §5): certainly not for Siem. */
  | { readonly kind: 'not-for-siem' }
  /** The bare word "dagbesteding": it may be dagopvang in other words; `code` when a category stands beside it. */
  | { readonly kind: 'dagbesteding'; readonly code?: ProductCode | undefined }
  /** Care is named, not which category. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly ProductCode[] }
  | { readonly kind: 'unknown' };

/** The code when it was recognised with certainty. */
export const codeOf = (product: Product | undefined): ProductCode | undefined =>
  product?.recognised.kind === 'known' ? product.recognised.code : undefined;
