import type { IsoInstant, Reply, ReplyKind } from '#domain';

/**
 * `sending` is written before SES is asked: after a crash there, only a send event or time tells whether it went.
 * `gathered` is held back, because too many went to this address (M11); `joined` went on in one letter with others.
 * `stopped` waits for a person: its address gets no letters. `said-before` is not sent: its address was told the same
 * before, or it would answer what may be a machine's answer to a letter of ours.
 */
export type ReplyState = 'due' | 'sending' | 'sent' | 'refused' | 'gathered' | 'joined' | 'stopped' | 'said-before';

/** What came of a letter that SES took and that did not, or not well, arrive. */
export interface Undelivered {
  readonly kind: 'bounce' | 'complaint' | 'rejected';
  /** It will never arrive; else it may, or another one may. */
  readonly permanent: boolean;
  /** When the other side said so. */
  readonly at: IsoInstant;
  /** What it said, for a person; may be empty. */
  readonly detail: string;
}

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
  /** Of a reply `said-before`: the one that said the same, or that was answered. */
  readonly saidIn?: string | undefined;
  /** Absent on letters from before this was kept. */
  readonly kind?: ReplyKind | undefined;
  readonly undelivered?: Undelivered | undefined;
}

/** A letter to be kept. */
export interface NewReply {
  /** `<mailId>-<n>` */
  readonly replyId: string;
  readonly mailId: string;
  readonly reference: string;
  readonly reply: Reply;
  readonly now: IsoInstant;
}

/** Letters, from due to sent or refused; each goes out once. */
export interface ReplyStore {
  /** Idempotent by replyId; `gathers` names the held replies that this letter stands for. */
  readonly makeDue: (letter: NewReply & { readonly gathers?: readonly string[] | undefined }) => Promise<ReplyRow>;
  /** Like `makeDue`, and kept back: it is not sent, until one letter says it with others. */
  readonly hold: (letter: NewReply) => Promise<ReplyRow>;
  /** Like `makeDue`, and not sent: the reply `saidIn` went before it. */
  readonly withhold: (letter: NewReply & { readonly saidIn: string }) => Promise<ReplyRow>;
  /**
   * Claims the right to say something to an address, told by a hash: the first mail to ask has it for a day. Gives the
   * owner's mailId (the asker's own when it was first, also on a retry).
   */
  readonly claimSaying: (to: string, saying: string, mailId: string, now: IsoInstant) => Promise<string>;
  /**
   * Claims the right to tell a party something: the first mail to ask has it until that is forgotten. Gives the owner's
   * mailId (the asker's own when it was first, also on a retry).
   */
  readonly claimTold: (party: string, topic: string, mailId: string, now: IsoInstant) => Promise<string>;
  /** Everything may be told to a party once more. Idempotent. */
  readonly forgetTold: (party: string, now: IsoInstant) => Promise<void>;
  /** Rows `gathered` since before a moment, oldest first. */
  readonly held: (before: IsoInstant) => Promise<readonly ReplyRow[]>;
  /** `gathered` → `joined`; nothing happens to a row in another state. */
  readonly join: (replyId: string, joinedIn: string, now: IsoInstant) => Promise<void>;
  /**
   * Counts the letter of a mail to an address in the hour of `now` and gives how many there are, this one included.
   * A mail counts once, however often it is tried. Counts no further than one above `most`.
   */
  readonly countLetter: (to: string, mailId: string, most: number, now: IsoInstant) => Promise<number>;
  /**
   * The reply that went last, in the day before `now`, to any of these addresses as the register writes them: `@zorg.nl`
   * stands for every address there.
   */
  readonly lastLetterTo: (addresses: readonly string[], now: IsoInstant) => Promise<string | undefined>;
  readonly get: (replyId: string) => Promise<ReplyRow | undefined>;
  readonly message: (row: ReplyRow) => Promise<Uint8Array>;
  /**
   * `due` → `sending` under a condition; undefined when someone else has it or it was sent. From then on it is the last
   * letter that went to its address.
   */
  readonly startSending: (replyId: string, now: IsoInstant) => Promise<ReplyRow | undefined>;
  readonly markSent: (replyId: string, sesMessageId: string, now: IsoInstant) => Promise<void>;
  /** SES refused: `retry` makes it due again, otherwise it is `refused` for a person to see. */
  readonly markFailed: (replyId: string, failure: string, retry: boolean, now: IsoInstant) => Promise<void>;
  /** `due` → `stopped`: its address gets no letters. Nothing happens to a row in another state. */
  readonly stop: (replyId: string, now: IsoInstant) => Promise<void>;
  /** `stopped` → `due`; false when the row was in another state. */
  readonly resume: (replyId: string, now: IsoInstant) => Promise<boolean>;
  /** Rows `stopped` since before a moment, oldest first. */
  readonly stopped: (before: IsoInstant) => Promise<readonly ReplyRow[]>;
  /** The first that is permanent stays. */
  readonly markUndelivered: (replyId: string, undelivered: Undelivered) => Promise<void>;
  /**
   * Letters by what an answer to them names: the Message-ID that we wrote, what SES made of it (the part before the
   * `@`), or the reference of their mail. In the order of what was asked; what is no letter of ours is left out.
   */
  readonly namedBy: (names: readonly string[]) => Promise<readonly ReplyRow[]>;
  /** Rows `due` or `sending` that did not change since `before`. */
  readonly unsent: (before: IsoInstant) => Promise<readonly ReplyRow[]>;
  readonly forMail: (mailId: string) => Promise<readonly ReplyRow[]>;
}
