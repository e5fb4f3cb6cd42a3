import { randomUUID } from 'node:crypto';
import { watchBeschikkingen } from '#herindicatie';
import { currentParameters } from '#rules';
import { makeSqs } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { backofficeEnvironment, herindicatieMailbox, mailboxEnvironment, queueUrl, storeEnvironment } from '../environment.ts';
import { queueReply } from '../queues.ts';
import { makeStore } from '../stores.ts';

const { HERINDICATIE_ADDRESSES } = mailboxEnvironment.shape;
const schema = storeEnvironment.extend({ ...backofficeEnvironment.shape, HERINDICATIE_ADDRESSES, REPLY_QUEUE_URL: queueUrl });

/** Each morning; the event says nothing that it needs. */
export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const watch = watchBeschikkingen({
    store: makeStore(environment),
    parameters: currentParameters,
    now: () => new Date().toISOString(),
    newRunId: () => randomUUID().replaceAll('-', ''),
    queueReply: queueReply(makeSqs(environment), environment.REPLY_QUEUE_URL),
    from: herindicatieMailbox(environment.HERINDICATIE_ADDRESSES),
    backofficeAddress: environment.BACKOFFICE_ADDRESS,
  });
  return async () => {
    const counts = await watch();
    log(counts.escalated > 0 ? 'warn' : 'info', 'beschikkingen-watched', { ...counts });
    return counts;
  };
};

export const handler = inContainer(createHandler);
