export { defaultPagePort, defaultSmtpPort, type LocalOptions } from './options.ts';
export { importLocally } from './import-locally.ts';
export { sendMail, sendRaw, type SendResult } from './send-mail.ts';
export { startLocal, type LocalSystem } from './start-local.ts';
export { StartProblem } from './start-problem.ts';
