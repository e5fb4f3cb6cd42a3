// The protocol as pure rules: a case in, a verdict per rule and subject out. Parameters are dated and have a source.
export { allRules } from './all-rules.ts';
export type { InvoiceCase, LineCase, MailCase, ReportCase, Sender } from './cases.ts';
export { claimsOf } from './claims.ts';
export { judgeInvoice, judgeMail, judgeReport, ruleOf } from './engine.ts';
export { isIbanValid } from './iban.ts';
export { careClientOf, digitsOf, findCareClient } from './line/line-facts.ts';
export { policy } from './parameters/policy.ts';
export { beschikkingOf, daysBeforeEnd } from './report/report-facts.ts';
export type { Rule, RuleSource } from './rule.ts';
export { parametersVersion, rulesVersion } from './version.ts';
export { paymentDueOn } from './working-days.ts';
