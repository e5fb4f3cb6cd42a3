import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openEngine } from './engine.ts';
import { recogniseFile } from './recognise-file.ts';
import type { ScanJob } from './recogniser.ts';

/**
 * Entry point of the thread that recognises scans. A bundler must be given this file by itself, and put the result as
 * `scan-worker.mjs` beside the bundle that starts it.
 */
const port = parentPort;
if (port === null) throw new Error('scan-worker runs as a worker thread only.');

// What libraries print about a stranger's file belongs in no log.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;
for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) console[method] = () => undefined;

const bytes = z.instanceof(Uint8Array);
const files = z.object({ pdfium: bytes, tesseract: bytes, language: bytes }).parse(workerData);
const engine = openEngine(files);

port.on('message', (job: ScanJob) => {
  void engine.then((opened) => recogniseFile(opened, job)).then((recognition) => port.postMessage(recognition));
});
