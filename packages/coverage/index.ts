// What was approved, held against the leveringsovereenkomsten as they are now: by a commit, and by an import of the register.
export { coverageNews } from './coverage-news.ts';
export { type SettlePorts, settleOutcome } from './settle-register.ts';
export { type ExpectedCredit, takeOverRegister } from './take-over-register.ts';
