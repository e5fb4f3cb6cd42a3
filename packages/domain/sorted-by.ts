/** In text order of what `key` gives of each; those of which it gives the same stay as they stand. */
export const sortedBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
