// The protocol as pure rules: a case in, a verdict per rule and subject out. Parameters are dated and have a source.
export { allRules } from './all-rules.ts';
export type { InvoiceCase, LineCase, MailCase, ReportCase, Sender } from './cases.ts';
export { claimsOf } from './claims.ts';
export { judgeInvoice, judgeMail, judgeReport, ruleOf } from './engine.ts';
export { isIbanValid } from './iban.ts';
export { careClientOf, digitsOf, findCareClient, monthOfLine } from './line/line-facts.ts';
export { currentParameters } from './parameters/current-parameters.ts';
export { faultsOf } from './parameters/faults-of.ts';
export { inForce } from './parameters/in-force.ts';
export { formatParameterFault, type ParameterFault, type ParameterFile, parameterFiles } from './parameters/parameter-fault.ts';
export { parametersVersion } from './parameters/parameters-version.ts';
export { policyOn } from './parameters/policy.ts';
export { parametersOf, readParameters } from './parameters/read-parameters.ts';
export type { Parameters } from './parameters/schema.ts';
export { beschikkingOf, daysBeforeEnd } from './report/report-facts.ts';
export type { Rule, RuleSource } from './rule.ts';
export { rulesVersion } from './version.ts';
export { paymentDueOn } from './working-days.ts';
