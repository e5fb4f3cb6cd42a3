import type { Recognition, Scan } from '#documents';
import type { IsoInstant } from '#domain';
import type { MailContext } from '#mail';
import type { ReadFiles } from '#reading';
import type { Parameters } from '#rules';
import type { Store } from '#store';

/** What differs between production, `npm start` and `check`; nothing is read from the environment here. */
export interface Settings {
  /** Production holds mail that SES did not judge (M02); `check` and tests do not evaluate it. */
  readonly requireAuthenticity: boolean;
  readonly ownAddresses: MailContext['ownAddresses'];
  /** Letters over the cap of an hour are gathered (M11), and nobody is told the same twice a day; `check` shows every letter. */
  readonly countLetters?: boolean | undefined;
  /** Where the page for onderaannemers is published; absent where it is not. */
  readonly explanationsUrl?: string | undefined;
  /** What stands behind the `@` of the Message-IDs that SES gives our letters. */
  readonly sesIdDomain?: string | undefined;
}

/** All that the use case may reach outside itself. */
export interface AssessPorts {
  readonly store: Store;
  /** What the files of one mail turn out to be, and what they say together. */
  readonly readFiles: ReadFiles;
  /** What was recognised of a scan; undefined while that has to be asked for. */
  readonly recognitionOf: (scan: Scan) => Promise<Recognition | undefined>;
  /** Asks to recognise the scans of a mail, which then comes back to be assessed; the sweep does so when this is lost. */
  readonly requestRecognition: (mailId: string) => Promise<void>;
  /** Keyed hash of nine digits, the key that the current register was imported with. */
  readonly hashBsn: (bsn: string) => string;
  readonly now: () => IsoInstant;
  /** Puts a reply that is stored as due on the queue of `send-replies`; the sweep does it again when this is lost. */
  readonly announceReply: (replyId: string) => Promise<void>;
  readonly settings: Settings;
  /** Tarieven, calendars, policy and consequences that mails are judged by. */
  readonly parameters: Parameters;
}
