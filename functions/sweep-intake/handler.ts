import { currentParameters } from '#rules';
import { makeSqs } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { herindicatieLetters, letterEnvironment, mailboxEnvironment, queueUrl, storeEnvironment } from '../environment.ts';
import { countWaiting, queueMail, queueReply } from '../queues.ts';
import { makeStore } from '../stores.ts';
import { sweepIntake } from './sweep-intake.ts';
import { sweepEnvironment, sweepWaits } from './sweep-waits.ts';

const schema = storeEnvironment
  .extend(sweepEnvironment.shape)
  .extend(mailboxEnvironment.shape)
  .extend(letterEnvironment.shape)
  .extend({ ASSESS_QUEUE_URL: queueUrl, REPLY_QUEUE_URL: queueUrl });

/** On a schedule; the event says nothing that it needs. */
export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const sqs = makeSqs(environment);
  const sweep = sweepIntake({
    store: makeStore(environment),
    queueMail: queueMail(sqs, environment.ASSESS_QUEUE_URL),
    queueReply: queueReply(sqs, environment.REPLY_QUEUE_URL),
    countWaiting: countWaiting(sqs, environment.ASSESS_QUEUE_URL),
    now: () => new Date().toISOString(),
    parameters: currentParameters,
    letters: herindicatieLetters(environment),
    tell: (event, details) => log('error', event, details),
    waits: sweepWaits(environment),
  });
  return async () => {
    const counts = await sweep();
    const { lettersGathered, ...stuck } = counts;
    const found = Object.values(stuck).some((count) => count > 0);
    log(found ? 'warn' : 'info', 'swept', { ...counts });
    return counts;
  };
};

export const handler = inContainer(createHandler);
