import { parentPort } from 'node:worker_threads';
import type { SourceFile } from '../document.ts';
import { readFile } from '../read-file.ts';

/**
 * Entry point of the thread that reads what may hang or grow. A bundler must be given this file by itself, and put
 * the result as `reader-worker.mjs` beside the bundle that starts it.
 */
const port = parentPort;
if (port === null) throw new Error('reader-worker runs as a worker thread only.');

// What libraries print about a stranger's file belongs in no log. Silenced here, not drained by the starter: a stream
// that is read from outside keeps the whole process alive.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;
for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) console[method] = () => undefined;
// Libraries leave promises behind for a file that was given up already; that is not the next file's fault.
process.on('unhandledRejection', () => undefined);

port.on('message', (file: SourceFile) => {
  void readFile(file).then((document) => port.postMessage(document));
});
