export { assessMail } from './assess-mail.ts';
export * from './ports.ts';
