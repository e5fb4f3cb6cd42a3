// What was approved, held against the leveringsovereenkomsten as they are now: by a commit, by an import of the register, and
// when the system itself makes or withdraws one.
export { coverageNews } from './coverage-news.ts';
export { type DoubtedAgreement, type DoubtPorts, doubtedAgreements } from './doubted-agreements.ts';
export { type ChangedAgreements, settleAgreements, settleOutcome } from './settle-agreements.ts';
export type { SettlePorts } from './settle-register.ts';
export { type ExpectedCredit, takeOverRegister } from './take-over-register.ts';
