import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { startDynamo } from '../../packages/local/stand-ins/dynamo.ts';
import { temporaryFolder } from '../support/local-letters.ts';

const [tableName, items, kills] = ['siem', 20, 5];

/** Lets a process move every item at least once, and kills it in the midst of the next moves. */
async function writeAndKill(folder: string, afterMs: number): Promise<void> {
  const writer = spawn(process.execPath, ['tests/support/table-writer.ts', folder, tableName, String(items)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(writer, 'exit');
  let moving = 0;
  for await (const chunk of writer.stdout) {
    moving += String(chunk).split('moving').length - 1;
    if (moving === items) break;
  }
  setTimeout(() => writer.kill('SIGKILL'), afterMs);
  await exited;
}

it(`a table that is killed ${kills} times while it writes still lists all work that waits`, async () => {
  const folder = temporaryFolder();
  for (let kill = 0; kill < kills; kill += 1) {
    await writeAndKill(folder, 20 + 13 * kill);
    const { endpoint, stop } = await startDynamo(folder, tableName);
    const dynamo = new DynamoDBClient({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const stored = (await dynamo.send(new ScanCommand({ TableName: tableName }))).Items ?? [];
    const listed = await dynamo.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: 'work',
        KeyConditionExpression: 'workList = :list',
        ExpressionAttributeValues: { ':list': { S: 'WORK' } },
      }),
    );
    const waitingAs = ({ pk, workSince }: Record<string, { S?: string }>) => `${pk?.S} since ${workSince?.S}`;
    dynamo.destroy();
    await stop();
    expect(stored).toHaveLength(items);
    expect((listed.Items ?? []).map(waitingAs)).toEqual(expect.arrayContaining(stored.map(waitingAs)));
  }
}, 60_000);
