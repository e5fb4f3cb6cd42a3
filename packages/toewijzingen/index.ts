// What gemeenten assign (301), taken over as beschikkingen of clients, or kept for a person who says whose they are.
export { type Decided, decideToewijzing, type ToewijzingDecision } from './decide-toewijzing.ts';
export type { ToewijzingPorts } from './ports.ts';
export { settleUnsettled } from './settle-dossier.ts';
export { type TakenInAs, takenInAsWords } from './take-in.ts';
export { type TakenOver, type ToewijzingResult, takeOverMessage } from './take-over-message.ts';
export { toewijzingenFor } from './toewijzingen-for.ts';
export { versionId } from './version-id.ts';
