export { type AwsStoreSettings, awsStore } from './dynamo/aws-store.ts';
export { memoryStore } from './memory/memory-store.ts';
export * from './ports.ts';
export { partitionKey, sortKey, tableDefinition, timeToLiveAttribute, workIndex } from './table.ts';
