/**
 * How many steps of its task a thread has done, in memory that both sides see. A message for each would wake the side that waits, which takes
 * longer than most steps.
 */
export class Steps {
  /** To be sent along with the task. */
  readonly shared: Int32Array<SharedArrayBuffer>;

  constructor(shared = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))) {
    this.shared = shared;
  }

  get done(): number {
    return Atomics.load(this.shared, 0);
  }

  add(): void {
    Atomics.add(this.shared, 0, 1);
  }
}
