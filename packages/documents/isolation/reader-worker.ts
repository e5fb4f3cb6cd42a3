import { readFile } from '../read-file.ts';
import { serveThread } from './serve-thread.ts';

// Entry point of the thread that reads what may hang or grow. A bundler must be given this file by itself, and put
// the result as `reader-worker.mjs` beside the bundle that starts it.
serveThread(readFile);
