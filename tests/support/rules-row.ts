import type { Facts } from '#domain';
import type { InvoiceCase, MailCase, ReportCase } from '#rules';

export type Expected = 'pass' | 'not-applicable' | { readonly verdict: 'fail' | 'undetermined'; readonly facts: Facts };
export type Case = InvoiceCase | MailCase | ReportCase;
/** Name, case, verdict; for a line other than the first its number behind. */
export type Row = readonly [string, Case, Expected, number?];
