import type { Names } from './intake/names.ts';
import type { Journal } from './journal.ts';
import type { SesBehaviour } from './stand-ins/ses.ts';

/** How the system runs on this machine; port 0 takes a free one. */
export interface LocalOptions {
  readonly dataFolder: string;
  /** Wipe the data first. */
  readonly fresh: boolean;
  readonly smtpPort: number;
  readonly pagePort: number;
  readonly journal: Journal;
  /** How often the sweep runs; a letter waits a few of these for its turn or its send event. */
  readonly sweepSeconds: number;
  /** After so long a mail that did not come to its end is put back on its queue; ten minutes unless told. */
  readonly mailAfterSeconds?: number | undefined;
  /** How often it looks which beschikkingen end, the first time at the start; absent: never. */
  readonly watchSeconds?: number | undefined;
  /** Who hears of beschikkingen that end without evaluatieverslag; absent: nobody. */
  readonly backofficeAddress?: string | undefined;
  /** By which senders are judged authentic; unless told those of a machine without internet. */
  readonly names?: Names | undefined;
  /** For tests of what SES may do. */
  readonly sesBehaviour?: (() => SesBehaviour) | undefined;
}

export const defaultSmtpPort = 2525;
export const defaultPagePort = 8025;
