// What is kept, as ports, with DynamoDB and S3 behind them and a twin in memory.
export type { Addition, AdditionStore, AgreementAddition, BeschikkingenChange, ClientAdditions } from './addition-store.ts';
export type { AddressStore, StoppedAddress } from './address-store.ts';
export { type AwsStoreSettings, awsStore } from './dynamo/aws-store.ts';
export { herindicatieReportItem } from './dynamo/herindicatie-schema.ts';
export type { HerindicatieRow, HerindicatieStore } from './herindicatie-store.ts';
export { inParallel } from './in-parallel.ts';
export { isBefore } from './instants.ts';
export { isContained } from './laid-over.ts';
export { liftAddress } from './lift-address.ts';
export { memoryStore } from './memory/memory-store.ts';
export * from './ports.ts';
export { recordUndelivered } from './record-undelivered.ts';
export type { NewReply, ReplyRow, ReplyStore, Undelivered } from './reply-store.ts';
export { partitionKey, sortKey, timeToLiveAttribute, workIndex } from './table.ts';
export { tableDefinition } from './table-definition.ts';
export type { ToewijzingRow, ToewijzingStore } from './toewijzing-store.ts';
