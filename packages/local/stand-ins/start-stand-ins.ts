import { join } from 'node:path';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { makeSqs } from '../../../functions/aws-clients.ts';
import { awsEnvironment, type Variables } from '../../../functions/environment.ts';
import { type DataFolder, damagedData } from '../data-folder.ts';
import { sendEventBodies } from '../dispatch/send-event.ts';
import { startDynamo } from './dynamo.ts';
import { type Outbox, openOutbox, type SentMail } from './outbox.ts';
import { startS3 } from './s3.ts';
import { type SesBehaviour, startSes } from './ses.ts';
import { startSqs } from './sqs.ts';

export const rawBucket = 'siem-raw';
export const documentBucket = 'siem-documents';
const tableName = 'siem';

export interface StandIns {
  /** The environment of every function, as Lambda would give it. */
  readonly variables: Variables;
  readonly sqs: SQSClient;
  readonly outbox: Outbox;
  readonly queues: { readonly assess: string; readonly recognise: string; readonly reply: string; readonly sendEvents: string };
  readonly stop: () => Promise<void>;
}

// Longer than the slowest mail; a crash of the whole process empties the queues anyway.
const assessVisibilitySeconds = 300;
// Three scans of a minute and a half each.
const recogniseVisibilitySeconds = 600;
// SES asked for a pause.
const replyVisibilitySeconds = 5;
const receiveCountMax = 5;

export interface StandInOptions {
  readonly onSent: (sent: SentMail) => void;
  readonly sesBehaviour: (() => SesBehaviour) | undefined;
}

/** Starts everything that AWS is to the functions, with its data in `data`. */
export async function startStandIns(data: DataFolder, options: StandInOptions): Promise<StandIns> {
  const stops: (() => Promise<void>)[] = [];
  const keep = <T extends { readonly stop: () => Promise<void> }>(started: T): T => {
    stops.unshift(started.stop);
    return started;
  };
  const stop = async () => {
    for (const stopOne of stops) await stopOne();
  };
  try {
    const stored = await openStored(data);
    stored.standIns.forEach(keep);
    const sqsServer = keep(await startSqs());
    const endpoints = { AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL_SQS: sqsServer.endpoint, ...stored.endpoints };
    const create = (name: string, visibilitySeconds: number) => sqsServer.createQueue({ name, visibilitySeconds, receiveCountMax });
    const queues = {
      assess: await create('assess-mail', assessVisibilitySeconds),
      recognise: await create('recognise-scan', recogniseVisibilitySeconds),
      reply: await create('send-replies', replyVisibilitySeconds),
      sendEvents: await create('send-events', replyVisibilitySeconds),
    };
    const sqs = makeSqs(awsEnvironment.parse(endpoints));
    const onAccepted = async (sent: SentMail) => {
      options.onSent(sent);
      for (const MessageBody of sendEventBodies(sent, new Date()))
        await sqs.send(new SendMessageCommand({ QueueUrl: queues.sendEvents, MessageBody }));
    };
    const ses = keep(await startSes({ outbox: stored.outbox, onAccepted, behaviour: options.sesBehaviour }));
    const variables = { ...endpoints, ...functionVariables(data, queues), AWS_ENDPOINT_URL_SES: ses.endpoint };
    return { variables, sqs, outbox: stored.outbox, queues, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The data of this machine behind its protocols: objects, table and outbox. */
export async function openStored(data: DataFolder) {
  try {
    const outbox = await openOutbox(join(data.path, 'outbox'), join(data.path, 'outbox-writing'));
    const s3 = await startS3(join(data.path, 'objects'), [rawBucket, documentBucket]);
    const dynamo = await startDynamo(join(data.path, 'table'), tableName);
    const endpoints = { AWS_ENDPOINT_URL_S3: s3.endpoint, AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint };
    return { outbox, endpoints, standIns: [s3, dynamo] };
  } catch {
    throw damagedData(data.path);
  }
}

/** Where in the stand-ins everything is kept. */
export const storeVariables = { TABLE_NAME: tableName, RAW_BUCKET: rawBucket, DOCUMENT_BUCKET: documentBucket };

const functionVariables = (data: DataFolder, queues: StandIns['queues']): Variables => ({
  ...storeVariables,
  ASSESS_QUEUE_URL: queues.assess,
  RECOGNISE_QUEUE_URL: queues.recognise,
  REPLY_QUEUE_URL: queues.reply,
  CONFIGURATION_SET: 'siem',
  BSN_KEY: data.bsnKey,
  FACTUREN_ADDRESSES: process.env['FACTUREN_ADDRESSES'],
  HERINDICATIE_ADDRESSES: process.env['HERINDICATIE_ADDRESSES'],
});
