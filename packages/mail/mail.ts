import type { DocumentProblem, IsoInstant, MailFacts } from '#domain';
import type { UndeliveredMail } from './undelivered.ts';

/** A decoded part that may be a document. Names are the sender's: for people inside, never for a path or a letter. */
export interface Attachment {
  /** 1-based; parts out of a forwarded mail or an archive keep the number of their container. */
  readonly number: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Inline with a Content-ID that the HTML shows: a logo, most likely. */
  readonly inlinePicture: boolean;
}

/** A mail that lay within the mail: forwarded, saved by Outlook, or signed. Its sender is whoever that mail names, proven by nobody. */
export interface InnerMail {
  /** Of the attachment that it was. */
  readonly number: number;
  readonly subject: string;
  readonly from: string | undefined;
  readonly text: string;
}

/** A mail taken apart; nothing in it was read as a document yet. */
export interface Mail {
  readonly facts: MailFacts;
  /** The body as plain text (from HTML when there is no other). */
  readonly text: string;
  /** Wrappers are already opened: forwarded mails, Outlook messages, winmail.dat, S/MIME signatures, zip, gz. */
  readonly attachments: readonly Attachment[];
  /** Every mail within the mail, in order; their attachments are among `attachments`. */
  readonly innerMails: readonly InnerMail[];
  /** Wrappers that could not be opened or went over a limit. */
  readonly problems: readonly DocumentProblem[];
  /** Its own words say that a document comes with it. */
  readonly announcesDocument: boolean;
  /** For threading a reply: References and In-Reply-To, the mail that it answers last. */
  readonly references: readonly string[];
  /** What a bounce or a report says of an earlier mail. */
  readonly undelivered?: UndeliveredMail | undefined;
}

/** What a mail cannot say of itself. */
export interface MailContext {
  /** When it reached us; the topmost `Received` header otherwise, `now` when that is missing. */
  readonly receivedAt?: IsoInstant | undefined;
  readonly now: IsoInstant;
  /** Local parts and domain of our mailboxes. */
  readonly ownAddresses: { readonly facturen: readonly string[]; readonly herindicatie: readonly string[] };
}
