import type { IsoInstant } from '#domain';
import type { ReplyStore } from '#store';
import type { SendEvent } from './send-event.ts';

export interface RecordPorts {
  readonly replies: Pick<ReplyStore, 'get' | 'markSent'>;
  readonly now: () => IsoInstant;
}

// SES took the letter and could not or would not deliver it: a person must know.
const undelivered = new Set(['Bounce', 'Reject', 'Complaint', 'Rendering Failure']);

/** `Send` says that SES accepted the letter, also when the function that asked for it died before it heard so. */
export const recordSendEvent =
  (ports: RecordPorts) =>
  async (event: SendEvent): Promise<'sent' | 'undelivered' | 'nothing'> => {
    if (event.replyId === undefined || (await ports.replies.get(event.replyId)) === undefined) return 'nothing';
    if (undelivered.has(event.type)) return 'undelivered';
    if (event.type !== 'Send' && event.type !== 'Delivery') return 'nothing';
    await ports.replies.markSent(event.replyId, event.sesMessageId, ports.now());
    return 'sent';
  };
