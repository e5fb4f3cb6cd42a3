/** How one VAT category must be used; `id` is its code in UNCL 5305. */
export interface Category {
  readonly family: string;
  readonly id: string;
  readonly dutch: string;
  readonly rate: 'above-zero' | 'any' | 'zero' | 'none';
  /** Zero says exempt for a reason; the others may not give one. */
  readonly exemption: 'required' | 'forbidden' | 'free';
  readonly buyerToo: boolean;
}
const category = (
  family: string,
  id: string,
  dutch: string,
  rate: Category['rate'],
  exemption: Category['exemption'],
  buyerToo = false,
): Category => ({
  family,
  id,
  dutch,
  rate,
  exemption,
  buyerToo,
});
export const categories: readonly Category[] = [
  category('BR-S', 'S', 'S (gewoon tarief)', 'above-zero', 'forbidden'),
  category('BR-Z', 'Z', 'Z (nultarief)', 'zero', 'forbidden'),
  category('BR-E', 'E', 'E (vrijgesteld)', 'zero', 'required'),
  category('BR-AE', 'AE', 'AE (btw verlegd)', 'zero', 'required', true),
  category('BR-IC', 'K', 'K (levering binnen de EU)', 'zero', 'required', true),
  category('BR-G', 'G', 'G (uitvoer)', 'zero', 'required'),
  category('BR-O', 'O', 'O (geen btw)', 'none', 'required'),
  category('BR-AF', 'L', 'L (Canarische Eilanden)', 'any', 'free'),
  category('BR-AG', 'M', 'M (Ceuta en Melilla)', 'any', 'free'),
];
