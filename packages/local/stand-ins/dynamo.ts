import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  paginateScan,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableDefinition, workIndex } from '#store';
import { closeServer, listen, loopback, type StandIn } from './listen.ts';

// A database on the same machine answers in milliseconds; a broken one not at all.
const answerMs = 5_000;

/** DynamoDB on this machine, its data in `folder` (LevelDB); makes the table when it is new, mends what a crash left of its index. */
export async function startDynamo(folder: string, tableName: string): Promise<StandIn> {
  const server = dynalite({ path: folder, createTableMs: 0 });
  const endpoint = `http://${loopback}:${await listen(server, 0)}`;
  const dynamo = new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: answerMs, throwOnRequestTimeout: true },
  });
  try {
    await orUncaught(openTable(dynamo, tableName));
  } catch (error) {
    server.closeAllConnections();
    throw error;
  } finally {
    dynamo.destroy();
  }
  return { endpoint, stop: () => closeServer(server) };
}

async function openTable(dynamo: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await dynamo.send(new DescribeTableCommand({ TableName: tableName }));
    await mendIndex(dynamo, tableName);
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await dynamo.send(new CreateTableCommand({ ...tableDefinition, TableName: tableName }));
    await untilActive(dynamo, tableName);
  }
}

/**
 * Dynalite takes an item from the index, puts it back and writes the item itself, in three steps: killed between them it
 * leaves work that no list names. Written again as it is, each item is listed as DynamoDB would have it.
 */
async function mendIndex(dynamo: DynamoDBClient, tableName: string): Promise<void> {
  const waiting = {
    TableName: tableName,
    FilterExpression: 'attribute_exists(#list)',
    ExpressionAttributeNames: { '#list': workIndex.partitionKey },
  };
  for await (const { Items = [] } of paginateScan({ client: dynamo }, waiting))
    for (const Item of Items) await dynamo.send(new PutItemCommand({ TableName: tableName, Item }));
}

async function untilActive(dynamo: DynamoDBClient, tableName: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: tableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Table ${tableName} does not become active`);
}

/** Dynalite throws what its database says from a callback, where nobody can catch it: a damaged file would end us without a word. */
async function orUncaught(work: Promise<void>): Promise<void> {
  let onUncaught: (error: unknown) => void = () => undefined;
  const uncaught = new Promise<never>((_, reject) => {
    onUncaught = reject;
  });
  process.on('uncaughtException', onUncaught);
  try {
    await Promise.race([work, uncaught]);
  } finally {
    process.off('uncaughtException', onUncaught);
  }
}
