import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { isolationLimits } from '../limits.ts';
import { Steps } from './steps.ts';
import { Watch } from './watch.ts';

/** All of it but the time is of the last attempt, when there were two. */
interface Ended<Told> {
  /** How long all of it kept its thread, to a poll. */
  readonly spentMs: number;
  readonly stepsDone: number;
  /** The last that it told on the way. */
  readonly told: Told | undefined;
}

type Outcome<Result> =
  | { readonly state: 'done'; readonly result: Result }
  /** Killed on time or memory, or the thread died: says nothing about the task. `why` is Dutch and ends a sentence. */
  | { readonly state: 'stopped'; readonly why: string }
  /** The work itself threw, which it should not. */
  | { readonly state: 'failed'; readonly message: string };

/** What came of one task. */
export type Ending<Result, Told = never> = Outcome<Result> & Ended<Told>;

/** The same of one attempt: when its thread died by itself another one may do it. */
type Attempt<Result, Told> = (Outcome<Result> | { readonly state: 'died' }) & Ended<Told>;

/** What `serveThread` is asked. */
export interface Question<Task> {
  readonly id: number;
  readonly task: Task;
  readonly steps: Steps['shared'];
}

/** What it answers: what it tells on the way, and what came of the task. */
export type Answer<Result, Told> =
  | { readonly id: number; readonly told: Told }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly failure: string };

/** One task at a time in the whole process, whatever its kind of thread: growth of memory is that task's. */
let lane: Promise<unknown> = Promise.resolve();

/** What else than reading a document a thread may be for, with other needs. */
export interface ThreadSettings {
  readonly growthBytes?: number | undefined;
  /** What the thread may keep between tasks: an engine that takes long to start. */
  readonly keptBytes?: number | undefined;
  /** Given to the thread at its start. */
  readonly workerData?: unknown;
}

interface Thread {
  readonly worker: Worker;
  /** In bytes: what the process held outside the thread that starts this one, before it was there. */
  readonly outsideBefore: number;
  tasks: number;
}

/**
 * Work in a thread that is killed when it takes too long or the process grows too much. The thread stays warm for the
 * next task and never keeps the process alive. `file` serves it with `serveThread`. A task may be done in steps, one after
 * the other without waiting for us: each has all of the time and all of the room.
 */
export class IsolatedThread<Task, Result, Told = never> {
  readonly #file: URL;
  readonly #settings: ThreadSettings & { readonly growthBytes: number; readonly keptBytes: number };
  #warm: Thread | undefined;
  #lastId = 0;

  constructor(
    file: URL,
    { growthBytes = isolationLimits.growthBytes, keptBytes = isolationLimits.keptBytes, workerData }: ThreadSettings = {},
  ) {
    this.#file = file;
    this.#settings = { growthBytes, keptBytes, workerData };
  }

  /** `onSteps` is called when steps were done since it was last called, which is not for each of them. */
  run(task: Task, wallMs: number = isolationLimits.wallMs, onSteps: () => void = () => undefined): Promise<Ending<Result, Told>> {
    const ending = lane.then(() => this.#runNow(task, wallMs, onSteps));
    // Nobody waits for this but the next task: who waits for this one goes on first.
    const makeRoom = () => setImmediate().then(() => this.#endWhenSpent());
    lane = ending.then(makeRoom, makeRoom);
    return ending;
  }

  async #runNow(task: Task, wallMs: number, onSteps: () => void): Promise<Ending<Result, Told>> {
    const isFresh = this.#warm === undefined;
    const first = await this.#attempt(task, wallMs, onSteps);
    if (first.state !== 'died') return first;
    // A thread that was warm may have died of what an earlier task left behind: that is not this one's fault.
    const second = isFresh ? undefined : await this.#attempt(task, wallMs, onSteps);
    const last = second ?? first;
    const spentMs = first.spentMs + (second?.spentMs ?? 0);
    return last.state === 'died' ? { ...last, state: 'stopped', why: 'het lezen werd afgebroken', spentMs } : { ...last, spentMs };
  }

  async #attempt(task: Task, wallMs: number, onSteps: () => void): Promise<Attempt<Result, Told>> {
    const thread = this.#warm ?? this.#start();
    const { worker } = thread;
    this.#lastId += 1;
    thread.tasks += 1;
    const ending = await this.#await(worker, { id: this.#lastId, task }, wallMs, onSteps);
    worker.unref();
    if (ending.state === 'died' || ending.state === 'stopped') await this.#end(thread);
    return ending;
  }

  async #endWhenSpent(): Promise<void> {
    const thread = this.#warm;
    if (thread !== undefined && isSpent(thread, this.#settings.keptBytes)) await this.#end(thread);
  }

  #await(
    worker: Worker,
    { id, task }: Pick<Question<Task>, 'id' | 'task'>,
    wallMs: number,
    onSteps: () => void,
  ): Promise<Attempt<Result, Told>> {
    const steps = new Steps();
    let told: Told | undefined;
    return new Promise((resolve) => {
      const finish = (outcome: Outcome<Result> | { readonly state: 'died' }, spentMs = watch.spentMs): void => {
        watch.end();
        worker.off('message', onMessage).off('messageerror', onLost).off('exit', onExit);
        resolve({ ...outcome, spentMs, stepsDone: steps.done, told });
      };
      const tooMuch = (why: string, spentMs: number): void => finish({ state: 'stopped', why }, spentMs);
      const onMessage = (answer: Answer<Result, Told>): void => {
        // An answer to a task that was given up says nothing about this one.
        if (answer.id !== id) return;
        if ('told' in answer) told = answer.told;
        else if ('failure' in answer) finish({ state: 'failed', message: answer.failure });
        else finish({ state: 'done', result: answer.result });
      };
      const onLost = (): void => finish({ state: 'failed', message: 'The answer could not be passed on.' });
      const onExit = (): void => finish({ state: 'died' });
      worker.ref();
      worker.on('message', onMessage).on('messageerror', onLost).on('exit', onExit);
      worker.postMessage({ id, task, steps: steps.shared } satisfies Question<Task>);
      // It starts while the process is measured, which takes a while.
      const watch = new Watch({ wallMs, growthBytes: this.#settings.growthBytes, steps, onSteps, tooMuch });
    });
  }

  #start(): Thread {
    const outsideBefore = outsideBytes();
    // Its output is kept apart and never read: reading would keep this process alive.
    const { workerData } = this.#settings;
    const worker = new Worker(this.#file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: isolationLimits.heapMb, maxYoungGenerationSizeMb: isolationLimits.youngMb },
    });
    const thread = { worker, outsideBefore, tasks: 0 };
    // An error is always followed by the exit that ends the task; without a listener it would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#warm === thread) this.#warm = undefined;
    });
    this.#warm = thread;
    return thread;
  }

  /** Waits until its memory is back, so that the next task does not start with it; not for ever: native code ends when it ends. */
  async #end(thread: Thread): Promise<void> {
    if (this.#warm === thread) this.#warm = undefined;
    let patience: NodeJS.Timeout | undefined;
    const enough = new Promise((resolve) => {
      patience = setTimeout(resolve, isolationLimits.endMs);
    });
    await Promise.race([thread.worker.terminate(), enough]);
    clearTimeout(patience);
  }
}

/** What a thread keeps of earlier tasks is held against none of them, so it may not go on growing. */
const isSpent = ({ tasks, outsideBefore }: Thread, keptBytes: number): boolean =>
  tasks >= isolationLimits.tasksPerThread || outsideBytes() - outsideBefore > keptBytes;

/** Memory of the process in bytes, but for what this thread holds itself, which is no fault of another one. */
function outsideBytes(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}
