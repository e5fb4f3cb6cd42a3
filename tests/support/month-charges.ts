import type { DrawnRow } from './drawn-rows.ts';

/** A line with its month in a column. */
export type Charge = readonly [number: string, name: string, product: string, month: string, amount: string];

export const heading: DrawnRow = [
  [50, 'Cliëntnummer'],
  [130, 'Naam'],
  [230, 'Product'],
  [370, 'Maand'],
  [500, 'Bedrag'],
];
export const lineOf = ([number, name, product, month, amount]: Charge): DrawnRow => [
  [50, number],
  [130, name],
  [230, product],
  [370, month],
  [-535, amount],
];

/** Two lines of January. */
export const joke: Charge = ['412345', 'J. Voorbeeld', 'Begeleiding midden', 'januari 2026', '491,90'];
export const otherClient: Charge = ['412399', 'K. van der Test', 'Begeleiding licht', 'januari 2026', '234,92'];
