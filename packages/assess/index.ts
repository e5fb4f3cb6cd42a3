// The use case of the whole system: gather, decide, act. The same in production, on one machine and in `check`.
export { assessMail } from './assess-mail.ts';
export * from './ports.ts';
export { recogniseMail } from './recognise-mail.ts';
export { recognitions } from './recognitions.ts';
export { scansOf, submissionsOf, withScansRead } from './scans-of.ts';
