import { amsterdamDate, type Facts, type IsoDate } from '#domain';
import type { InvoiceCase, MailCase, ReportCase } from '#rules';

export type Expected =
  | 'pass'
  | 'not-applicable'
  /** Received before the first day of the rule. */
  | 'not-in-force'
  | { readonly verdict: 'fail' | 'undetermined'; readonly facts: Facts };
export type Case = InvoiceCase | MailCase | ReportCase;
/** Name, case, verdict; for a line other than the first its number behind. */
export type Row = readonly [string, Case, Expected, number?];

export const isMail = (c: Case): c is MailCase => 'requireAuthenticity' in c;
export const isReport = (c: Case): c is ReportCase => 'report' in c;
export const receivedOn = (c: Case): IsoDate => (isMail(c) ? amsterdamDate(c.mail.receivedAt) : c.received);
