import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { AwsEnvironment } from './environment.ts';

/** Without these a service that does not answer holds a function until it is killed. Milliseconds. */
const connectionTimeout = 3_000;
const requestTimeout = 10_000;
/** A raw mail is up to 40 MB. */
const objectTimeout = 60_000;
/** SES takes letters of some megabytes; still far below the visibility timeout of the reply queue. */
const sendTimeout = 30_000;

function settings(environment: AwsEnvironment, endpoint: string | undefined, timeout: number) {
  return {
    region: environment.AWS_REGION,
    // Without `throwOnRequestTimeout` the SDK only warns, and goes on waiting.
    requestHandler: { connectionTimeout, requestTimeout: timeout, throwOnRequestTimeout: true },
    // A stand-in never gets to see real credentials.
    ...(endpoint === undefined ? {} : { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  };
}

export const makeS3 = (environment: AwsEnvironment): S3Client =>
  new S3Client({
    ...settings(environment, environment.AWS_ENDPOINT_URL_S3, objectTimeout),
    forcePathStyle: environment.AWS_ENDPOINT_URL_S3 !== undefined,
  });

export const makeDynamo = (environment: AwsEnvironment): DynamoDBClient =>
  new DynamoDBClient(settings(environment, environment.AWS_ENDPOINT_URL_DYNAMODB, requestTimeout));

export const makeSqs = (environment: AwsEnvironment): SQSClient =>
  new SQSClient(settings(environment, environment.AWS_ENDPOINT_URL_SQS, requestTimeout));

/** One attempt only: a retry inside the SDK after a timeout could send a letter twice without anyone knowing. */
export const makeSes = (environment: AwsEnvironment): SESClient =>
  new SESClient({ ...settings(environment, environment.AWS_ENDPOINT_URL_SES, sendTimeout), maxAttempts: 1 });
