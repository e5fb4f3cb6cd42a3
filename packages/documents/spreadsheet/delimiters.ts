/** In the order in which they are tried: Dutch Excel writes `;`, and a comma stands in every Dutch amount. */
export const delimiters = [';', '\t', '|', ','] as const;
export type Delimiter = (typeof delimiters)[number];
