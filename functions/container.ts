import type { Variables } from './environment.ts';
import { jsonLog, type Log } from './log.ts';

export type Handler = (event: unknown) => Promise<unknown>;
/** Everything a function needs is built here, once per container; the result handles event after event. */
export type CreateHandler = (variables: Variables, log: Log) => Handler;

/** The Lambda entry: built on the first event, so that importing the module needs no environment. */
export function inContainer(createHandler: CreateHandler): Handler {
  let handler: Handler | undefined;
  return (event) => {
    handler ??= createHandler(process.env, jsonLog);
    return handler(event);
  };
}
