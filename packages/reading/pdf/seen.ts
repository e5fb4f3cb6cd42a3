import type { Word } from '../layout/words.ts';

/** A value found on a page. `sure` when a label, a column or its form leaves no doubt; agreement with other values is judged later. */
export interface Seen<T> {
  readonly value: T;
  readonly words: readonly Word[];
  readonly sure: boolean;
}
export const seen = <T>(value: T, words: readonly Word[], sure = true): Seen<T> => ({ value, words, sure });
/** The different values among several sightings, the first sighting of each. */
export function distinct<T>(sightings: readonly Seen<T>[]): Seen<T>[] {
  const kept: Seen<T>[] = [];
  for (const sighting of sightings) if (!kept.some((other) => other.value === sighting.value)) kept.push(sighting);
  return kept;
}
