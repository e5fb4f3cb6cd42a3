import type { IsoInstant } from '#domain';
import { type AddressStore, type ReplyStore, recordUndelivered } from '#store';
import type { SendEvent } from './send-event.ts';

export interface RecordPorts {
  readonly replies: Pick<ReplyStore, 'get' | 'markSent' | 'markUndelivered'>;
  readonly addresses: AddressStore;
  readonly now: () => IsoInstant;
}

/** SES tells these only of a letter that it took, also when the function that asked for it died before it heard so. */
const accepted = new Set(['Send', 'Delivery', 'DeliveryDelay', 'Bounce', 'Complaint', 'Reject']);

/** `undelivered`: SES took the letter and it did not arrive, or was not wanted; `stopped`: and its address gets no more. */
export const recordSendEvent =
  (ports: RecordPorts) =>
  async (event: SendEvent): Promise<'sent' | 'undelivered' | 'stopped' | 'nothing'> => {
    const row = event.replyId === undefined ? undefined : await ports.replies.get(event.replyId);
    if (row === undefined || !accepted.has(event.type)) return 'nothing';
    await ports.replies.markSent(row.replyId, event.sesMessageId, ports.now());
    if (event.undelivered === undefined) return 'sent';
    return (await recordUndelivered(ports, row, event.undelivered)) ? 'stopped' : 'undelivered';
  };
