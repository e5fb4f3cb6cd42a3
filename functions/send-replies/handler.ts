import { z } from 'zod';
import { makeSes } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { storeEnvironment } from '../environment.ts';
import { replyMessage } from '../queues.ts';
import { onSqsMessages } from '../sqs-events.ts';
import { makeStore } from '../stores.ts';
import { sendReply } from './send-reply.ts';
import { sendThroughSes } from './send-through-ses.ts';

const schema = storeEnvironment.extend({ CONFIGURATION_SET: z.string().min(1) });

export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const { replies, addresses } = makeStore(environment);
  const send = sendReply({
    replies,
    addresses,
    send: sendThroughSes(makeSes(environment), environment.CONFIGURATION_SET),
    now: () => new Date().toISOString(),
  });
  const handle = async ({ replyId }: z.infer<typeof replyMessage>) => {
    const result = await send(replyId);
    log(result === 'sent' || result === 'not-due' ? 'info' : 'error', 'reply-handled', { replyId, result });
    // It is due again: SQS brings the message back after the visibility timeout, which is the pause SES asks for.
    if (result === 'not-accepted') throw new Error('SES did not accept the letter now');
  };
  return onSqsMessages(replyMessage, handle, log);
};

export const handler = inContainer(createHandler);
