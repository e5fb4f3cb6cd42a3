import type { CaseOutcome, Finding, IsoDate, Judgement, Submission } from '#domain';
import type { InvoiceCase, MailCase, Parameters, ReportCase } from '#rules';

/** A document that cannot be assessed, or one whose sender we do not know. */
export interface UnjudgedCase {
  readonly submission: Submission;
  /** What the M rules say of this document. */
  readonly judgements: readonly Judgement[];
  readonly received: IsoDate;
  readonly parameters: Parameters;
}

export type Gathered =
  | { readonly kind: 'invoice'; readonly case: InvoiceCase }
  | { readonly kind: 'evaluatieverslag'; readonly case: ReportCase }
  | { readonly kind: 'unjudged'; readonly case: UnjudgedCase };

/** Everything that one case is decided on; a BSN is in it as its keyed hash only. */
export interface CaseGround {
  readonly submissionId: string;
  readonly gathered: Gathered;
  /** Findings about the mail weigh on each of its cases. */
  readonly mailFindings: readonly Finding[];
  readonly versions: Pick<CaseOutcome['versions'], 'reader' | 'registerGeneration'>;
}

/** Everything that the mail as a whole is decided on, beside its cases. */
export interface MailGround {
  readonly mailId: string;
  readonly reference: string;
  readonly case: MailCase;
}
