import type {
  Beschikking,
  CareClient,
  CaseOutcome,
  CommittedClaim,
  IsoDate,
  IsoInstant,
  IsoMonth,
  LedgerView,
  Leveringsovereenkomst,
  MailOutcome,
  Onderaannemer,
  ProductCode,
  Register,
  RetroactiveChange,
  Verzenddienst,
} from '#domain';
import type { AdditionStore } from './addition-store.ts';
import type { AddressStore } from './address-store.ts';
import type { HerindicatieStore } from './herindicatie-store.ts';
import type { ReplyStore } from './reply-store.ts';
import type { ToewijzingStore } from './toewijzing-store.ts';

/** Where a mail is on its way; `recognising` waits for the text of its scans, `assessed` is final. */
export type IntakeState = 'received' | 'assessing' | 'recognising' | 'assessed';

/** One per raw mail, written before anything is done with it. */
export interface IntakeRow {
  readonly mailId: string;
  /** Key of the raw mail in the bucket. */
  readonly rawKey: string;
  readonly receivedAt: IsoInstant;
  readonly state: IntakeState;
  /** Raised before the mail is read: a second try after a crash while reading goes to review. */
  readonly attempts: number;
  /** `SIEM-2026-000123`, given once, on arrival. */
  readonly reference: string;
  /** When the state last changed: what the sweep looks at. */
  readonly changedAt: IsoInstant;
}

/** Raw mails and outcomes as files. */
export interface ObjectStore {
  readonly putRaw: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly getRaw: (key: string) => Promise<Uint8Array>;
  /** Keys of raw mails under `raw/`, in order, a page at a time: the sweep finds those without intake row. */
  readonly listRaw: (after: string | undefined) => Promise<readonly { readonly key: string; readonly storedAt: IsoInstant }[]>;
  readonly putDocument: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly getDocument: (key: string) => Promise<Uint8Array | undefined>;
  /** To be asked first for what may not be there: without the right to list, S3 refuses to say that a key does not exist. */
  readonly hasDocument: (key: string) => Promise<boolean>;
}

/** Where each mail is on its way, and which mail came first. */
export interface IntakeStore {
  /** Writes the row unless it exists; says which. Gives the reference out of a counter per year. */
  readonly register: (mail: {
    readonly mailId: string;
    readonly rawKey: string;
    readonly receivedAt: IsoInstant;
    readonly now: IsoInstant;
  }) => Promise<{ readonly row: IntakeRow; readonly isNew: boolean }>;
  readonly get: (mailId: string) => Promise<IntakeRow | undefined>;
  /** A reference for a letter that no mail began, out of the same counter. */
  readonly nextReference: (now: IsoInstant) => Promise<string>;
  /** Counts one more attempt and moves to `assessing`; gives the row as it is now. */
  readonly startAttempt: (mailId: string, now: IsoInstant) => Promise<IntakeRow>;
  /** From `assessing` to `recognising`. The attempt did not fail, so it is not counted. */
  readonly awaitRecognition: (mailId: string, now: IsoInstant) => Promise<void>;
  readonly finish: (mailId: string, now: IsoInstant) => Promise<void>;
  /** Rows not `assessed` whose last change lies before `before`; consistent enough for a sweep. */
  readonly unfinished: (before: IsoInstant) => Promise<readonly IntakeRow[]>;
  /**
   * Claims a mail's fingerprint: the first mail to ask owns it for ever. Gives the owner's mailId
   * (the asker's own when it was first, also on a retry).
   */
  readonly claimFingerprint: (fingerprint: string, mailId: string) => Promise<string>;
}

/**
 * Look-ups in the current register generation, with what the system itself made laid over it (`AdditionStore`); each is
 * a few gets or queries, never a scan.
 */
export interface RegisterReader {
  readonly generation: string;
  readonly asOf: IsoInstant;
  /** Registered under the address itself or its whole domain. */
  readonly onderaannemersByAddress: (address: string) => Promise<readonly Onderaannemer[]>;
  readonly onderaannemerByKvk: (kvk: string) => Promise<Onderaannemer | undefined>;
  readonly onderaannemerByIban: (iban: string) => Promise<Onderaannemer | undefined>;
  /** By the name without legal form, case or diacritics (`normaliseName`). */
  readonly onderaannemersByName: (normalisedName: string) => Promise<readonly Onderaannemer[]>;
  readonly verzenddienst: (domain: string) => Promise<Verzenddienst | undefined>;
  readonly careClients: (numbers: readonly string[]) => Promise<readonly CareClient[]>;
  /** Every agreement of these clients, whoever it is with, and which days of it are in doubt. */
  readonly leveringsovereenkomsten: (clientNumbers: readonly string[]) => Promise<readonly Leveringsovereenkomst[]>;
  /** The same as the import has them, without what the system made. */
  readonly registeredAgreements: (clientNumbers: readonly string[]) => Promise<readonly Leveringsovereenkomst[]>;
  readonly beschikkingen: (clientNumber: string) => Promise<readonly Beschikking[]>;
  readonly onderaannemers: (numbers: readonly string[]) => Promise<readonly Onderaannemer[]>;
  /** By the keyed hash of the BSN: one, unless the register holds somebody twice. */
  readonly careClientsByBsn: (bsnHash: string) => Promise<readonly CareClient[]>;
  readonly careClientsBornOn: (birthDate: IsoDate) => Promise<readonly CareClient[]>;
  /** Whose last day lies in the range, both days included; by last day. */
  readonly beschikkingenEnding: (from: IsoDate, to: IsoDate) => Promise<readonly Beschikking[]>;
}

