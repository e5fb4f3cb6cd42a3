import { parentPort, workerData } from 'node:worker_threads';
import { loadTables, ownTableFirst, runTables, type TableResult } from './tables.ts';

export interface FreshTask {
  readonly changedFile: string;
}
/** A result as it goes to another thread, which takes no functions. */
export type FreshResult = Omit<TableResult, 'test'> & { readonly test: Omit<TableResult['test'], 'run'> };

// The active mutant is in the environment of this thread before any module of ours is loaded.
const { changedFile } = workerData as FreshTask;
const results = await runTables(ownTableFirst(await loadTables(), changedFile), true);
const told: readonly FreshResult[] = results.map(({ test: { id, file }, ...rest }) => ({ ...rest, test: { id, file } }));
parentPort?.postMessage(told);
