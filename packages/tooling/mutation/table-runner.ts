import { Worker } from 'node:worker_threads';
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type { FreshResult, FreshTask } from './fresh-tables-worker.ts';
import { loadTables, ownTableFirst, runTables, type TableTest } from './tables.ts';

/** What the code with mutants in it shares with whoever runs it. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}
const shared: Shared = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: shared });

const complete = (results: readonly FreshResult[]): DryRunResult => ({
  status: DryRunStatus.Complete,
  tests: results.map(({ test: { id }, milliseconds, failure }): TestResult => {
    const about = { id, name: id, timeSpentMs: milliseconds };
    return failure === undefined
      ? { ...about, status: TestStatus.Success }
      : { ...about, status: TestStatus.Failed, failureMessage: failure };
  }),
});

/**
 * Runs the tables in the process itself: a mutant costs milliseconds instead of a start of vitest, and what it does never
 * depends on the mutants before it, since rules remember nothing beyond a case and tables judge a copy. A mutant that acts while modules are loaded gets a thread of its own.
 */
class TableRunner implements TestRunner {
  private tests: readonly TableTest[] | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  private async load(): Promise<readonly TableTest[]> {
    this.tests ??= await loadTables();
    return this.tests;
  }

  async dryRun(): Promise<DryRunResult> {
    const results = await runTables(await this.load(), false, ({ id }) => {
      shared.currentTestId = id;
    });
    shared.currentTestId = undefined;
    return { ...complete(results), ...(shared.mutantCoverage ? { mutantCoverage: shared.mutantCoverage } : {}) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (options.mutantActivation === 'static') return inFreshThread(options);
    const { activeMutant, hitLimit, testFilter, disableBail, sandboxFileName } = options;
    const tests = (await this.load()).filter(({ id }) => testFilter === undefined || testFilter.includes(id));
    Object.assign(shared, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const results = await runTables(ownTableFirst(tests, sandboxFileName), !disableBail);
    shared.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(shared.hitCount, hitLimit) ?? complete(results));
  }
}

/** A mutant that keeps the modules from loading gives an error: no verdict of a test. */
function inFreshThread({ activeMutant, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
  const workerData: FreshTask = { changedFile: sandboxFileName };
  return new Promise((resolve) => {
    const worker = new Worker(new URL('fresh-tables-worker.ts', import.meta.url), {
      workerData,
      env: { ...process.env, [INSTRUMENTER_CONSTANTS.ACTIVE_MUTANT_ENV_VARIABLE]: activeMutant.id },
    });
    worker.once('message', (results: readonly FreshResult[]) => {
      resolve(toMutantRunResult(complete(results)));
      void worker.terminate();
    });
    worker.once('error', (error) => resolve(toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error) })));
  });
}

createTableRunner.inject = [] as const;
function createTableRunner(): TestRunner {
  return new TableRunner();
}
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'tables', createTableRunner)];
