import { partitionKey, sortKey, workIndex } from './table.ts';

/** For CreateTable, in the local stand-in and in tests; the CDK construct takes the same names. */
export const tableDefinition = {
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [
    { AttributeName: partitionKey, AttributeType: 'S' as const },
    { AttributeName: sortKey, AttributeType: 'S' as const },
    { AttributeName: workIndex.partitionKey, AttributeType: 'S' as const },
    { AttributeName: workIndex.sortKey, AttributeType: 'S' as const },
  ],
  KeySchema: [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: workIndex.name,
      KeySchema: [
        { AttributeName: workIndex.partitionKey, KeyType: 'HASH' as const },
        { AttributeName: workIndex.sortKey, KeyType: 'RANGE' as const },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    },
  ],
};
