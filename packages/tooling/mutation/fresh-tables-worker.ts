import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { TableResult } from './tables.ts';

export interface FreshTask {
  readonly changedFile: string;
}
/** A result as it goes to another thread, which takes no functions. */
export type FreshResult = Omit<TableResult, 'test'> & { readonly test: Omit<TableResult['test'], 'run'> };

// The same files are loaded hundreds of times: what Node made of them is kept.
enableCompileCache('.cache/compiled');
// The active mutant is in the environment of this thread before any module of ours is loaded.
const { isTableOf, loadTables, runTables } = await import('./tables.ts');
const { changedFile } = workerData as FreshTask;
const isOwn = isTableOf(changedFile);
const own = await runTables(await loadTables(isOwn), true);
const results = own.some(({ failure }) => failure !== undefined)
  ? own
  : [...own, ...(await runTables(await loadTables((file) => !isOwn(file)), true))];
const told: readonly FreshResult[] = results.map(({ test: { id, file }, ...rest }) => ({ ...rest, test: { id, file } }));
parentPort?.postMessage(told);
