import { z } from 'zod';

const minute = 60;
const hour = 60 * minute;
const seconds = (fallback: number) => z.coerce.number().min(0).default(fallback);

/** How long each thing may take before the sweep steps in, in seconds. */
export const sweepEnvironment = z.object({
  /** S3 says that its events come within a minute, mostly within seconds. */
  SWEEP_RAW_AFTER_SECONDS: seconds(10 * minute),
  /** Looked up again and again until then; a sweep that stood still for a long weekend still finds all. */
  SWEEP_RAW_UNTIL_SECONDS: seconds(7 * 24 * hour),
  /** Longer than the visibility timeout of the assess queue, which brings a crashed mail back by itself. */
  SWEEP_MAIL_AFTER_SECONDS: seconds(30 * minute),
  /** With a backlog on the queue a mail may wait this long for its turn. */
  SWEEP_BACKLOG_SECONDS: seconds(12 * hour),
  /** Scans that wait for their turn, on a day with hundreds of them. */
  SWEEP_RECOGNITION_SECONDS: seconds(2 * hour),
  /** A held letter waits for the end of its hour, and for others that may come. */
  SWEEP_GATHER_AFTER_SECONDS: seconds(1 * hour),
  SWEEP_REPLY_AFTER_SECONDS: seconds(10 * minute),
  /** SES publishes send events within seconds; SNS and SQS retry for long. */
  SWEEP_SEND_EVENT_SECONDS: seconds(1 * hour),
  /** Only where every send event is known to have been handled: a letter without one was then certainly not sent. */
  SWEEP_SEND_EVENTS_COMPLETE: z.stringbool().default(false),
});

export interface SweepWaits {
  readonly rawAfterSeconds: number;
  readonly rawUntilSeconds: number;
  readonly mailAfterSeconds: number;
  readonly backlogSeconds: number;
  readonly recognitionSeconds: number;
  readonly gatherAfterSeconds: number;
  readonly replyAfterSeconds: number;
  readonly sendEventSeconds: number;
  readonly sendEventsComplete: boolean;
}

export const sweepWaits = (environment: z.infer<typeof sweepEnvironment>): SweepWaits => ({
  rawAfterSeconds: environment.SWEEP_RAW_AFTER_SECONDS,
  rawUntilSeconds: environment.SWEEP_RAW_UNTIL_SECONDS,
  mailAfterSeconds: environment.SWEEP_MAIL_AFTER_SECONDS,
  backlogSeconds: environment.SWEEP_BACKLOG_SECONDS,
  recognitionSeconds: environment.SWEEP_RECOGNITION_SECONDS,
  gatherAfterSeconds: environment.SWEEP_GATHER_AFTER_SECONDS,
  replyAfterSeconds: environment.SWEEP_REPLY_AFTER_SECONDS,
  sendEventSeconds: environment.SWEEP_SEND_EVENT_SECONDS,
  sendEventsComplete: environment.SWEEP_SEND_EVENTS_COMPLETE,
});
