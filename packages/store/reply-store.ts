import type { IsoInstant, Reply } from '#domain';

/**
 * `sending` is written before SES is asked: after a crash there, only a send event or time tells whether it went.
 * `gathered` is held back, because too many went to this address (M11); `joined` went on in one letter with others.
 */
export type ReplyState = 'due' | 'sending' | 'sent' | 'refused' | 'gathered' | 'joined';
/** One letter on its way out. */
export interface ReplyRow {
  /** `<mailId>-<n>` */
  readonly replyId: string;
  readonly mailId: string;
  readonly reference: string;
  readonly state: ReplyState;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  /** Key of the complete message in the bucket. */
  readonly messageKey: string;
  readonly attempts: number;
  readonly changedAt: IsoInstant;
  /** The Message-ID that SES gave. */
  readonly sesMessageId?: string | undefined;
  readonly failure?: string | undefined;
  /** Of one letter for many: the held replies that it says the decisions of. */
  readonly gathers?: readonly string[] | undefined;
  /** Of a held reply: the letter that says its decision. */
  readonly joinedIn?: string | undefined;
}

/** Letters, from due to sent or refused; each goes out once. */
export interface ReplyStore {
  /** Idempotent by replyId; `gathers` names the held replies that this letter stands for. */
  readonly makeDue: (
    replyId: string,
    mailId: string,
    reference: string,
    reply: Reply,
    now: IsoInstant,
    gathers?: readonly string[],
  ) => Promise<ReplyRow>;
  /** Like `makeDue`, and kept back: it is not sent, until one letter says it with others. */
  readonly hold: (replyId: string, mailId: string, reference: string, reply: Reply, now: IsoInstant) => Promise<ReplyRow>;
  /** Rows `gathered` since before a moment, oldest first. */
  readonly held: (before: IsoInstant) => Promise<readonly ReplyRow[]>;
  /** `gathered` → `joined`; nothing happens to a row in another state. */
  readonly join: (replyId: string, joinedIn: string, now: IsoInstant) => Promise<void>;
  /**
   * Counts the letter of a mail to an address in the hour of `now` and gives how many there are, this one included.
   * A mail counts once, however often it is tried. Counts no further than one above `most`.
   */
  readonly countLetter: (to: string, mailId: string, most: number, now: IsoInstant) => Promise<number>;
  readonly get: (replyId: string) => Promise<ReplyRow | undefined>;
  readonly message: (row: ReplyRow) => Promise<Uint8Array>;
  /** `due` → `sending` under a condition; undefined when someone else has it or it was sent. */
  readonly startSending: (replyId: string, now: IsoInstant) => Promise<ReplyRow | undefined>;
  readonly markSent: (replyId: string, sesMessageId: string, now: IsoInstant) => Promise<void>;
  /** SES refused: `retry` makes it due again, otherwise it is `refused` for a person to see. */
  readonly markFailed: (replyId: string, failure: string, retry: boolean, now: IsoInstant) => Promise<void>;
  /** Rows `due` or `sending` that did not change since `before`. */
  readonly unsent: (before: IsoInstant) => Promise<readonly ReplyRow[]>;
  readonly forMail: (mailId: string) => Promise<readonly ReplyRow[]>;
}
