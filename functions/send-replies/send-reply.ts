import type { IsoInstant } from '#domain';
import type { AddressStore, ReplyRow, ReplyStore } from '#store';
import { failureText } from '../reply-failure.ts';
import { judgeFailure } from './judge-failure.ts';

export interface SendPorts {
  readonly replies: Pick<ReplyStore, 'get' | 'stop' | 'startSending' | 'message' | 'markSent' | 'markFailed'>;
  readonly addresses: Pick<AddressStore, 'stopped'>;
  /** Gives the Message-ID of SES, or throws what the SDK threw; never tries twice by itself. */
  readonly send: (row: ReplyRow, message: Uint8Array) => Promise<string>;
  readonly now: () => IsoInstant;
}

/** Refusals that pass (throttling, paused sending): after so many tries a person must look. */
const attemptsMax = 20;

/** `stopped`: its address gets no letters, a person must look. */
export type SendResult = 'sent' | 'stopped' | 'not-due' | 'refused' | 'not-accepted' | 'unknown';

/**
 * Sends one letter that is due. `sending` is written before SES is asked. What SES certainly did not accept is due
 * again or refused; what it may have accepted stays `sending`, for the send event or the sweep to settle: never
 * silence, never two letters after a refusal, at most one repeat when it cannot be known.
 */
export const sendReply =
  (ports: SendPorts) =>
  async (replyId: string): Promise<SendResult> => {
    if (await isStopped(ports, replyId)) return 'stopped';
    const row = await ports.replies.startSending(replyId, ports.now());
    if (row === undefined) return 'not-due';
    let sesMessageId: string;
    try {
      // A message that cannot be read was not sent: that error counts as not accepted.
      const message = await readMessage(ports, row);
      if (message === undefined) return 'not-accepted';
      sesMessageId = await ports.send(row, message);
    } catch (error) {
      const failure = judgeFailure(error);
      if (failure === 'unknown') return failure;
      const result = failure === 'not-accepted' && row.attempts >= attemptsMax ? 'refused' : failure;
      const name = error instanceof Error ? error.name : 'unknown';
      await ports.replies.markFailed(replyId, failureText(row, name), result === 'not-accepted', ports.now());
      return result;
    }
    await ports.replies.markSent(replyId, sesMessageId, ports.now());
    return 'sent';
  };

/** Looked up at the last moment: the bounce of an earlier letter may have come after this one was made due. */
async function isStopped({ replies, addresses, now }: SendPorts, replyId: string): Promise<boolean> {
  const row = await replies.get(replyId);
  if (row?.state !== 'due' || (await addresses.stopped(row.to.toLowerCase())) === undefined) return false;
  await replies.stop(replyId, now());
  return true;
}

async function readMessage(ports: SendPorts, row: ReplyRow): Promise<Uint8Array | undefined> {
  try {
    return await ports.replies.message(row);
  } catch {
    await ports.replies.markFailed(row.replyId, failureText(row, 'message-not-read'), row.attempts < attemptsMax, ports.now());
    return undefined;
  }
}
