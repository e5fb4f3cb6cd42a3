export * from './mail.ts';
export { parseMail } from './parse-mail.ts';
