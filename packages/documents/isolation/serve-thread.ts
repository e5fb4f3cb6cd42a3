import { parentPort } from 'node:worker_threads';
import type { Answer } from './isolated-thread.ts';

interface Question<Task> {
  readonly id: number;
  readonly task: Task;
}

/** The other side of an `IsolatedThread`: does what it is sent, one task after the other, and answers each; `tell` says that a step is done. */
export function serveThread<Task, Result, Step>(work: (task: Task, tell: (step: Step) => void) => Result | Promise<Result>): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs as a worker thread only.');
  keepSilent();
  const answer = async ({ id, task }: Question<Task>): Promise<void> => {
    const send = (message: Answer<Result, Step>): void => port.postMessage(message);
    try {
      send({ id, result: await work(task, (step) => send({ id, step })) });
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
  // Libraries leave promises behind for a file that was given up already; that is not the next file's fault.
  process.on('unhandledRejection', () => undefined);
}
