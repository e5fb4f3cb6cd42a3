import { setTimeout as pause } from 'node:timers/promises';
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { inParallel } from '../in-parallel.ts';
import { type ItemKey, partitionKey, sortKey } from '../table.ts';

export type Item = Readonly<Record<string, unknown>>;
export type KeyedItem = ItemKey & Item;

/** The few things that the store asks of the table. Every read is consistent but `queryIndex`. */
export interface Table {
  readonly get: (key: ItemKey) => Promise<Item | undefined>;
  /** In no particular order; what is not there is left out. */
  readonly getAll: (keys: readonly ItemKey[]) => Promise<readonly Item[]>;
  /** False when an item with this key exists already. */
  readonly putNew: (item: KeyedItem) => Promise<boolean>;
  readonly put: (item: KeyedItem) => Promise<void>;
  /** Puts the next version of an item that is at `version` (0: not there); false when it is not, or no longer. */
  readonly putNext: (item: KeyedItem, version: number) => Promise<boolean>;
  readonly putAll: (items: readonly KeyedItem[]) => Promise<void>;
  /** The item as it is now, or undefined when the condition did not hold. */
  readonly update: (key: ItemKey, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>) => Promise<Item | undefined>;
  /** Ordered by sort key, all pages. */
  readonly query: (pk: string, sortPrefix?: string) => Promise<readonly Item[]>;
  readonly last: (pk: string, sortPrefix: string) => Promise<Item | undefined>;
  readonly queryIndex: (
    index: { readonly name: string; readonly partitionKey: string; readonly sortKey: string },
    list: string,
    before: string,
    limit: number,
  ) => Promise<readonly Item[]>;
}

// What DynamoDB takes in one call.
const batchGetMax = 100;
const batchWriteMax = 25;
// A batch is done in part when it is over 16 MB or the table is busy: while it moves it goes on after a short pause,
// else after pauses that double; 10 times nothing is some 10 seconds.
const batchTriesIdle = 10;
const batchPauseMs = 25;
const batchPauseMsMax = 2000;
const batchesAtOnce = 4;

export function tableAccess(dynamo: DynamoDBClient, tableName: string): Table {
  const documents = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  return { ...reads(documents, tableName), ...writes(documents, tableName) };
}

function reads(documents: DynamoDBDocumentClient, tableName: string): Pick<Table, 'get' | 'getAll' | 'query' | 'last' | 'queryIndex'> {
  const consistent = { TableName: tableName, ConsistentRead: true };
  return {
    get: async (key) => (await documents.send(new GetCommand({ ...consistent, Key: key }))).Item,
    getAll: async (keys) =>
      (await inParallel(chunks(uniqueKeys(keys), batchGetMax), batchesAtOnce, (chunk) => getBatch(documents, tableName, chunk))).flat(),
    query: (pk, sortPrefix) =>
      queryPages(documents, { ...consistent, ...(sortPrefix === undefined ? ofPartition(pk) : withPrefix(pk, sortPrefix)) }),
    last: async (pk, sortPrefix) => {
      const input = { ...consistent, ...withPrefix(pk, sortPrefix), ScanIndexForward: false, Limit: 1 };
      return (await documents.send(new QueryCommand(input))).Items?.[0];
    },
    queryIndex: (index, list, before, limit) => {
      const input = {
        TableName: tableName,
        IndexName: index.name,
        KeyConditionExpression: '#list = :list AND #since < :before',
        ExpressionAttributeNames: { '#list': index.partitionKey, '#since': index.sortKey },
        ExpressionAttributeValues: { ':list': list, ':before': before },
      };
      return queryPages(documents, input, limit);
    },
  };
}

function writes(documents: DynamoDBDocumentClient, tableName: string): Pick<Table, 'putNew' | 'put' | 'putNext' | 'putAll' | 'update'> {
  const request = { TableName: tableName };
  const ifNew = { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': partitionKey } };
  return {
    putNew: async (item) => {
      const answer = await underCondition(() => documents.send(new PutCommand({ ...request, ...ifNew, Item: item })));
      return answer !== undefined;
    },
    put: async (item) => {
      await documents.send(new PutCommand({ ...request, Item: item }));
    },
    putNext: async (item, version) => {
      const ifSame = {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };
      const input = { ...request, ...(version === 0 ? ifNew : ifSame), Item: { ...item, version: version + 1 } };
      return (await underCondition(() => documents.send(new PutCommand(input)))) !== undefined;
    },
    putAll: async (items) => {
      await inParallel(chunks(items, batchWriteMax), batchesAtOnce, (chunk) => putBatch(documents, tableName, chunk));
    },
    update: async (key, change) => {
      const input = { ...request, ...change, Key: key, ReturnValues: 'ALL_NEW' as const };
      return (await underCondition(() => documents.send(new UpdateCommand(input))))?.Attributes;
    },
  };
}

const ofPartition = (pk: string) => ({
  KeyConditionExpression: '#pk = :pk',
  ExpressionAttributeNames: { '#pk': partitionKey },
  ExpressionAttributeValues: { ':pk': pk },
});

const withPrefix = (pk: string, sortPrefix: string) => ({
  KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
  ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
  ExpressionAttributeValues: { ':pk': pk, ':prefix': sortPrefix },
});

async function queryPages(documents: DynamoDBDocumentClient, input: QueryCommandInput, limit = Number.POSITIVE_INFINITY): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await documents.send(
      new QueryCommand({
        ...input,
        ...(from && { ExclusiveStartKey: from }),
        ...(Number.isFinite(limit) && { Limit: limit - items.length }),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && items.length < limit);
  return items;
}

async function getBatch(documents: DynamoDBDocumentClient, tableName: string, keys: readonly ItemKey[]): Promise<Item[]> {
  const items: Item[] = [];
  let rest: BatchGetCommandInput['RequestItems'] = { [tableName]: { Keys: [...keys], ConsistentRead: true } };
  await untilDone(async () => {
    const answer = await documents.send(new BatchGetCommand({ RequestItems: rest }));
    items.push(...(answer.Responses?.[tableName] ?? []));
    rest = answer.UnprocessedKeys;
    return rest?.[tableName]?.Keys?.length ?? 0;
  });
  return items;
}

async function putBatch(documents: DynamoDBDocumentClient, tableName: string, items: readonly KeyedItem[]): Promise<void> {
  let rest: BatchWriteCommandInput['RequestItems'] = { [tableName]: items.map((item) => ({ PutRequest: { Item: item } })) };
  await untilDone(async () => {
    const answer = await documents.send(new BatchWriteCommand({ RequestItems: rest }));
    rest = answer.UnprocessedItems;
    return rest?.[tableName]?.length ?? 0;
  });
}

/** Repeats a batch that is done in part; `step` gives how many are left. Gives up when nothing moves any more. */
async function untilDone(step: () => Promise<number>): Promise<void> {
  let left = Number.POSITIVE_INFINITY;
  for (let idle = 0; idle < batchTriesIdle; ) {
    const now = await step();
    if (now === 0) return;
    idle = now < left ? 0 : idle + 1;
    left = now;
    await pause(Math.min(batchPauseMsMax, batchPauseMs * 2 ** idle));
  }
  throw new Error(`Table busy: ${left} items of a batch were not handled`);
}

async function underCondition<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

function uniqueKeys(keys: readonly ItemKey[]): ItemKey[] {
  // One call with the same key twice is refused.
  return [...new Map(keys.map(({ pk, sk }) => [JSON.stringify([pk, sk]), { pk, sk }])).values()];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
