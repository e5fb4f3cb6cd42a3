import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectTests, getFn, type Suite, type Task, type Test, type VitestRunner } from '@vitest/runner';

/** One case of a table, with the file that holds it (`F06.test.ts`). */
export interface TableTest {
  readonly id: string;
  readonly file: string;
  readonly run: () => Promise<void>;
}
export interface TableResult {
  readonly test: TableTest;
  readonly milliseconds: number;
  /** What was wrong; undefined when it passed. */
  readonly failure: string | undefined;
}

const config: VitestRunner['config'] = {
  root: process.cwd(),
  name: undefined,
  setupFiles: [],
  passWithNoTests: false,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 0,
  hookTimeout: 0,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: true,
};

const isSuite = (task: Task): task is Suite => task.type === 'suite';
const testsIn = (task: Task): readonly Test[] => (isSuite(task) ? task.tasks.flatMap(testsIn) : [task]);

/**
 * The tests of `tests/rules` under the working directory, read by vitest itself and kept, so that they can be run for
 * thousands of mutants without being loaded again. They need no hooks; a file that cannot be loaded throws.
 */
export async function loadTables(wanted: (file: string) => boolean = () => true): Promise<readonly TableTest[]> {
  const folder = join(process.cwd(), 'tests/rules');
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts') && wanted(name));
  const files = await collectTests(
    names.map((name) => join(folder, name)),
    { config, importFile: (path) => import(pathToFileURL(path).href) },
  );
  return files.flatMap((file) => {
    const error = file.result?.errors?.[0];
    if (error !== undefined) throw new Error(`${file.name}: ${error.message}`);
    return testsIn(file)
      .filter(({ mode }) => mode === 'run')
      .map((test) => ({
        id: `${file.name} ${test.fullTestName}`,
        file: file.name.split('/').at(-1) ?? '',
        run: runOf(test),
      }));
  });
}
const runOf = (test: Test) => async (): Promise<void> => {
  await getFn(test)();
};

/** Whether a table is that of a changed file: "packages/rules/line/L06.outside-agreement.ts" and "L06.test.ts". */
export const isTableOf = (changedFile: string) => (file: string) => file.startsWith(`${changedFile.split('/').at(-1)?.split('.')[0]}.`);

/** The table of the changed file first: it fails soonest. */
export function ownTableFirst(tests: readonly TableTest[], changedFile: string): readonly TableTest[] {
  const isOwn = isTableOf(changedFile);
  return [...tests.filter(({ file }) => isOwn(file)), ...tests.filter(({ file }) => !isOwn(file))];
}

/** In this order, until one fails when `bail` says so; `before` is told each test that starts. */
export async function runTables(
  tests: readonly TableTest[],
  bail: boolean,
  before: (test: TableTest) => void = () => {},
): Promise<readonly TableResult[]> {
  const results: TableResult[] = [];
  for (const test of tests) {
    before(test);
    const started = performance.now();
    const failure = await test.run().then(
      () => undefined,
      (error: unknown) => String(error),
    );
    results.push({ test, milliseconds: performance.now() - started, failure });
    if (bail && failure !== undefined) break;
  }
  return results;
}
