import { readFileSync } from 'node:fs';
import type { MutantResult } from '@stryker-mutator/api/core';
import { z } from 'zod';

/** A mutant that no table notices, known by what it changes and never by a line number. */
export interface Survivor {
  readonly file: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}
const accepted = z.strictObject({
  file: z.string(),
  mutator: z.string(),
  original: z.string(),
  replacement: z.string(),
  /** How many of these the file has. */
  times: z.int().positive().default(1),
  /** Why it changes nothing that anyone can see, or why that is accepted. */
  reason: z.string().min(20),
});
export type AcceptedSurvivor = z.infer<typeof accepted>;

/** `tests/rules/surviving-mutants.json`. */
export const acceptedSurvivors = (): readonly AcceptedSurvivor[] =>
  z.array(accepted).parse(JSON.parse(readFileSync('tests/rules/surviving-mutants.json', 'utf8')));

/** Blanks say nothing, and the end of a long block says little. */
const shown = (code: string): string => code.replace(/\s+/g, ' ').trim().slice(0, 200);

export function survivorOf({ fileName, mutatorName, replacement, location: { start, end } }: MutantResult): Survivor {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const original = lines.map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined)).join('\n');
  return { file: fileName, mutator: mutatorName, original: shown(original), replacement: shown(replacement) };
}

const keyOf = ({ file, mutator, original, replacement }: Survivor): string => JSON.stringify([file, mutator, original, replacement]);

/** Survivors that the list does not name, or names fewer times. */
export function unlisted(survivors: readonly Survivor[], list: readonly AcceptedSurvivor[]): readonly Survivor[] {
  const left = new Map(list.map((entry) => [keyOf(entry), entry.times]));
  return survivors.filter((survivor) => {
    const key = keyOf(survivor);
    const times = left.get(key) ?? 0;
    left.set(key, times - 1);
    return times <= 0;
  });
}
