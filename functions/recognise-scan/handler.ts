import { recogniseMail } from '#assess';
import { recognitionVersion } from '#documents';
import { readFiles } from '#reading';
import { recogniser } from '#recognition';
import { makeSqs } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { engineFiles } from '../engine-files.ts';
import { mailboxEnvironment, queueUrl, storeEnvironment } from '../environment.ts';
import { mailMessage, queueMail, queueRecognition } from '../queues.ts';
import { onSqsMessages } from '../sqs-events.ts';
import { makeStore } from '../stores.ts';

const schema = storeEnvironment.extend(mailboxEnvironment.shape).extend({ ASSESS_QUEUE_URL: queueUrl, RECOGNISE_QUEUE_URL: queueUrl });
/** Mails that come back share a group of their own in the fair queue. */
const group = 'recognised';

/** One mail per invocation (batch size 1): its scans to text, and back to `assess-mail`. */
export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const sqs = makeSqs(environment);
  const toAssess = queueMail(sqs, environment.ASSESS_QUEUE_URL);
  const recognise = recogniseMail({
    store: makeStore(environment),
    readFiles,
    recognise: recogniser(engineFiles()),
    version: recognitionVersion,
    ownAddresses: { facturen: environment.FACTUREN_ADDRESSES, herindicatie: environment.HERINDICATIE_ADDRESSES },
    now: () => new Date().toISOString(),
    queueMail: (mailId) => toAssess(mailId, group),
    requestRecognition: queueRecognition(sqs, environment.RECOGNISE_QUEUE_URL),
  });
  return onSqsMessages(mailMessage, async ({ mailId }) => log('info', 'scans-recognised', { mailId, scans: await recognise(mailId) }), log);
};

export const handler = inContainer(createHandler);
