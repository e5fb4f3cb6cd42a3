import type { IsoDate, IsoInstant } from './dates.ts';
import type { CaseDecision, Consequence, MailDecision } from './decision.ts';
import type { Evaluatieverslag, Invoice } from './invoice.ts';
import type { LedgerClaim } from './ledger.ts';
import type { LineCalculation } from './line-calculation.ts';
import type { Mailbox, MailFacts } from './mail.ts';
import type { Beschikking } from './register.ts';
import type { Judgement, RuleCode } from './verdict.ts';

export type CaseKind = 'invoice' | 'credit-invoice' | 'evaluatieverslag' | 'other';

/** Everything that is not a pass, with what follows from it and the sentence the onderaannemer reads. */
export interface Finding extends Judgement {
  readonly verdict: 'fail' | 'undetermined';
  readonly consequence: Consequence;
  /** Dutch, to the onderaannemer: what is wrong and what to do. Names no person. */
  readonly message: string;
  /** Dutch, to the backoffice: what to look at. */
  readonly messageForBackoffice: string;
  /** The code that a letter gives instead: of two findings that an onderaannemer may not tell apart both bear the same. */
  readonly toldAs?: RuleCode | undefined;
}

/** One invoice or report, decided. Stored whole; judging the same inputs again gives the same bytes. */
export interface CaseOutcome {
  /** `<mailId>-<n>`: the same for every attempt at the same mail. */
  readonly submissionId: string;
  readonly kind: CaseKind;
  readonly decision: CaseDecision;
  readonly onderaannemerNumber?: string | undefined;
  readonly findings: readonly Finding[];
  /** Every rule that ran, passes included. */
  readonly judgements: readonly Judgement[];
  readonly invoice?: Invoice | undefined;
  /** How the amount of every line was judged, in the order of the lines; absent when nothing was judged. */
  readonly calculations?: readonly LineCalculation[] | undefined;
  readonly report?:
    | (Evaluatieverslag & {
        /** The care client in the register that it is about, also when the report gives no number: for the backoffice only. */
        readonly careClient?: string | undefined;
        readonly beschikking?: string | undefined;
        readonly daysBeforeEnd?: number | undefined;
        /** That beschikking, as it stood when the report was judged. */
        readonly about?: Beschikking | undefined;
        /** Instead, when a person must say which it is: those that it may be about. For the backoffice only. */
        readonly candidates?: readonly Beschikking[] | undefined;
      })
    | undefined;
  /** Only when approved: when Siem pays (AP §2). */
  readonly paymentDue?: IsoDate | undefined;
  /** What an approval claims in the ledger (negative for a credit); of a creditfactuur in review what it may give back, as nothing yet. */
  readonly claims: readonly LedgerClaim[];
  readonly versions: Versions;
  /** Earlier submissions of the same invoice number, oldest first: they and this one are one conversation. */
  readonly earlier?: readonly string[] | undefined;
  /** Hash of the dossier that it was decided on; with that it can be decided again. */
  readonly dossier?: string | undefined;
}

/** A person looks first, and nothing about the contents may be said before. */
export const isHeld = (outcome: CaseOutcome): boolean => outcome.findings.some((finding) => finding.consequence === 'hold');

/** With these and the stored inputs a decision can be repeated. */
export interface Versions {
  readonly rules: string;
  readonly parameters: string;
  readonly reader: string;
  readonly registerGeneration: string;
}

/** `receipt` says that a person looks; `neutral-receipt` says nothing about the contents at all; a `notice` answers no mail. */
export type ReplyKind = 'decision' | 'receipt' | 'neutral-receipt' | 'notice';
/** A letter that is due. `raw` is the complete MIME message. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly string[];
  readonly raw: Uint8Array;
  /** The one in `raw`, as `<…@…>`. SES gives the letter another one when it goes out. */
  readonly messageId?: string | undefined;
}

/** A letter of ours that a mail is about, by the mail that it was the answer to: the first one of a conversation. */
export interface AnsweredLetter {
  readonly mailId: string;
  readonly reference: string;
  /** `answer` by a person or a machine; the others say that the letter did not arrive, or was not wanted. */
  readonly how: 'answer' | 'bounce' | 'complaint';
}

/** A letter about a mail, and where it goes. */
export interface LetterDue {
  readonly kind: ReplyKind;
  readonly to: string;
  /** The onderaannemer whose cases alone it tells; absent when it tells all. */
  readonly of?: string | undefined;
}

/** One mail, decided: what `assess` stores and everything later reads. */
export interface MailOutcome {
  readonly mailId: string;
  /** What a letter and a person call this mail: `SIEM-2026-000123`. */
  readonly reference: string;
  readonly mailbox: Mailbox;
  readonly receivedAt: IsoInstant;
  readonly decision: MailDecision;
  readonly mail: MailFacts;
  /** Findings about the mail as a whole (M rules). */
  readonly findings: readonly Finding[];
  readonly cases: readonly CaseOutcome[];
  /** Our letter that this mail answers, when it went to the same onderaannemer; absent for a mail by itself. */
  readonly answers?: AnsweredLetter | undefined;
  /** The reply after which this mail, which brings nothing to judge, gets none: perhaps a machine answers it. */
  readonly afterLetter?: string | undefined;
  /** Which letter goes to whom, decided once with the outcome; absent when none may go out. */
  readonly letter?: LetterDue | undefined;
  /** Beside it, when a mail of several onderaannemers came from an address that nobody reads: each gets its own. */
  readonly moreLetters?: readonly LetterDue[] | undefined;
  /** Hash of the dossier of the mail as a whole. */
  readonly dossier?: string | undefined;
}

/** Every letter about a mail; the nth has the id `<mailId>-<n>`, counted from one. */
export const lettersOf = ({ letter, moreLetters = [] }: MailOutcome): readonly LetterDue[] =>
  letter === undefined ? [] : [letter, ...moreLetters];

/** As much of an outcome as one of its letters may tell: nothing of another onderaannemer. */
export const toldIn = (outcome: MailOutcome, letter: LetterDue): MailOutcome =>
  letter.of === undefined
    ? outcome
    : { ...outcome, letter, cases: outcome.cases.filter(({ onderaannemerNumber }) => onderaannemerNumber === letter.of) };
