import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

const cruise = (...paths: string[]) => {
  const run = spawnSync('node_modules/.bin/depcruise', ['--config', 'packages/tooling/depcruise.cjs', '-T', 'err', ...paths], {
    encoding: 'utf8',
  });
  return { failed: run.status !== 0, output: run.stdout + run.stderr };
};

describe('the arrows of the architecture', () => {
  let planted: string | undefined;
  const plant = (path: string, source: string): void => {
    writeFileSync(path, source);
    planted = path;
  };
  afterEach(() => {
    if (planted !== undefined) rmSync(planted, { force: true });
  });

  it('hold as the code stands', () => {
    expect(cruise('packages', 'functions', 'infra', 'tests').output).toContain('no dependency violations found');
  });

  it.each([
    [
      'rules that import the store',
      'packages/rules/planted.ts',
      `import type { Store } from '#store';\nexport type Planted = Store;\n`,
      'rules-knows-only-what-lies-below',
    ],
    [
      'a package that goes round a door',
      'packages/letters/planted.ts',
      `import type { Eurocent } from '../domain/money.ts';\nexport type Planted = Eurocent;\n`,
      'only-through-the-door',
    ],
    [
      'a pure package that reads files',
      'packages/reading/planted.ts',
      `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n`,
      'pure-stays-pure',
    ],
    [
      'the SDK outside the edge',
      'packages/assess/planted.ts',
      `import { S3Client } from '@aws-sdk/client-s3';\nexport const planted = S3Client;\n`,
      'aws-only-at-the-edge',
    ],
    [
      'a function that imports a tool',
      'functions/planted.ts',
      `import { impuritiesIn } from '../packages/tooling/check-purity.ts';\nexport const planted = impuritiesIn;\n`,
      'functions-stay-a-shell',
    ],
  ])('catch %s', (_, path, source, rule) => {
    plant(path, source);
    const found = cruise('packages', 'functions');
    expect(found.failed).toBe(true);
    expect(found.output).toContain(`${rule}: ${path}`);
  });
});
