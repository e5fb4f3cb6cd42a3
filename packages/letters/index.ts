// A stored outcome to a letter in Dutch, with the beoordeling as a workbook. The same outcome gives the same letter.
export type { Answer } from './answer.ts';
export { composeDecision, type PersonsDecision } from './compose-decision.ts';
export { composeEscalation } from './compose-escalation.ts';
export { composeGathered } from './compose-gathered.ts';
export { composeInzorgmelding, type InzorgmeldingInput } from './compose-inzorgmelding.ts';
export { composeReminder } from './compose-reminder.ts';
export { composeReply, type LetterInput } from './compose-reply.ts';
export { letterheadOn } from './letterhead.ts';
