import { dirname } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

export interface MutationScore {
  readonly folder: string;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  /** Killed and timed out over all that ran, in per cent; a mutant that does not load is none. */
  readonly percentage: number;
}

const isCaught = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
export const isSurvivor = ({ status }: MutantResult): boolean => status === 'Survived' || status === 'NoCoverage';

function scoreOf(folder: string, mutants: readonly MutantResult[]): MutationScore {
  const caught = mutants.filter(isCaught);
  const timedOut = caught.filter(({ status }) => status === 'Timeout').length;
  const survived = mutants.filter(isSurvivor).length;
  const ran = caught.length + survived;
  return { folder, killed: caught.length - timedOut, timedOut, survived, percentage: ran === 0 ? 100 : (100 * caught.length) / ran };
}

/** One score per folder, and one of all. */
export function scores(mutants: readonly MutantResult[]): readonly MutationScore[] {
  const byFolder = Map.groupBy(mutants, ({ fileName }) => dirname(fileName));
  return [...[...byFolder].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, own]) => scoreOf(folder, own)), scoreOf('all', mutants)];
}
