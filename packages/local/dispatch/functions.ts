import { createHandler as assessMail } from '../../../functions/assess-mail/handler.ts';
import type { CreateHandler, Handler } from '../../../functions/container.ts';
import type { Variables } from '../../../functions/environment.ts';
import { createHandler as importRegister } from '../../../functions/import-register/handler.ts';
import type { Log } from '../../../functions/log.ts';
import { createHandler as receiveMail } from '../../../functions/receive-mail/handler.ts';
import { createHandler as recogniseScan } from '../../../functions/recognise-scan/handler.ts';
import { createHandler as recordSendEvents } from '../../../functions/record-send-events/handler.ts';
import { createHandler as sendReplies } from '../../../functions/send-replies/handler.ts';
import { createHandler as sweepIntake } from '../../../functions/sweep-intake/handler.ts';
import { createHandler as watchBeschikkingen } from '../../../functions/watch-beschikkingen/handler.ts';
import type { LocalOptions } from '../options.ts';

export interface Functions {
  readonly receiveMail: Handler;
  readonly assessMail: Handler;
  readonly recogniseScan: Handler;
  readonly sendReplies: Handler;
  readonly recordSendEvents: Handler;
  readonly importRegister: Handler;
  readonly watchBeschikkingen: Handler;
  readonly sweepIntake: Handler;
  /** The same sweep right after the start: the queues are empty, nothing is in hand, and every send event was handled. */
  readonly recoverIntake: Handler;
}

const longAgoSeconds = String(100 * 365 * 24 * 3600);
const recovery: Variables = {
  SWEEP_RAW_AFTER_SECONDS: '0',
  SWEEP_RAW_UNTIL_SECONDS: longAgoSeconds,
  SWEEP_MAIL_AFTER_SECONDS: '0',
  SWEEP_BACKLOG_SECONDS: '0',
  SWEEP_RECOGNITION_SECONDS: '0',
  SWEEP_REPLY_AFTER_SECONDS: '0',
  SWEEP_SEND_EVENT_SECONDS: '0',
  SWEEP_SEND_EVENTS_COMPLETE: 'true',
};

// A few seconds do on one machine; only a mail being read, or its scans, may take minutes.
const running = (sweepSeconds: number, mailAfterSeconds = 600): Variables => ({
  SWEEP_RAW_AFTER_SECONDS: String(2 * sweepSeconds),
  SWEEP_MAIL_AFTER_SECONDS: String(Math.max(mailAfterSeconds, sweepSeconds)),
  SWEEP_REPLY_AFTER_SECONDS: String(2 * sweepSeconds),
  SWEEP_SEND_EVENT_SECONDS: String(4 * sweepSeconds),
});

/** The functions as they are deployed, told that everything is on this machine. */
export function createFunctions(
  variables: Variables,
  { sweepSeconds, mailAfterSeconds }: Pick<LocalOptions, 'sweepSeconds' | 'mailAfterSeconds'>,
  log: Log,
): Functions {
  // Events and answers are JSON on Lambda: what would not survive that must not work here either.
  const create = (createHandler: CreateHandler, more: Variables = {}): Handler => {
    const handler = createHandler({ ...variables, ...more }, log);
    return async (event) => jsonOf(await handler(jsonOf(event)));
  };
  return {
    receiveMail: create(receiveMail),
    assessMail: create(assessMail),
    recogniseScan: create(recogniseScan),
    sendReplies: create(sendReplies),
    recordSendEvents: create(recordSendEvents),
    importRegister: create(importRegister),
    watchBeschikkingen: create(watchBeschikkingen),
    sweepIntake: create(sweepIntake, running(sweepSeconds, mailAfterSeconds)),
    recoverIntake: create(sweepIntake, recovery),
  };
}

const jsonOf = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
