import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import dynalite from 'dynalite';
import { startFauxqs } from 'fauxqs';
import { type AwsStoreSettings, tableDefinition } from '#store';

/** DynamoDB and S3 in this process, behind the real SDK. Tables and buckets are new for every `fresh`. */
export interface StoreStandIns {
  readonly fresh: () => Promise<Omit<AwsStoreSettings, 'dynamo' | 's3'>>;
  /** New SDK clients on the same data, as another process would have them. */
  readonly connect: () => Pick<AwsStoreSettings, 'dynamo' | 's3'>;
  readonly stop: () => Promise<void>;
}

const common = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  // One try: a failure that is injected must reach the code under test, and a real one the test.
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
};

export async function startStoreStandIns(): Promise<StoreStandIns> {
  const dynamoServer = dynalite({ createTableMs: 0 });
  // Of the connections that the SDK keeps, one that was idle for five seconds would be closed just when it is used again.
  dynamoServer.keepAliveTimeout = 0;
  await new Promise<void>((ready) => dynamoServer.listen(0, '127.0.0.1', ready));
  const dynamoEndpoint = `http://127.0.0.1:${(dynamoServer.address() as AddressInfo).port}`;
  const s3Server = await startFauxqs({ port: 0, logger: false });
  const s3Endpoint = `http://127.0.0.1:${s3Server.port}`;
  const opened: (DynamoDBClient | S3Client)[] = [];
  let made = 0;

  const connect = () => {
    const dynamo = new DynamoDBClient({ ...common, endpoint: dynamoEndpoint });
    const s3 = new S3Client({ ...common, endpoint: s3Endpoint, forcePathStyle: true });
    opened.push(dynamo, s3);
    return { dynamo, s3 };
  };
  const owner = connect();

  return {
    connect,
    fresh: async () => {
      made += 1;
      const names = { tableName: `siem-${made}`, rawBucket: `raw-${made}`, documentBucket: `documents-${made}` };
      await owner.dynamo.send(new CreateTableCommand({ ...tableDefinition, TableName: names.tableName }));
      await owner.s3.send(new CreateBucketCommand({ Bucket: names.rawBucket }));
      await owner.s3.send(new CreateBucketCommand({ Bucket: names.documentBucket }));
      return names;
    },
    stop: async () => {
      for (const sdk of opened) sdk.destroy();
      await s3Server.stop();
      dynamoServer.closeAllConnections();
      await new Promise((closed) => dynamoServer.close(closed));
    },
  };
}
