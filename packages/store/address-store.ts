import type { IsoInstant } from '#domain';

/** Why no letter goes to an address: its mail server said for good that nobody is there, or its reader called us spam. */
export interface StoppedAddress {
  /** Lower case. */
  readonly address: string;
  readonly reason: 'bounce' | 'complaint';
  /** When that was said. */
  readonly since: IsoInstant;
  /** The letter that it was said about. */
  readonly replyId: string;
  /** What the mail server wrote, for a person; may be empty. */
  readonly detail: string;
}

/** Addresses that get no letters, until a person lifts that. */
export interface AddressStore {
  /** Idempotent; the first reason stays. What was said before the address was last lifted stops nothing. */
  readonly stop: (stopped: StoppedAddress) => Promise<void>;
  readonly stopped: (address: string) => Promise<StoppedAddress | undefined>;
  /** False when the address was not stopped. */
  readonly lift: (address: string, now: IsoInstant) => Promise<boolean>;
  /** All of them, longest first; as current as an index is. */
  readonly all: () => Promise<readonly StoppedAddress[]>;
}
