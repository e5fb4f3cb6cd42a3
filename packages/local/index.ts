// The whole system on one machine, behind stand-ins that speak the protocols of AWS.

export { defaultPagePort, defaultSmtpPort, type LocalOptions } from './options.ts';
export { importLocally, importMessageLocally } from './register/import-locally.ts';
export { type SendResult, sendMail, sendRaw } from './send-mail.ts';
export { type LocalSystem, startLocal } from './start-local.ts';
export { StartProblem } from './start-problem.ts';
