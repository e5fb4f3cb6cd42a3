import { megabytes } from '#archive';
import { isolationLimits } from '../limits.ts';
import type { Steps } from './steps.ts';

interface Watched {
  readonly wallMs: number;
  readonly growthBytes: number;
  readonly steps: Steps;
  /** When steps were done since it was last looked at. */
  readonly onSteps: () => void;
  /** `why` is Dutch and ends a sentence. */
  readonly tooMuch: (why: string, spentMs: number) => void;
}

/** Says when a task in another thread takes too long or the process grows too much; each step of the task has all of both, to a poll. */
export class Watch {
  readonly #watched: Watched;
  readonly #deadline: NodeJS.Timeout;
  readonly #poll: NodeJS.Timeout;
  #rssBefore = process.memoryUsage.rss();
  #polls = 0;
  #stepsSeen = 0;

  constructor(watched: Watched) {
    const { wallMs, growthBytes } = watched;
    this.#watched = watched;
    // Timers run here while the thread is busy: within one thread they would never fire.
    this.#deadline = setTimeout(() => this.#stop(`het lezen duurde langer dan ${wallMs / 1000} seconden`, wallMs), wallMs);
    this.#poll = setInterval(() => {
      this.#polls += 1;
      if (!this.#hasMovedOn() && process.memoryUsage.rss() - this.#rssBefore > growthBytes)
        this.#stop(`het lezen kostte meer dan ${megabytes(growthBytes)} geheugen`);
    }, isolationLimits.pollMs);
  }

  /** How long the whole task takes so far, to a poll. */
  get spentMs(): number {
    return this.#polls * isolationLimits.pollMs;
  }

  end(): void {
    clearTimeout(this.#deadline);
    clearInterval(this.#poll);
  }

  /** What comes after the steps that were done since we last looked starts anew. */
  #hasMovedOn(): boolean {
    const { steps, onSteps } = this.#watched;
    if (steps.done === this.#stepsSeen) return false;
    this.#stepsSeen = steps.done;
    this.#rssBefore = process.memoryUsage.rss();
    this.#deadline.refresh();
    onSteps();
    return true;
  }

  /** What was told while we were busy is heard first: a task that is done is not to be stopped. */
  #stop(why: string, atLeastMs = 0): void {
    if (this.#hasMovedOn()) return;
    setImmediate(() => {
      if (!this.#hasMovedOn()) this.#watched.tooMuch(why, Math.max(atLeastMs, this.spentMs));
    });
  }
}
