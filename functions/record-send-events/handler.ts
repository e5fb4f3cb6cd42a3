import { type CreateHandler, inContainer } from '../container.ts';
import { storeEnvironment } from '../environment.ts';
import { onSqsMessages } from '../sqs-events.ts';
import { makeStore } from '../stores.ts';
import { recordSendEvent } from './record-send-event.ts';
import { type SendEvent, sendEvent } from './send-event.ts';

export const createHandler: CreateHandler = (variables, log) => {
  const record = recordSendEvent({
    replies: makeStore(storeEnvironment.parse(variables)).replies,
    now: () => new Date().toISOString(),
  });
  const handle = async (event: SendEvent) => {
    const result = await record(event);
    log(result === 'undelivered' ? 'error' : 'info', 'send-event', { replyId: event.replyId ?? '', type: event.type, result });
  };
  return onSqsMessages(sendEvent, handle, log);
};

export const handler = inContainer(createHandler);
