import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './isolated-thread.ts';
import { Steps } from './steps.ts';

/** How the work says how it comes along. */
export interface Progress<Told> {
  readonly stepIsDone: () => void;
  /** Wakes who waits, so for what it must have though the work is stopped. */
  readonly tell: (told: Told) => void;
}

/** The other side of an `IsolatedThread`: does what it is sent, one task after the other, and answers each. */
export function serveThread<Task, Result, Told>(work: (task: Task, progress: Progress<Told>) => Result | Promise<Result>): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs as a worker thread only.');
  keepSilent();
  const answer = async ({ id, task, steps: shared }: Question<Task>): Promise<void> => {
    const send = (message: Answer<Result, Told>): void => port.postMessage(message);
    const steps = new Steps(shared);
    try {
      send({ id, result: await work(task, { stepIsDone: () => steps.add(), tell: (told) => send({ id, told }) }) });
    } catch (error) {
      // Posting may throw as well: then the message of that error is what is posted.
      send({ id, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    }
  };
  port.on('message', (question: Question<Task>) => void answer(question));
}

function keepSilent(): void {
  // What libraries print about a stranger's file belongs in no log. Silenced here, not drained by the starter: a stream
  // that is read from outside keeps the whole process alive.
  for (const stream of [process.stdout, process.stderr]) stream.write = () => true;
  for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) console[method] = () => undefined;
  // Where an error was thrown is told to nobody either, and noting it takes longer than much of what libraries try in vain.
  Error.stackTraceLimit = 0;
  // Libraries leave promises behind for a file that was given up already; that is not the next file's fault.
  process.on('unhandledRejection', () => undefined);
}
