// A stored outcome to a letter in Dutch, with the beoordeling as a workbook. The same outcome gives the same letter.
export type { Answer } from './answer.ts';
export { composeDecision, type PersonsDecision } from './compose-decision.ts';
export { composeGathered } from './compose-gathered.ts';
export { composeReply, type LetterInput } from './compose-reply.ts';
export { letterheadOn } from './letterhead.ts';
