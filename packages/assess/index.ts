export * from './ports.ts';
export { assessMail } from './assess-mail.ts';
