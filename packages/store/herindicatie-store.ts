import type { Herindicatie, HerindicatieKey } from '#domain';

/** A herindicatie with the version that a change of it must name. */
export interface HerindicatieRow {
  readonly herindicatie: Herindicatie;
  readonly version: number;
}

/** Beschikkingen that end, with reports, steps and reminders: one item each, changed as a whole or not at all. */
export interface HerindicatieStore {
  /** Consistent. */
  readonly get: (key: HerindicatieKey) => Promise<HerindicatieRow | undefined>;
  /** All of one client, by beschikking. Consistent. */
  readonly ofClient: (clientNumber: string) => Promise<readonly Herindicatie[]>;
  /**
   * Writes it when it is still at `version` (0: not there yet) and gives the new row; undefined when another change was
   * first: read it and decide again.
   */
  readonly put: (herindicatie: Herindicatie, version: number) => Promise<HerindicatieRow | undefined>;
  /** With a report and not every step settled, by end of the beschikking; as current as an index is. */
  readonly open: () => Promise<readonly Herindicatie[]>;
  /** With events that are not settled yet; as current as an index is. */
  readonly unsettled: () => Promise<readonly Herindicatie[]>;
}
