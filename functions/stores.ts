import { awsStore, type Store } from '#store';
import { makeDynamo, makeS3 } from './aws-clients.ts';
import type { StoreEnvironment } from './environment.ts';

export const makeStore = (environment: StoreEnvironment): Store =>
  awsStore({
    dynamo: makeDynamo(environment),
    s3: makeS3(environment),
    tableName: environment.TABLE_NAME,
    rawBucket: environment.RAW_BUCKET,
    documentBucket: environment.DOCUMENT_BUCKET,
  });
