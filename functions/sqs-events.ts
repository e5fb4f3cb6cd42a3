import { z } from 'zod';
import type { Handler } from './container.ts';
import { errorName, type Log } from './log.ts';

const sqsEvent = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/**
 * Handles each message of an SQS event, and reports those that failed so that only they come back (partial batch
 * responses). A body that is not what `schema` says fails too: after a few tries it is in the DLQ, where the alarm is.
 */
export function onSqsMessages<Body>(schema: z.ZodType<Body>, handle: (body: Body) => Promise<void>, log: Log): Handler {
  return async (event) => {
    const batchItemFailures: { readonly itemIdentifier: string }[] = [];
    for (const record of sqsEvent.parse(event).Records) {
      try {
        await handle(schema.parse(JSON.parse(record.body)));
      } catch (error) {
        log('error', 'message-failed', { messageId: record.messageId, error: errorName(error), detail: stackOf(error) });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}

// Where it went wrong, without the message: that may quote a mail.
function stackOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' | ');
}
