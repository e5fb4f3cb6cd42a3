import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { fiveMinutes, ImpactAlarm } from './constructs/impact-alarm.ts';
import { PipelineFunction } from './constructs/pipeline-function.ts';
import { environments, type FunctionName } from './environment.ts';
import { alarmOnLogs } from './log-alarms.ts';
import type { MailStack } from './mail-stack.ts';
import type { Mailboxes } from './mailboxes.ts';
import { messageTimeouts, type PipelineQueues, pipelineQueues } from './queues.ts';
import { giveRights } from './rights.ts';
import { wakeByClock } from './schedules.ts';
import type { StorageStack } from './storage-stack.ts';

export interface PipelineStackProps extends StackProps {
  readonly storage: StorageStack;
  readonly mail: MailStack;
  readonly mailboxes: Mailboxes;
  /** Where letters send their readers. */
  readonly explanationsUrl: string;
  /** Who hears the alarms. */
  readonly alarmAddress?: string | undefined;
  /** Who hears by mail of beschikkingen that end without evaluatieverslag. */
  readonly backofficeAddress?: string | undefined;
  readonly codeOf: (name: FunctionName) => Code;
}

/** Per function what it is for, how long it may take and how much memory it gets (a core comes with 1769 MB). */
const sizes: Readonly<Record<FunctionName, { readonly description: string; readonly timeout: Duration; readonly memorySize: number }>> = {
  'receive-mail': { description: 'Gives a mail its reference and queues it', timeout: Duration.seconds(30), memorySize: 512 },
  // Reading is stopped at some hundreds of MB and 15 seconds a document; this is room above it.
  'assess-mail': { description: 'Reads and judges one mail', timeout: messageTimeouts.assess, memorySize: 2048 },
  // Recognition is stopped at 90 seconds and 700 MB a scan, three scans an invocation; it is as fast as its processor.
  'recognise-scan': { description: 'Recognises the text of scans', timeout: messageTimeouts.recognise, memorySize: 3072 },
  'send-replies': { description: 'Sends one letter', timeout: messageTimeouts.replies, memorySize: 512 },
  'sweep-intake': { description: 'Brings back what got stuck', timeout: Duration.minutes(4), memorySize: 512 },
  'import-register': {
    description: 'Takes over a register workbook, whole or not at all',
    timeout: Duration.minutes(10),
    memorySize: 2048,
  },
  // Some thousands of beschikkingen end in a season; each is a few reads.
  'watch-beschikkingen': {
    description: 'Reminds of beschikkingen that end without evaluatieverslag',
    timeout: Duration.minutes(5),
    memorySize: 512,
  },
  'record-send-events': { description: 'Records what became of letters', timeout: messageTimeouts.sendEvents, memorySize: 256 },
};

/** The functions, what wakes them, what they may do, and who hears when something is wrong. */
export class PipelineStack extends Stack {
  private readonly alarms: Topic;
  private readonly functions: Readonly<Record<FunctionName, PipelineFunction>>;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const { storage, mail } = props;
    // By name: so no construct here can widen the policy of the key, which stands complete in the storage stack.
    const key = Key.fromKeyArn(this, 'Key', storage.key.keyArn);
    this.alarms = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    if (props.alarmAddress !== undefined) this.alarms.addSubscription(new EmailSubscription(props.alarmAddress));
    const queues = pipelineQueues(this, key, this.alarms);
    this.functions = this.makeFunctions(props, key, queues);
    giveRights(this, { functions: this.functions, storage, mail, queues });
    this.wakeByQueues(queues);
    mail.sendEvents.addSubscription(new SqsSubscription(queues.sendEvents.queue, { rawMessageDelivery: true }));
    const lostEvents = this.lostEvents(key);
    this.wakeByUpload('receive-mail', storage.rawBucket, 'raw/', lostEvents);
    this.wakeByUpload('import-register', storage.documentBucket, 'register/', lostEvents);
    wakeByClock(this, this.functions, this.alarms);
    alarmOnLogs(this, this.functions, this.alarms);
  }

  private makeFunctions(
    { storage, mail, mailboxes, explanationsUrl, backofficeAddress, codeOf }: PipelineStackProps,
    key: IKey,
    queues: PipelineQueues,
  ): Readonly<Record<FunctionName, PipelineFunction>> {
    const environment = environments({
      tableName: storage.table.tableName,
      rawBucket: storage.rawBucket.bucketName,
      documentBucket: storage.documentBucket.bucketName,
      assessQueueUrl: queues.assess.queue.queueUrl,
      recogniseQueueUrl: queues.recognise.queue.queueUrl,
      replyQueueUrl: queues.replies.queue.queueUrl,
      configurationSet: mail.configurationSet.configurationSetName,
      // A reference that CloudFormation resolves: the key itself is in no template.
      bsnKey: storage.bsnKey.secretValue.unsafeUnwrap(),
      mailboxes,
      explanationsUrl,
      backofficeAddress,
    });
    const make = (name: FunctionName): PipelineFunction =>
      new PipelineFunction(this, name, { ...sizes[name], code: codeOf(name), key, environment: environment[name] });
    return {
      'receive-mail': make('receive-mail'),
      'assess-mail': make('assess-mail'),
      'recognise-scan': make('recognise-scan'),
      'send-replies': make('send-replies'),
      'sweep-intake': make('sweep-intake'),
      'import-register': make('import-register'),
      'watch-beschikkingen': make('watch-beschikkingen'),
      'record-send-events': make('record-send-events'),
    };
  }

  private wakeByQueues(queues: PipelineQueues): void {
    const source = { reportBatchItemFailures: true } as const;
    // One mail an invocation: a document that takes the process down takes one mail with it. A burst waits in SQS.
    this.functions['assess-mail'].function.addEventSource(
      new SqsEventSource(queues.assess.queue, { ...source, batchSize: 1, maxConcurrency: 20 }),
    );
    this.functions['recognise-scan'].function.addEventSource(
      new SqsEventSource(queues.recognise.queue, { ...source, batchSize: 1, maxConcurrency: 10 }),
    );
    // Few at a time: SES counts letters per second.
    this.functions['send-replies'].function.addEventSource(
      new SqsEventSource(queues.replies.queue, { ...source, batchSize: 1, maxConcurrency: 2 }),
    );
    this.functions['record-send-events'].function.addEventSource(
      new SqsEventSource(queues.sendEvents.queue, { ...source, batchSize: 10, maxConcurrency: 2 }),
    );
  }

  private wakeByUpload(name: FunctionName, bucket: Bucket, prefix: string, lostEvents: Queue): void {
    const target = this.functions[name].function;
    target.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: new SqsDestination(lostEvents) });
    new Rule(this, `${name}-wakes`, {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [bucket.bucketName] }, object: { key: [{ prefix }] } },
      },
      targets: [new LambdaFunction(target, { deadLetterQueue: lostEvents })],
    });
  }

  /** Events that could not be handled: the objects themselves are safe, and the sweep finds the mails. */
  private lostEvents(key: IKey): Queue {
    const queue = new Queue(this, 'LostEvents', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new ImpactAlarm(this, 'EventLost', {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
      above: 0,
      impact:
        'A mail was not taken in when it arrived (the sweep will, within minutes) or a register was not read (upload it again). Look in the logs of receive-mail and import-register.',
      alarms: this.alarms,
    });
    return queue;
  }
}
