import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { growthOf, steepGrowthOf } from '../support/patterns/growth.ts';
import { hostileRuns } from '../support/patterns/hostile-runs.ts';
import { constructedPatterns, filesOf, literalPatterns, type Pattern } from '../support/patterns/patterns-in-source.ts';

/** These see whole texts of a sender, of a million characters. */
const seeWholeTexts = ['mail', 'documents', 'markup', 'archive', 'domain', 'rules', 'reading/pairing'];
/** Every row is asked whether it is a total. */
const seesEveryRow = 'packages/reading/pdf/amount-words.ts';

const root = new URL('../../', import.meta.url).pathname;
const isWorker = /worker\.ts$/;

async function patternsOf(packages: readonly string[]): Promise<Pattern[]> {
  const files = filesOf(packages);
  const constructed = await constructedPatterns(packages, async () => {
    for (const file of files) if (!isWorker.test(file)) await import(/* @vite-ignore */ join(root, file));
  });
  return [...new Map([...literalPatterns(files), ...constructed].map((pattern) => [String(pattern.expression), pattern])).values()];
}

/** One complaint a pattern is enough. */
const complaints = (patterns: readonly Pattern[], growth: typeof growthOf): string[] =>
  patterns.flatMap((pattern) => {
    for (const run of hostileRuns(pattern.expression.source)) {
      const grown = growth(pattern, run);
      if (grown !== undefined) return [`${pattern.file} ${pattern.expression} on ${run.name}: ${grown}`];
    }
    return [];
  });

const pattern = (expression: RegExp): Pattern => ({ file: 'here', expression });

describe('geen tekst houdt een patroon op', () => {
  it('de meting ziet het verschil', () => {
    expect(complaints([pattern(/[a-z]+\d/), pattern(/^ *$/), pattern(/[a-z]{1,20}\d/g)], growthOf)).toHaveLength(1);
    expect(complaints([pattern(/\s*x?\s*y?\s*:/)], steepGrowthOf)).toHaveLength(1);
  });
  it('op een hele tekst groeit de tijd niet sneller dan de tekst', async () => {
    const patterns = await patternsOf(seeWholeTexts);
    expect(patterns.length).toBeGreaterThan(100);
    expect(complaints(patterns, growthOf)).toEqual([]);
  });
  it('op een rij evenmin, als het om een totaal gaat', () => {
    const patterns = literalPatterns([seesEveryRow]);
    expect(patterns.length).toBeGreaterThan(3);
    expect(complaints(patterns, growthOf)).toEqual([]);
  });
});
