// The use case of the whole system: gather, decide, act. The same in production, on one machine and in `check`.
export { assessMail } from './assess-mail.ts';
export * from './ports.ts';
