import { setTimeout as pause } from 'node:timers/promises';
import { DeleteMessageCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { Handler } from '../../../functions/container.ts';

export interface PollerOptions {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly handler: Handler;
  /** Messages in one event; invocations at the same time. */
  readonly batchSize: number;
  readonly concurrency: number;
  /** After an event: the bodies that were handled and those that come back. */
  readonly onHandled?: ((handled: readonly string[], failed: readonly string[]) => Promise<void>) | undefined;
}

export interface Poller {
  /** Waits for what is in hand. */
  readonly stop: () => Promise<void>;
}

const batchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const waitSeconds = 5;
const retryMs = 500;

/**
 * What the Lambda service does with a queue: receives, invokes with an SQS event, deletes what did not fail. What
 * failed stays until its visibility timeout is over; the queue moves it to its DLQ after too many tries.
 */
export function startPoller(options: PollerOptions): Poller {
  const stopping = new AbortController();
  const loops = Array.from({ length: options.concurrency }, () => poll(options, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function poll(options: PollerOptions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      const messages = await receive(options, stopping);
      if (messages.length > 0) await invoke(options, messages);
    } catch {
      // The queue does not answer, or one call of it failed: the messages come back by themselves.
      if (!stopping.aborted) await pause(retryMs);
    }
  }
}

async function receive({ sqs, queueUrl, batchSize }: PollerOptions, abortSignal: AbortSignal): Promise<readonly Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: batchSize,
    WaitTimeSeconds: waitSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return (await sqs.send(command, { abortSignal })).Messages ?? [];
}

async function invoke({ sqs, queueUrl, handler, onHandled }: PollerOptions, messages: readonly Message[]): Promise<void> {
  const failed = await failedIds(handler, messages, queueUrl);
  for (const { MessageId, ReceiptHandle } of messages)
    if (!failed.has(MessageId)) await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
  const bodies = (wanted: boolean) => messages.filter(({ MessageId }) => failed.has(MessageId) === wanted).map(({ Body }) => Body ?? '');
  await onHandled?.(bodies(false), bodies(true));
}

async function failedIds(handler: Handler, messages: readonly Message[], queueUrl: string): Promise<ReadonlySet<string | undefined>> {
  try {
    const answer = batchResponse.parse(await handler(sqsEvent(messages, queueUrl)));
    return new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch {
    return new Set(messages.map(({ MessageId }) => MessageId));
  }
}

/** The event as Lambda gives it. */
export const sqsEvent = (messages: readonly Message[], queueUrl: string) => ({
  Records: messages.map((message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: {},
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queueUrl.slice(queueUrl.lastIndexOf('/') + 1)}`,
    awsRegion: 'eu-central-1',
  })),
});
