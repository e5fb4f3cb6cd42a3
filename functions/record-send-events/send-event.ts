import { z } from 'zod';
import { replyTag } from '../reply-tag.ts';

const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ messageId: z.string().min(1), tags: z.record(z.string(), z.array(z.string())).optional() }),
});
const snsEnvelope = z.object({ Type: z.literal('Notification'), Message: z.string() });

export interface SendEvent {
  readonly type: string;
  readonly sesMessageId: string;
  /** Absent for a mail that is no letter of ours. */
  readonly replyId?: string | undefined;
}

/** Reads an event of SES event publishing, bare (raw delivery) or in the envelope of SNS. */
export const sendEvent: z.ZodType<SendEvent> = z
  .union([snsEnvelope.transform((envelope) => parseJson(envelope.Message)), z.unknown()])
  .pipe(sesEvent)
  .transform(({ eventType, mail }) => ({ type: eventType, sesMessageId: mail.messageId, replyId: mail.tags?.[replyTag]?.[0] }));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
