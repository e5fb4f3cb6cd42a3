// Raw bytes to a mail: facts about its sender, text, and attachments out of every wrapper.
export * from './mail.ts';
export { parseMail } from './parse-mail.ts';
export type { UndeliveredMail } from './undelivered.ts';
