import { type Progress, serveThread } from '#documents';
import { type FilesOpened, type MailTask, readInThread } from './read-in-thread.ts';

// Entry point of the thread that opens the files of a mail and understands them, both of which may hang or grow. A bundler
// must be given this file by itself, and put the result as `reading-worker.mjs` beside the bundle that starts it.
serveThread((task: MailTask, progress: Progress<FilesOpened>) => readInThread(task, progress));
