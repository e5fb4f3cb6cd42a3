import { z } from 'zod';
import type { Undelivered } from '#store';
import { replyTag } from '../reply-tag.ts';

const bounce = z.object({
  bounceType: z.string(),
  bounceSubType: z.string().optional(),
  timestamp: z.iso.datetime({ offset: true }),
  bouncedRecipients: z.array(z.object({ diagnosticCode: z.string().optional(), status: z.string().optional() })).default([]),
});
const complaint = z.object({
  timestamp: z.iso.datetime({ offset: true }),
  complaintFeedbackType: z.string().nullish(),
  complaintSubType: z.string().nullish(),
});
const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string().min(1),
    timestamp: z.iso.datetime({ offset: true }).optional(),
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
  bounce: bounce.optional(),
  complaint: complaint.optional(),
  reject: z.object({ reason: z.string() }).optional(),
});
type SesEvent = z.infer<typeof sesEvent>;
const snsEnvelope = z.object({ Type: z.literal('Notification'), Message: z.string() });

export interface SendEvent {
  readonly type: string;
  readonly sesMessageId: string;
  /** Absent for a mail that is no letter of ours. */
  readonly replyId?: string | undefined;
  /** Of a letter that did not arrive, or was not wanted. */
  readonly undelivered?: Undelivered | undefined;
}

/** Reads an event of SES event publishing, bare (raw delivery) or in the envelope of SNS. */
export const sendEvent: z.ZodType<SendEvent> = z
  .union([snsEnvelope.transform((envelope) => parseJson(envelope.Message)), z.unknown()])
  .pipe(sesEvent)
  .transform((event) => ({
    type: event.eventType,
    sesMessageId: event.mail.messageId,
    replyId: event.mail.tags?.[replyTag]?.[0],
    undelivered: undeliveredIn(event),
  }));

/** What a mail server writes is shown to people: no more of it than they read. */
const detailCharactersMax = 500;
const detailOf = (...parts: readonly (string | null | undefined)[]): string =>
  parts
    .flatMap((part) => part ?? [])
    .join(' ')
    .slice(0, detailCharactersMax);

function undeliveredIn({ eventType, bounce: bounced, complaint: complained, reject, mail }: SesEvent): Undelivered | undefined {
  if (eventType === 'Bounce' && bounced !== undefined) {
    const said = bounced.bouncedRecipients.map(({ diagnosticCode, status }) => diagnosticCode ?? status);
    const detail = detailOf(bounced.bounceType, bounced.bounceSubType, ...said);
    return { kind: 'bounce', permanent: bounced.bounceType === 'Permanent', at: bounced.timestamp, detail };
  }
  // "not-spam" takes an earlier complaint back.
  if (eventType === 'Complaint' && complained !== undefined && complained.complaintFeedbackType !== 'not-spam')
    return {
      kind: 'complaint',
      permanent: true,
      at: complained.timestamp,
      detail: detailOf(complained.complaintFeedbackType, complained.complaintSubType),
    };
  if (eventType === 'Reject')
    return { kind: 'rejected', permanent: true, at: mail.timestamp ?? new Date(0).toISOString(), detail: detailOf(reject?.reason) };
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
