import { megabytes } from '#archive';
import { isolationLimits } from '../limits.ts';

interface Watched {
  readonly wallMs: number;
  readonly growthBytes: number;
  /** `why` is Dutch and ends a sentence. */
  readonly tooMuch: (why: string, spentMs: number) => void;
}

/** Says when a task in another thread takes too long or the process grows too much; each step of the task has all of both. */
export class Watch {
  readonly #tooMuch: Watched['tooMuch'];
  readonly #deadline: NodeJS.Timeout;
  readonly #poll: NodeJS.Timeout;
  #rssBefore = process.memoryUsage.rss();
  #polls = 0;
  #steps = 0;

  constructor({ wallMs, growthBytes, tooMuch }: Watched) {
    this.#tooMuch = tooMuch;
    // Timers run here while the thread is busy: within one thread they would never fire.
    this.#deadline = setTimeout(() => this.#stop(`het lezen duurde langer dan ${wallMs / 1000} seconden`, wallMs), wallMs);
    this.#poll = setInterval(() => {
      this.#polls += 1;
      if (process.memoryUsage.rss() - this.#rssBefore > growthBytes)
        this.#stop(`het lezen kostte meer dan ${megabytes(growthBytes)} geheugen`);
    }, isolationLimits.pollMs);
  }

  /** How long the whole task takes so far, to a poll. */
  get spentMs(): number {
    return this.#polls * isolationLimits.pollMs;
  }

  stepIsDone(): void {
    this.#steps += 1;
    this.#rssBefore = process.memoryUsage.rss();
    this.#deadline.refresh();
  }

  end(): void {
    clearTimeout(this.#deadline);
    clearInterval(this.#poll);
  }

  /** What was told while we were busy is heard first: a step that is done is not the one to stop. */
  #stop(why: string, atLeastMs = 0): void {
    const heard = this.#steps;
    setImmediate(() => {
      if (this.#steps === heard) this.#tooMuch(why, Math.max(atLeastMs, this.spentMs));
    });
  }
}
