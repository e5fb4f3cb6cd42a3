import { canonicalJson, type IsoInstant, sortedBy, type ToewijzingDossier } from '#domain';

/** A dossier with the version that a change of it must name. */
export interface ToewijzingRow {
  readonly dossier: ToewijzingDossier;
  readonly version: number;
}

/** What gemeenten assigned, by person: one item each, changed as a whole or not at all. It holds no BSN, a keyed hash only. */
export interface ToewijzingStore {
  /** Consistent. */
  readonly get: (bsnHash: string) => Promise<ToewijzingRow | undefined>;
  /**
   * Writes it when it is still at `version` (0: not there yet) and gives the new row; undefined when another change was
   * first: read it and decide again.
   */
  readonly put: (dossier: ToewijzingDossier, version: number) => Promise<ToewijzingRow | undefined>;
  /** Whose toewijzing this is; undefined when it is nobody's yet. Consistent. */
  readonly ownerOf: (id: string) => Promise<string | undefined>;
  /** Claims a toewijzing for a person: the first to ask owns it, until it is moved. Gives the owner. */
  readonly claim: (id: string, bsnHash: string) => Promise<string>;
  /** Gives it to another person; nothing happens when it is not, or no longer, of `from`. */
  readonly move: (id: string, from: string, to: string) => Promise<void>;
  /** With something that a person must look at, or that is not settled; oldest first; as current as an index is. */
  readonly waiting: () => Promise<readonly ToewijzingDossier[]>;
  /** Those alone that are not settled: hardly ever any, however many wait for a person. */
  readonly unsettled: () => Promise<readonly ToewijzingDossier[]>;
}

/** When the oldest of it came. */
export const receivedSince = ({ received }: ToewijzingDossier): IsoInstant => received.map(({ receivedAt }) => receivedAt).sort()[0] ?? '';
const orderOf = (one: ToewijzingDossier): string => canonicalJson([receivedSince(one), one.bsnHash]);
export const oldestFirst = (all: readonly ToewijzingDossier[]): readonly ToewijzingDossier[] => sortedBy(all, orderOf);
