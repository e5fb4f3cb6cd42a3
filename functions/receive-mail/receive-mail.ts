import type { IsoInstant } from '#domain';
import type { IntakeStore } from '#store';
import { mailIdOf } from '../mail-id.ts';
import { senderGroup } from './sender-group.ts';

export interface ReceivePorts {
  readonly intake: Pick<IntakeStore, 'register'>;
  /** The first kilobytes of a raw mail: enough for its headers. */
  readonly readHead: (key: string) => Promise<Uint8Array>;
  readonly queueMail: (mailId: string, group: string) => Promise<void>;
  readonly now: () => IsoInstant;
}

/**
 * A raw mail arrived in the bucket: gives it its row and its reference, and puts it on the queue. The same event twice
 * gives one row; a row that nobody began on is queued again, since a crash may have come between row and queue.
 */
export const receiveMail =
  (ports: ReceivePorts) =>
  async (rawKey: string, receivedAt: IsoInstant): Promise<{ readonly mailId: string; readonly queued: boolean } | undefined> => {
    const mailId = mailIdOf(rawKey);
    if (mailId === undefined) return undefined;
    const { row } = await ports.intake.register({ mailId, rawKey, receivedAt, now: ports.now() });
    if (row.state !== 'received') return { mailId, queued: false };
    await ports.queueMail(mailId, senderGroup(await ports.readHead(rawKey)));
    return { mailId, queued: true };
  };
