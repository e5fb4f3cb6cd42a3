import { GetQueueAttributesCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';

/** On the queues of `assess-mail` and `recognise-scan`. */
export const mailMessage = z.object({ mailId: z.string().min(1) });
/** On the queue of `send-replies`. */
export const replyMessage = z.object({ replyId: z.string().min(1) });

/**
 * Puts a mail on its queue. The group makes the standard queue fair: SQS lets a sender with a thousand mails wait
 * rather than everybody else.
 */
export const queueMail =
  (sqs: SQSClient, queueUrl: string) =>
  async (mailId: string, group: string): Promise<void> => {
    const body: z.infer<typeof mailMessage> = { mailId };
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(body), MessageGroupId: group }));
  };

export const queueRecognition =
  (sqs: SQSClient, queueUrl: string) =>
  async (mailId: string): Promise<void> => {
    const body: z.infer<typeof mailMessage> = { mailId };
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(body) }));
  };

export const queueReply =
  (sqs: SQSClient, queueUrl: string) =>
  async (replyId: string): Promise<void> => {
    const body: z.infer<typeof replyMessage> = { replyId };
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(body) }));
  };

/** How many messages wait to be received; SQS says approximately. */
export const countWaiting = (sqs: SQSClient, queueUrl: string) => async (): Promise<number> => {
  const answer = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }));
  return Number(answer.Attributes?.['ApproximateNumberOfMessages'] ?? 0);
};
