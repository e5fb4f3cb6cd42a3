/** So many clients are looked up at once: it bounds the memory, not the work. */
export const clientsAtOnce = 500;

export const inChunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
