import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { MonitoredQueue } from './constructs/monitored-queue.ts';

/** Per function that reads a queue: how long one message may take. The queue waits six times as long, as Lambda asks. */
export const messageTimeouts = {
  assess: Duration.minutes(4),
  recognise: Duration.minutes(5),
  replies: Duration.minutes(1),
  sendEvents: Duration.minutes(1),
} as const;
const waitFor = (timeout: Duration): Duration => Duration.seconds(6 * timeout.toSeconds());

export interface PipelineQueues {
  readonly assess: MonitoredQueue;
  readonly recognise: MonitoredQueue;
  readonly replies: MonitoredQueue;
  readonly sendEvents: MonitoredQueue;
}

export function pipelineQueues(scope: Construct, key: IKey, alarms: ITopic): PipelineQueues {
  const common = { key, alarms };
  return {
    // 24 minutes: below the half hour after which the sweep brings a mail back.
    assess: new MonitoredQueue(scope, 'Assess', {
      ...common,
      visibilityTimeout: waitFor(messageTimeouts.assess),
      maxReceiveCount: 3,
      setAsideImpact:
        'An onderaannemer gets no answer: a mail could not be assessed in three tries. The mail is safe in the raw bucket. Look in the log of assess-mail, mend, then redrive the queue.',
      oldestMessage: Duration.hours(4),
      standstillImpact:
        'Onderaannemers wait more than four hours for an answer. Look whether assess-mail fails or is throttled; nothing is lost.',
    }),
    // Twice more than a scan is tried: after the second time it is given up by itself, and a person looks at it.
    recognise: new MonitoredQueue(scope, 'Recognise', {
      ...common,
      visibilityTimeout: waitFor(messageTimeouts.recognise),
      maxReceiveCount: 4,
      setAsideImpact:
        'An onderaannemer who sent a scan gets no answer: recognise-scan failed again and again on its mail. The mail is safe in the raw bucket. Look in the log of recognise-scan, mend, then redrive the queue.',
      oldestMessage: Duration.hours(2),
      standstillImpact:
        'Onderaannemers who sent a scan wait more than two hours for an answer. Look whether recognise-scan fails or is throttled; nothing is lost.',
    }),
    // SES that pauses or throttles may do so for hours: a letter is refused after 20 attempts by itself, before the queue gives up.
    replies: new MonitoredQueue(scope, 'Replies', {
      ...common,
      visibilityTimeout: waitFor(messageTimeouts.replies),
      maxReceiveCount: 25,
      setAsideImpact:
        'A decision was made, but its letter did not go out: the onderaannemer does not know. Look in the log of send-replies, then redrive the queue.',
      oldestMessage: Duration.hours(1),
      standstillImpact: 'Letters wait more than an hour. Look whether SES paused sending for this account or reached its quota.',
    }),
    sendEvents: new MonitoredQueue(scope, 'SendEvents', {
      ...common,
      visibilityTimeout: waitFor(messageTimeouts.sendEvents),
      maxReceiveCount: 5,
      setAsideImpact:
        'It is not recorded whether a letter went out or bounced: a letter may be repeated once. Look in the log of record-send-events, then redrive the queue.',
      oldestMessage: Duration.minutes(45),
      standstillImpact:
        'Send events are late: after an hour without one the sweep repeats a letter. Look in the log of record-send-events.',
    }),
  };
}
