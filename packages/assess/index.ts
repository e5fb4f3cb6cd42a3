// The use case of the whole system: gather, decide, act. The same in production, on one machine and in `check`.
export { assessMail } from './assess-mail.ts';
export { filesOf } from './files-of.ts';
export * from './ports.ts';
export { recogniseMail } from './recognise-mail.ts';
export { recognitions } from './recognitions.ts';
export { type RehearsedMail, rehearse, sameFindings } from './rehearse.ts';
export { isDifferent, isSame, type Replayed, type ReplayedMail, replay } from './replay.ts';
export { aroundOf, readWithScans } from './scans-of.ts';
export { sesIdDomain } from './ses-message-ids.ts';
