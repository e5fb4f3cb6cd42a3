/** What follows from a failing rule; `hold` is a review without an automatic reply (or the neutral receipt only). */
export type Consequence = 'hold' | 'reject' | 'review' | 'remark';
export type CaseDecision = 'approved' | 'rejected' | 'review';
export type MailDecision = CaseDecision | 'ignored';
