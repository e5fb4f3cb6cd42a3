import { GetObjectCommand } from '@aws-sdk/client-s3';
import { makeS3, makeSqs } from '../aws-clients.ts';
import { type CreateHandler, inContainer } from '../container.ts';
import { queueUrl, storeEnvironment } from '../environment.ts';
import { queueMail } from '../queues.ts';
import { createdObjects } from '../s3-events.ts';
import { makeStore } from '../stores.ts';
import { receiveMail } from './receive-mail.ts';

const schema = storeEnvironment.extend({ ASSESS_QUEUE_URL: queueUrl });

export const createHandler: CreateHandler = (variables, log) => {
  const environment = schema.parse(variables);
  const s3 = makeS3(environment);
  const receive = receiveMail({
    intake: makeStore(environment).intake,
    readHead: async (Key) => {
      const part = await s3.send(new GetObjectCommand({ Bucket: environment.RAW_BUCKET, Key, Range: 'bytes=0-65535' }));
      return (await part.Body?.transformToByteArray()) ?? new Uint8Array();
    },
    queueMail: queueMail(makeSqs(environment), environment.ASSESS_QUEUE_URL),
    now: () => new Date().toISOString(),
  });
  return async (event) => {
    for (const { key, at } of createdObjects(event)) {
      const received = await receive(key, at);
      log('info', received === undefined ? 'no-mail' : 'mail-received', received ?? {});
    }
  };
};

export const handler = inContainer(createHandler);
