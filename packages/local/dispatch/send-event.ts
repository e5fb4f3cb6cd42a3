import type { SentMail } from '../stand-ins/outbox.ts';

/** The event that SES publishes when it accepted a mail, in the envelope of SNS, as it lies on the queue. */
export function sendEventBody({ sesMessageId, tags }: SentMail, at: Date): string {
  const mailTags = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  const event = { eventType: 'Send', mail: { timestamp: at.toISOString(), messageId: sesMessageId, tags: mailTags }, send: {} };
  return JSON.stringify({
    Type: 'Notification',
    MessageId: sesMessageId,
    TopicArn: 'arn:aws:sns:eu-central-1:000000000000:send-events',
    Message: JSON.stringify(event),
    Timestamp: at.toISOString(),
  });
}
