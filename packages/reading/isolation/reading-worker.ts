import { serveThread } from '#documents';
import { readSubmissions } from '../read-submissions.ts';
import type { ReadingTask } from './read-submissions-isolated.ts';

// Entry point of the thread in which documents become submissions; bundled by itself, as `reading-worker.mjs`.
serveThread(({ documents, mail }: ReadingTask) => readSubmissions(documents, mail));
