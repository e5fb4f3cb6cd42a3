import type { z } from 'zod';
import { assessMail, recognitions, sesIdDomain } from '#assess';
import { recognitionVersion } from '#documents';
import { readFiles } from '#reading';
import { bsnHasher } from '#register';
import { currentParameters } from '#rules';
import { makeSqs } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { bsnKey, letterEnvironment, mailboxEnvironment, queueUrl, storeEnvironment } from '../environment.ts';
import { mailMessage, queueRecognition, queueReply } from '../queues.ts';
import { onSqsMessages } from '../sqs-events.ts';
import { makeStore } from '../stores.ts';

const schema = storeEnvironment
  .extend(mailboxEnvironment.shape)
  .extend(letterEnvironment.shape)
  .extend({ REPLY_QUEUE_URL: queueUrl, RECOGNISE_QUEUE_URL: queueUrl, BSN_KEY: bsnKey });

/** One mail per invocation (batch size 1): a document that takes the process down takes one mail with it. */
export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const sqs = makeSqs(environment);
  const store = makeStore(environment);
  const assess = assessMail({
    store,
    readFiles,
    recognitionOf: recognitions(store.objects, recognitionVersion).get,
    requestRecognition: queueRecognition(sqs, environment.RECOGNISE_QUEUE_URL),
    hashBsn: bsnHasher(environment.BSN_KEY),
    now: () => new Date().toISOString(),
    announceReply: queueReply(sqs, environment.REPLY_QUEUE_URL),
    parameters: currentParameters,
    settings: {
      requireAuthenticity: true,
      countLetters: true,
      explanationsUrl: environment.EXPLANATIONS_URL,
      sesIdDomain: sesIdDomain(environment.AWS_REGION),
      ownAddresses: { facturen: environment.FACTUREN_ADDRESSES, herindicatie: environment.HERINDICATIE_ADDRESSES },
    },
  });
  const handle = async ({ mailId }: z.infer<typeof mailMessage>) => {
    const outcome = await assess(mailId);
    if (outcome === undefined) log('info', 'awaits-recognition', { mailId });
    else log('info', 'mail-assessed', { mailId, decision: outcome.decision, cases: outcome.cases.length });
    const { answers } = outcome ?? {};
    // In our mailbox instead of as an event of SES: the same to whom it concerns.
    if (answers !== undefined && answers.how !== 'answer')
      log('error', 'letter-undelivered', { mailId, of: answers.mailId, type: answers.how });
  };
  return onSqsMessages(mailMessage, handle, log);
};

export const handler = inContainer(createHandler);