/** One onderaannemer with one care client: whom agreements are between. */
export interface AgreementHolder {
  readonly onderaannemerNumber: string;
  readonly clientNumber: string;
}
/** The register in generations; one is current. */
export interface RegisterStore {
  /** Undefined before the first import. */
  readonly current: () => Promise<RegisterReader | undefined>;
  /** Writes the generation whole, then moves the pointer; a crash in between leaves the old one current. */
  readonly replace: (register: Register) => Promise<void>;
  /**
   * The current register with everyone whose agreements changed since the ledger was last held against it, over all
   * imports in between; undefined before the first import. A change is told until `settle`, whatever dies in between.
   */
  readonly unsettled: () => Promise<{ readonly register: RegisterReader; readonly changed: readonly AgreementHolder[] } | undefined>;
  /** The ledger was held against this generation; false when another one became current meanwhile. */
  readonly settle: (generation: string) => Promise<boolean>;
}

/** What the register covers of a month of which days were approved, after its agreements changed. */
export interface CoverageChange extends RetroactiveChange {
  readonly onderaannemerNumber: string;
  /** Days of the month that the agreements cover now. */
  readonly coveredDays: number;
}
/** More days are approved than are covered: a creditfactuur is due. */
export interface OpenChange extends CoverageChange {
  readonly claimedDays: number;
}

/** What one invoice asks of the ledger: nothing else of it is read. */
export interface LedgerQuestion {
  readonly onderaannemerNumber: string;
  readonly submissionId: string;
  readonly claims: readonly { readonly clientNumber: string; readonly product: ProductCode; readonly month: IsoMonth }[];
  readonly invoiceNumber?: string | undefined;
  /** Year of the invoice date. */
  readonly year?: string | undefined;
  readonly originalNumber?: string | undefined;
}

/** What was approved, per onderaannemer, as a log of commits. */
export interface LedgerStore {
  /** Consistent as of one version; what is not committed is not in it. */
  readonly view: (question: LedgerQuestion) => Promise<LedgerView>;
  /**
   * Makes the outcome of one case final for its onderaannemer: claims and number are written invisibly, then the
   * head flips from `version` to `version + 1`. `conflict` when another commit was first: gather and decide again.
   * Committing the same submission twice gives what was committed the first time.
   */
  readonly commit: (commit: {
    readonly onderaannemerNumber: string;
    readonly version: number;
    readonly outcome: CaseOutcome;
    readonly reference: string;
    readonly now: IsoInstant;
  }) => Promise<{ readonly state: 'committed'; readonly outcome: CaseOutcome } | { readonly state: 'conflict' }>;
  /** The outcome of a submission that was committed before, so that a retry tells the same. */
  readonly committed: (onderaannemerNumber: string, submissionId: string) => Promise<CaseOutcome | undefined>;
  /** Every approved claim on these clients, of any product and month, and what is known to have changed under them. */
  readonly ofClients: (
    onderaannemerNumber: string,
    clientNumbers: readonly string[],
  ) => Promise<{ readonly claims: readonly CommittedClaim[]; readonly changes: readonly CoverageChange[] }>;
  /** Writes what is covered now, over what was known of the same month. */
  readonly putChanges: (changes: readonly CoverageChange[]) => Promise<void>;
  /** Of every onderaannemer what is approved beyond what is covered, oldest first: where a creditfactuur is due. */
  readonly openChanges: () => Promise<readonly OpenChange[]>;
}

/** What was decided on each mail, for ever. */
export interface OutcomeStore {
  /** First one wins; a later attempt gets what was stored. */
  readonly put: (outcome: MailOutcome) => Promise<MailOutcome>;
  readonly get: (mailId: string) => Promise<MailOutcome | undefined>;
  /** Ids of the mails that answer a letter about this one (`MailOutcome.answers`). */
  readonly answersTo: (mailId: string) => Promise<readonly string[]>;
}

/** Everything that is kept. */
export interface Store {
  readonly objects: ObjectStore;
  readonly intake: IntakeStore;
  readonly register: RegisterStore;
  readonly ledger: LedgerStore;
  readonly outcomes: OutcomeStore;
  readonly replies: ReplyStore;
  readonly addresses: AddressStore;
  readonly herindicaties: HerindicatieStore;
  readonly additions: AdditionStore;
  readonly toewijzingen: ToewijzingStore;
}
