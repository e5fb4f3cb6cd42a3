import type { Herindicatie, HerindicatieKey } from '#domain';
import type { HerindicatieStore } from '#store';

/** What is to be made of a herindicatie, with what the caller wants to know of it. */
export interface Change<T> {
  /** Absent: nothing is written. */
  readonly next?: Herindicatie | undefined;
  readonly told: T;
}

/** People and runs that change one beschikking at the same moment are few: this many lost races in a row are a fault. */
const triesMax = 20;

/** Reads one, lets `change` decide on it as it is, and writes it whole; when somebody else was first, it is decided again. */
export async function changeHerindicatie<T>(
  { herindicaties }: { readonly herindicaties: HerindicatieStore },
  key: HerindicatieKey,
  change: (current: Herindicatie | undefined) => Change<T>,
): Promise<T> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const row = await herindicaties.get(key);
    const { next, told } = change(row?.herindicatie);
    if (next === undefined || (await herindicaties.put(next, row?.version ?? 0)) !== undefined) return told;
  }
  throw new Error(`Herindicatie ${key.beschikking} kept being changed by others`);
}
