export { type LetterInput, composeReply } from './compose-reply.ts';
