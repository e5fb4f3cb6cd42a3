import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { startDynamo } from '../../packages/local/stand-ins/dynamo.ts';

/** Moves items along the index `work` until it is killed: `node table-writer.ts FOLDER TABLE ITEMS`. */
const [folder = '', TableName = '', items = '0'] = process.argv.slice(2);
const { endpoint } = await startDynamo(folder, TableName);
const dynamo = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

async function keepMoving(item: number): Promise<void> {
  for (let move = 0; ; move += 1) {
    await dynamo.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: `item-${item}` }, sk: { S: 'ROW' } },
        UpdateExpression: 'SET workList = :list, workSince = :since',
        ExpressionAttributeValues: { ':list': { S: 'WORK' }, ':since': { S: `${Date.now()}-${move}` } },
      }),
    );
    if (move === 0) process.stdout.write('moving\n');
  }
}
await Promise.all(Array.from({ length: Number(items) }, (_, item) => keepMoving(item)));
