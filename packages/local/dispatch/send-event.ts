import type { SentMail } from '../stand-ins/outbox.ts';

/** Local parts that behave as those of the mailbox simulator of SES do, at any domain: what came of a letter can be tried out. */
const simulated: Readonly<Record<string, (at: string, address: string) => object>> = {
  gone: (at, address) => bounceOf(at, { bounceType: 'Permanent', bounceSubType: 'General' }, address, '550 5.1.1 user unknown'),
  full: (at, address) => bounceOf(at, { bounceType: 'Transient', bounceSubType: 'MailboxFull' }, address, '452 4.2.2 mailbox full'),
  complaint: (timestamp, emailAddress) => ({
    eventType: 'Complaint',
    complaint: { timestamp, complaintFeedbackType: 'abuse', complainedRecipients: [{ emailAddress }] },
  }),
};

function bounceOf(timestamp: string, kind: object, emailAddress: string, reply: string): object {
  const [, status] = reply.split(' ');
  const recipient = { emailAddress, action: 'failed', status, diagnosticCode: `smtp; ${reply}` };
  return { eventType: 'Bounce', bounce: { ...kind, timestamp, bouncedRecipients: [recipient] } };
}

/** The events that SES publishes of a letter it accepted, each in the envelope of SNS, as they lie on the queue. */
export function sendEventBodies({ sesMessageId, tags, to }: SentMail, at: Date): readonly string[] {
  const mailTags = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  const mail = { timestamp: at.toISOString(), messageId: sesMessageId, tags: mailTags };
  const later = simulated[to.split('@', 1)[0] ?? '']?.(at.toISOString(), to);
  const events = [{ eventType: 'Send', send: {} }, ...(later === undefined ? [] : [later])];
  return events.map((event, i) =>
    JSON.stringify({
      Type: 'Notification',
      MessageId: `${sesMessageId}-${i}`,
      TopicArn: 'arn:aws:sns:eu-central-1:000000000000:send-events',
      Message: JSON.stringify({ ...event, mail }),
      Timestamp: at.toISOString(),
    }),
  );
}
