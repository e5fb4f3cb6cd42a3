import type { Beschikking, IsoDate, IsoInstant, Leveringsovereenkomst } from '#domain';

/** An agreement or beschikking that the system made itself. */
export interface Addition<T> {
  readonly item: T;
  readonly addedAt: IsoInstant;
  /** Taken back: it counts no longer, and stays as a record. */
  readonly withdrawnAt?: IsoInstant | undefined;
}
export interface AgreementAddition extends Addition<Leveringsovereenkomst> {
  /** Of the earliest register that contained it: one of that moment or later in which it is not, took it back. */
  readonly containedAsOf?: IsoInstant | undefined;
}
export interface ClientAdditions {
  readonly agreements: readonly AgreementAddition[];
  readonly beschikkingen: readonly Addition<Beschikking>[];
}

/** What follows for one client from one version of what it comes from. */
export interface BeschikkingenChange {
  readonly put: readonly Beschikking[];
  /** Ids; what is not there is passed over. */
  readonly withdraw: readonly string[];
  readonly source: string;
  readonly version: number;
}

/**
 * What the system itself made (agreements after a herindicatie, beschikkingen out of 301 messages). It lies over the
 * register, for every reader of it, until an import contains it.
 */
export interface AdditionStore {
  /** Idempotent by id. One that was withdrawn stays so. */
  readonly addAgreement: (agreement: Leveringsovereenkomst, now: IsoInstant) => Promise<void>;
  /** Idempotent; nothing happens when it is not there. */
  readonly withdrawAgreement: (clientNumber: string, id: string, now: IsoInstant) => Promise<void>;
  /** Keeps that a register of that moment contains these; of several registers the earliest. Ids that are not there are passed over. */
  readonly markContained: (clientNumber: string, ids: readonly string[], asOf: IsoInstant) => Promise<void>;
  /** Clients to whom an agreement was ever added, in order. Consistent. */
  readonly clientsWithAgreements: () => Promise<readonly string[]>;
  /** By id: another version of the same one replaces it, also one that was withdrawn. */
  readonly putBeschikking: (beschikking: Beschikking, now: IsoInstant) => Promise<void>;
  /**
   * Several of one client at once: all of it is seen, or nothing. A change out of a version of its source that is older
   * than what is there came too late, and is nothing.
   */
  readonly changeBeschikkingen: (clientNumber: string, change: BeschikkingenChange, now: IsoInstant) => Promise<void>;
  readonly withdrawBeschikking: (clientNumber: string, id: string, now: IsoInstant) => Promise<void>;
  /** Everything ever added, withdrawn ones too. Consistent. */
  readonly ofClients: (clientNumbers: readonly string[]) => Promise<ReadonlyMap<string, ClientAdditions>>;
  /** Clients with a beschikking of ours whose last day lies in the range, or once did. */
  readonly clientsEnding: (from: IsoDate, to: IsoDate) => Promise<readonly string[]>;
}
