import { type CreateHandler, inContainer } from '../container.ts';
import { storeEnvironment } from '../environment.ts';
import { onSqsMessages } from '../sqs-events.ts';
import { makeStore } from '../stores.ts';
import { recordSendEvent } from './record-send-event.ts';
import { type SendEvent, sendEvent } from './send-event.ts';

export const createHandler: CreateHandler = (variables, log) => {
  const { replies, addresses } = makeStore(storeEnvironment.parse(variables));
  const record = recordSendEvent({ replies, addresses, now: () => new Date().toISOString() });
  const handle = async (event: SendEvent) => {
    const result = await record(event);
    const isUndelivered = result === 'undelivered' || result === 'stopped';
    const details = { replyId: event.replyId ?? '', type: event.type, result, permanent: event.undelivered?.permanent ?? false };
    log(isUndelivered ? 'error' : 'info', isUndelivered ? 'letter-undelivered' : 'send-event', details);
  };
  return onSqsMessages(sendEvent, handle, log);
};

export const handler = inContainer(createHandler);
