/** Kept in memory that a thread shares, since one that is busy hears nothing: whether its time is up. */
export type TimeIsUp = Int32Array<SharedArrayBuffer>;

export const isTimeUp = (timeIsUp: TimeIsUp): boolean => Atomics.load(timeIsUp, 0) === 1;

/** So many milliseconds from the moment that `start` is first called. */
export class TimeLimit {
  readonly isUp: TimeIsUp = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #ms: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.#ms = ms;
    if (ms <= 0) this.#end();
  }

  start(): void {
    this.#timer ??= setTimeout(() => this.#end(), this.#ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #end(): void {
    Atomics.store(this.isUp, 0, 1);
  }
}
