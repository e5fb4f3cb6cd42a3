// What is kept, as ports, with DynamoDB and S3 behind them and a twin in memory.
export { type AwsStoreSettings, awsStore } from './dynamo/aws-store.ts';
export { memoryStore } from './memory/memory-store.ts';
export * from './ports.ts';
export type { ReplyRow, ReplyStore } from './reply-store.ts';
export { partitionKey, sortKey, tableDefinition, timeToLiveAttribute, workIndex } from './table.ts';
