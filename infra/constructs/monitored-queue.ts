import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { fiveMinutes, ImpactAlarm } from './impact-alarm.ts';

export interface MonitoredQueueProps {
  readonly key: IKey;
  readonly alarms: ITopic;
  /** Longer than anyone needs for one message: until then nobody else gets it. */
  readonly visibilityTimeout: Duration;
  /** Tries before a message is set aside. */
  readonly maxReceiveCount: number;
  /** What it means that a message was set aside: who is hurt, what to do. */
  readonly setAsideImpact: string;
  /** A message older than this means that work stands still. */
  readonly oldestMessage: Duration;
  readonly standstillImpact: string;
}

// The longest that SQS keeps a message: time enough for a person to come back from a holiday.
const retentionPeriod = Duration.days(14);

/** A queue with its dead letter queue and the two alarms that go with them. Fair when messages carry a group. */
export class MonitoredQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: MonitoredQueueProps) {
    super(scope, id);
    const common = { encryption: QueueEncryption.KMS, encryptionMasterKey: props.key, enforceSSL: true, retentionPeriod };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    this.queue = new Queue(this, 'Queue', {
      ...common,
      visibilityTimeout: props.visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceiveCount },
    });
    new ImpactAlarm(this, 'SetAside', {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
      above: 0,
      impact: props.setAsideImpact,
      alarms: props.alarms,
    });
    new ImpactAlarm(this, 'Standstill', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: fiveMinutes, statistic: 'Maximum' }),
      above: props.oldestMessage.toSeconds(),
      impact: props.standstillImpact,
      alarms: props.alarms,
      periods: 2,
    });
  }
}
