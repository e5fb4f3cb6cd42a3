import { serveThread } from '#documents';
import { Desk, type DeskTask } from './desk.ts';

const desk = new Desk();

// Entry point of the thread that opens the files of a mail and understands them, both of which may hang or grow. A bundler
// must be given this file by itself, and put the result as `reading-worker.mjs` beside the bundle that starts it.
serveThread((task: DeskTask) => desk.do(task));
