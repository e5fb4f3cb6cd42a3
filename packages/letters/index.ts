export { composeReply, type LetterInput } from './compose-reply.ts';
