import { describe, expect, it } from 'vitest';
import { impuritiesIn } from '../../packages/tooling/check-purity.ts';

const found = (source: string): readonly string[] => impuritiesIn('x.ts', source).map((impurity) => `${impurity.line} ${impurity.found}`);

describe('what a pure package may not do', () => {
  it.each([
    ['ask the clock', 'const a = 1;\nconst b = new Date();', '2 new Date()'],
    ['ask the clock in milliseconds', 'const b = Date.now();', '1 Date.now'],
    ['throw dice', 'export const id = () => randomUUID();', '1 randomUUID'],
    ['read the environment', '/* harmless */ const b = process.env.X;', '1 process.env'],
  ])('%s', (_, source, expected) => {
    expect(found(source)).toEqual([expected]);
  });

  it('may compute with a moment that it was given, and speak of the clock in a comment', () => {
    expect(found('const day = new Date(instant).getUTCDay(); // never Date.now()\n/** `new Date()` is the clock. */')).toEqual([]);
  });
});
