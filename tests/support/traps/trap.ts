/** How reading a trap may end: the kind of its first document, or the reason why it could not be read. */
export type TrapEnding =
  | 'read'
  | 'stopped'
  | 'too-large'
  | 'damaged'
  | 'encrypted'
  | 'empty'
  /** Nothing in it is a document of ours. */
  | 'nothing';

/** A file made to break a reader. Written by hand here, so that it needs no corpus. */
export interface Trap {
  /** Of the file; tells what is wrong with it. */
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** What it may end as. */
  readonly ends: readonly TrapEnding[];
  /** Ends within a second or two: read in `npm test` as well. */
  readonly quick: boolean;
}

/** A static limit or a sound refusal ends it: quick. */
export const refused = (name: string, make: Trap['make'], ...ends: readonly TrapEnding[]): Trap => ({ name, make, ends, quick: true });
/** Big to make, or it must be stopped on time or memory. */
export const slow = (name: string, make: Trap['make'], ...ends: readonly TrapEnding[]): Trap => ({ name, make, ends, quick: false });
