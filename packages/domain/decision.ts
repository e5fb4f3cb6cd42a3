/** What follows from a failing rule; `hold` is a review without an automatic reply (or the neutral receipt only). */
export type Consequence = 'hold' | 'reject' | 'review' | 'remark';
/** On one invoice or report. */
export type CaseDecision = 'approved' | 'rejected' | 'review';
/** On a whole mail: the most severe of its cases, or `ignored`: stored and never answered. */
export type MailDecision = CaseDecision | 'ignored';
