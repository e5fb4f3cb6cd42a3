import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';

export class Crash extends Error {}
/** `before`: the request is never sent. `after`: it was carried out, and the answer is lost. */
export type CrashMoment = 'before' | 'after';

const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'BatchWriteItemCommand', 'PutObjectCommand']);

/**
 * Lets the process that holds these SDK clients die at its n-th write (1-based): that call fails, and every call after it.
 * Gives how many writes were begun, so that a test can try each one.
 */
export function crashAtWrite(
  sdk: { readonly dynamo: DynamoDBClient; readonly s3: S3Client },
  nth: number,
  moment: CrashMoment,
): { readonly writesBegun: () => number } {
  let begun = 0;
  let dead = false;
  const guard = async <T>(commandName: string | undefined, send: () => Promise<T>): Promise<T> => {
    if (dead) throw new Crash('the process is gone');
    if (commandName === undefined || !writes.has(commandName)) return send();
    begun += 1;
    if (begun !== nth) return send();
    dead = true;
    if (moment === 'after') await send();
    throw new Crash(`died ${moment} write ${nth}`);
  };
  sdk.dynamo.middlewareStack.add((next, context) => (args) => guard(context.commandName, () => next(args)), {
    step: 'initialize',
    priority: 'high',
    name: 'crash',
  });
  sdk.s3.middlewareStack.add((next, context) => (args) => guard(context.commandName, () => next(args)), {
    step: 'initialize',
    priority: 'high',
    name: 'crash',
  });
  return { writesBegun: () => begun };
}
