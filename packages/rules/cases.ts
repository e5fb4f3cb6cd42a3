import type {
  AnsweredLetter,
  Beschikking,
  CareClient,
  DocumentProblem,
  Evaluatieverslag,
  Invoice,
  InvoiceLine,
  IsoDate,
  LedgerView,
  Leveringsovereenkomst,
  MailFacts,
  Onderaannemer,
} from '#domain';
import type { Parameters } from './parameters/schema.ts';

/** Who mailed, as far as the register knows. */
export type Sender =
  | { readonly kind: 'registered'; readonly address: string; readonly candidates: readonly Onderaannemer[] }
  /** A bookkeeping service on the list; `address` is the registered Reply-To. */
  | { readonly kind: 'verzenddienst'; readonly address: string; readonly candidates: readonly Onderaannemer[] }
  | { readonly kind: 'siem' }
  | { readonly kind: 'unknown'; readonly address?: string | undefined };

/** One mail, for the M rules. */
export interface MailCase {
  readonly mail: MailFacts;
  readonly sender: Sender;
  /** Production holds mail that SES did not judge. */
  readonly requireAuthenticity: boolean;
  /** The reference of an earlier mail with the same fingerprint. */
  readonly handledBefore?: string | undefined;
  /** Our letter that it answers, when it went to the same onderaannemer. */
  readonly answers?: AnsweredLetter | undefined;
  /** The letter of ours after which this mail, which brings nothing to judge, gets none: perhaps a machine answers it. */
  readonly afterLetter?: string | undefined;
  /** A second try after reading was interrupted. */
  readonly interruptedBefore: boolean;
  readonly invoices: number;
  readonly reports: number;
  /** Candidates that could not be read, and wrappers that could not be opened. */
  readonly problems: readonly DocumentProblem[];
  /** Letters to the address that this one goes to, in this hour, this one included; absent where letters are not counted. */
  readonly lettersInLastHour?: number | undefined;
  readonly parameters: Parameters;
}

/** Everything that decides on one invoice, gathered before any rule runs. */
export interface InvoiceCase {
  readonly mail: MailFacts;
  readonly received: IsoDate;
  readonly invoice: Invoice;
  /** The sender's onderaannemer; undefined when several share the address and the invoice does not tell which. */
  readonly onderaannemer?: Onderaannemer | undefined;
  /** KvK, IBAN or name on the invoice is that of another onderaannemer than the sender may speak for. */
  readonly otherSupplierBy?: 'kvk' | 'iban' | 'name' | undefined;
  /** The civil date of the register in Amsterdam: it must lie after the period before absence in it means anything. */
  readonly registerAsOf: IsoDate;
  readonly careClients: readonly CareClient[];
  /** Of every client on the invoice, whoever they are with. */
  readonly leveringsovereenkomsten: readonly Leveringsovereenkomst[];
  /** Keyed hash of the BSN on a line, by line number. */
  readonly bsnHashes: ReadonlyMap<number, string>;
  readonly ledger: LedgerView;
  readonly parameters: Parameters;
}

export interface LineCase {
  readonly line: InvoiceLine;
  readonly case: InvoiceCase;
}

/** Everything that decides on one evaluatieverslag. */
export interface ReportCase {
  readonly mail: MailFacts;
  readonly received: IsoDate;
  readonly report: Evaluatieverslag;
  /** All that the sender may speak for. */
  readonly onderaannemers: readonly Onderaannemer[];
  /** Whom the report is about: by its number, or by its name and birth date when it gives none (`careClientByName`). */
  readonly careClient?: CareClient | undefined;
  /** Of this client, running or ended. */
  readonly beschikkingen: readonly Beschikking[];
  /** Accepted before this one, about this client and of these onderaannemers; oldest first. */
  readonly earlierReports?: readonly EarlierReport[] | undefined;
  readonly parameters: Parameters;
}

/** An evaluatieverslag that was accepted before. */
export interface EarlierReport {
  /** The beschikking that it was about. */
  readonly beschikking: string;
  /** Its last day then; it may have been prolonged since. */
  readonly end?: IsoDate | undefined;
  /** What the letter about it was called. */
  readonly reference: string;
  readonly received: IsoDate;
}
