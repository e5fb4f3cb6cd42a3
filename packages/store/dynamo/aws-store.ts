import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Store } from '../ports.ts';
import { outcomeBodies } from '../s3/outcome-bodies.ts';
import { s3Objects } from '../s3/s3-objects.ts';
import { dynamoAdditions } from './dynamo-additions.ts';
import { dynamoAddresses } from './dynamo-addresses.ts';
import { dynamoHerindicaties } from './dynamo-herindicaties.ts';
import { dynamoIntake } from './dynamo-intake.ts';
import { dynamoLedger } from './dynamo-ledger.ts';
import { dynamoOutcomes } from './dynamo-outcomes.ts';
import { dynamoRegister } from './dynamo-register.ts';
import { dynamoReplies } from './dynamo-replies.ts';
import { dynamoToewijzingen } from './dynamo-toewijzingen.ts';
import { tableAccess } from './table-access.ts';

export interface AwsStoreSettings {
  readonly dynamo: DynamoDBClient;
  readonly s3: S3Client;
  readonly tableName: string;
  readonly rawBucket: string;
  readonly documentBucket: string;
}

/** The store on DynamoDB and S3; the SDK clients bring region, time limits and retries. Holds nothing between calls. */
export function awsStore({ dynamo, s3, tableName, rawBucket, documentBucket }: AwsStoreSettings): Store {
  const table = tableAccess(dynamo, tableName);
  const objects = s3Objects(s3, rawBucket, documentBucket);
  const bodies = outcomeBodies(objects);
  const additions = dynamoAdditions(table);
  return {
    objects,
    intake: dynamoIntake(table),
    register: dynamoRegister(table, additions),
    ledger: dynamoLedger(table, bodies),
    outcomes: dynamoOutcomes(table, bodies),
    replies: dynamoReplies(table, objects),
    addresses: dynamoAddresses(table),
    herindicaties: dynamoHerindicaties(table),
    additions,
    toewijzingen: dynamoToewijzingen(table),
  };
}
