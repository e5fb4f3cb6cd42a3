/** In the order in which they are tried: Dutch Excel writes `;`, and a comma stands in every Dutch amount. */
export const delimiters = [';', '\t', '|', ','] as const;
export type Delimiter = (typeof delimiters)[number];

export function countOutsideQuotes(line: string, delimiter: Delimiter): number {
  let quoted = false;
  let found = 0;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) found += 1;
  }
  return found;
}

export function mostFrequent(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return [...frequency].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
