import { Worker } from 'node:worker_threads';
import { megabytes } from '#archive';
import type { Document, SourceFile } from '../document.ts';
import { isolationLimits } from '../limits.ts';
import { placeOf } from '../place-of.ts';
import { unreadable } from '../unreadable.ts';

/** The thread's own file: beside this one as source, beside the bundle when bundled. */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.mjs', import.meta.url);

/** One thread for the whole process: one document at a time, so that growth of memory is that document's. */
let warm: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads one file in a thread that is killed when it takes too long or the process grows too much; then the document
 * is unreadable with reason `stopped`, which is not certain. Threads are reused and never keep the process alive.
 */
export function readIsolated(file: SourceFile, wallMs: number = isolationLimits.wallMs): Promise<Document> {
  const result = queue.then(() => readNow(file, wallMs));
  queue = result;
  return result;
}

function readNow(file: SourceFile, wallMs: number): Promise<Document> {
  warm ??= startWorker();
  const worker = warm;
  return new Promise((resolve) => {
    const finish = (document: Document): void => {
      clearInterval(watch);
      worker.off('message', finish);
      worker.off('exit', onExit);
      worker.unref();
      resolve(document);
    };
    const stop = (why: string): void => {
      warm = undefined;
      finish(stopped(file, why));
      void worker.terminate();
    };
    const onExit = (): void => stop('het lezen werd afgebroken');
    const watch = watchLimits(stop, wallMs);
    worker.ref();
    worker.on('message', finish);
    worker.on('exit', onExit);
    // A copy: a mail part may be a view on the buffer of the whole mail.
    worker.postMessage({ attachment: file.attachment, name: file.name, bytes: new Uint8Array(file.bytes) });
  });
}

function startWorker(): Worker {
  // Its output is kept apart and never read: reading would keep this process alive.
  const worker = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: isolationLimits.heapMb } });
  // An error is always followed by the exit that ends the job; without a listener it would end the process.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (warm === worker) warm = undefined;
  });
  return worker;
}

/** Timers run here while the thread is busy: within one thread they would never fire. */
function watchLimits(stop: (why: string) => void, wallMs: number): NodeJS.Timeout {
  const startRss = process.memoryUsage.rss();
  let polls = 0;
  return setInterval(() => {
    polls += 1;
    if (polls * isolationLimits.pollMs >= wallMs) stop(`het lezen duurde langer dan ${wallMs / 1000} seconden`);
    else if (process.memoryUsage.rss() - startRss > isolationLimits.growthBytes) {
      stop(`het lezen kostte meer dan ${megabytes(isolationLimits.growthBytes)} geheugen`);
    }
  }, isolationLimits.pollMs);
}

const stopped = (file: SourceFile, why: string): Document =>
  unreadable(placeOf(file), 'stopped', `Het lezen van het bestand is gestopt: ${why}.`, false);
