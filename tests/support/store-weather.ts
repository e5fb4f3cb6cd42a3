import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

// What the real service does and a stand-in does not: the index lags, a page is short, a batch is done in part.

interface QueryInput {
  readonly IndexName?: string;
  readonly Limit?: number;
}
interface BatchInput {
  readonly RequestItems: Readonly<Record<string, readonly unknown[] | { readonly Keys: readonly unknown[] }>>;
}

/** After `freeze`, every query on an index gives what the same query gave the last time before. */
export function staleIndex(dynamo: DynamoDBClient): { readonly freeze: () => void; readonly thaw: () => void } {
  const seen = new Map<string, unknown>();
  let frozen = false;
  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as QueryInput;
      if (context.commandName !== 'QueryCommand' || input.IndexName === undefined) return next(args);
      const question = JSON.stringify(input);
      const known = seen.get(question);
      if (frozen && known !== undefined) return known as Awaited<ReturnType<typeof next>>;
      const answer = await next(args);
      seen.set(question, answer);
      return answer;
    },
    { step: 'initialize', name: 'staleIndex' },
  );
  return {
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
    },
  };
}

/** Every page of a query holds at most two items, every batch is carried out for its first three only. */
export function shortPages(dynamo: DynamoDBClient): { readonly cut: () => number } {
  let cut = 0;
  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'QueryCommand') {
        const input = args.input as QueryInput;
        return next({ ...args, input: { ...input, Limit: Math.min(2, input.Limit ?? 2) } as typeof args.input });
      }
      if (context.commandName !== 'BatchWriteItemCommand' && context.commandName !== 'BatchGetItemCommand') return next(args);
      const [table, request] = Object.entries((args.input as BatchInput).RequestItems)[0]!;
      const { done, left } = split(request);
      const answer = await next({ ...args, input: { ...args.input, RequestItems: { [table]: done } } as typeof args.input });
      if (left === undefined) return answer;
      cut += 1;
      const member = context.commandName === 'BatchWriteItemCommand' ? 'UnprocessedItems' : 'UnprocessedKeys';
      return { ...answer, output: { ...answer.output, [member]: { [table]: left } } };
    },
    { step: 'initialize', name: 'shortPages' },
  );
  return { cut: () => cut };
}

function split(request: readonly unknown[] | { readonly Keys: readonly unknown[] }): { readonly done: unknown; readonly left: unknown } {
  const all = 'Keys' in request ? request.Keys : request;
  const wrap = (some: readonly unknown[]) => ('Keys' in request ? { ...request, Keys: some } : some);
  return { done: wrap(all.slice(0, 3)), left: all.length > 3 ? wrap(all.slice(3)) : undefined };
}

/** The first answer to every put is lost on the way, and the SDK asks again: the second one is what the caller hears. */
export function lostAnswers(dynamo: DynamoDBClient): void {
  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'PutItemCommand') await next(args).catch(() => undefined);
      return next(args);
    },
    { step: 'initialize', name: 'lostAnswers' },
  );
}

export interface SeenRequest {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Notes every request that goes out. */
export function witness(dynamo: DynamoDBClient): readonly SeenRequest[] {
  const seen: SeenRequest[] = [];
  dynamo.middlewareStack.add(
    (next, context) => (args) => {
      seen.push({ name: context.commandName ?? 'unknown', input: args.input as SeenRequest['input'] });
      return next(args);
    },
    { step: 'initialize', name: 'witness' },
  );
  return seen;
}

/** Runs `action` once, just before the first request that `isMoment` picks goes out. */
export function justBefore(dynamo: DynamoDBClient, isMoment: (request: SeenRequest) => boolean, action: () => Promise<unknown>): void {
  let isDone = false;
  dynamo.middlewareStack.add(
    (next, context) => async (args) => {
      if (!isDone && isMoment({ name: context.commandName ?? 'unknown', input: args.input as SeenRequest['input'] })) {
        isDone = true;
        await action();
      }
      return next(args);
    },
    { step: 'initialize', name: 'justBefore' },
  );
}
