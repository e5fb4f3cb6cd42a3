// What becomes of a beschikking that ends: its reports, the task of zorgadministratie, the inzorgmelding, the reminders.
export { type DoneStep, doStep } from './do-step.ts';
export { type EndingBeschikking, endingBeschikkingen } from './ending-beschikkingen.ts';
export { findHerindicatie } from './find-herindicatie.ts';
export { type ListedHerindicatie, type ListedStep, listHerindicaties } from './list-herindicaties.ts';
export { notesOnInzorgmelding } from './notes-on-inzorgmelding.ts';
export { ownAddress } from './own-address.ts';
export { emptyHerindicatie, recordReports } from './record-reports.ts';
export type { HerindicatieLetters, SettlePorts } from './settle-herindicatie.ts';
export { type SettledUnfinished, settleUnfinished } from './settle-unfinished.ts';
export type { StepAction, StepBy, Stepped } from './step-action.ts';
export { possibleSteps, takeStep } from './steps.ts';
export { type WatchCounts, watchBeschikkingen } from './watch-beschikkingen.ts';
