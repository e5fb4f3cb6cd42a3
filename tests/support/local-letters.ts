import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Store } from '#store';
import type { Handler } from '../../functions/container.ts';
import { storeEnvironment } from '../../functions/environment.ts';
import type { Log } from '../../functions/log.ts';
import { createHandler as recordSendEvents } from '../../functions/record-send-events/handler.ts';
import { createHandler as sendReplies } from '../../functions/send-replies/handler.ts';
import { makeStore } from '../../functions/stores.ts';
import { createHandler as sweepIntake } from '../../functions/sweep-intake/handler.ts';
import { openDataFolder } from '../../packages/local/data-folder.ts';
import { sqsEvent } from '../../packages/local/dispatch/queue-poller.ts';
import { sendEventBodies } from '../../packages/local/dispatch/send-event.ts';
import type { SesBehaviour } from '../../packages/local/stand-ins/ses.ts';
import { type StandIns, startStandIns } from '../../packages/local/stand-ins/start-stand-ins.ts';

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'siem-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Store, SES and the functions around letters, with nothing that runs by itself: a test says what happens when. */
export interface LetterScene {
  readonly store: Store;
  readonly standIns: StandIns;
  /** What SES does to the next letters, then `accept`. */
  readonly behave: (...next: SesBehaviour[]) => void;
  readonly makeDue: (replyId: string, to?: string) => Promise<void>;
  /** What the functions wrote in their logs, `error` only. */
  readonly errors: readonly string[];
  readonly send: (replyId: string) => Promise<unknown>;
  /** Every letter in the outbox has its send event handled. */
  readonly deliverEvents: () => Promise<void>;
  /** A sweep for which every wait is over. */
  readonly sweep: Handler;
  readonly sentCount: (replyId: string) => Promise<number>;
}

export async function letterScene(): Promise<LetterScene> {
  const data = openDataFolder(temporaryFolder(), false);
  const planned: SesBehaviour[] = [];
  const standIns = await startStandIns(data, { onSent: () => undefined, sesBehaviour: () => planned.shift() ?? 'accept' });
  afterAll(async () => {
    await standIns.stop();
    data.release();
  });
  const errors: string[] = [];
  const log: Log = (level, event, details) => void (level === 'error' && errors.push([event, ...Object.values(details)].join(' ')));
  const store = makeStore(storeEnvironment.parse(standIns.variables));
  const send = sendReplies(standIns.variables, log);
  const record = recordSendEvents(standIns.variables, log);
  const over = {
    SWEEP_RAW_AFTER_SECONDS: '0',
    SWEEP_MAIL_AFTER_SECONDS: '0',
    SWEEP_REPLY_AFTER_SECONDS: '0',
    SWEEP_SEND_EVENT_SECONDS: '0',
  };
  return {
    store,
    standIns,
    behave: (...next) => void planned.push(...next),
    errors,
    makeDue: async (replyId, to = 'a@fabel.example') => {
      const mailId = replyId.slice(0, replyId.lastIndexOf('-'));
      const raw = Buffer.from(`From: facturen@metsiem.nl\r\nTo: ${to}\r\nSubject: ${replyId}\r\nMessage-ID: <own@siem>\r\n\r\nBeste\r\n`);
      const reply = {
        kind: 'decision',
        to,
        from: 'facturen@metsiem.nl',
        subject: replyId,
        text: 'Beste',
        attachments: [],
        raw,
      } as const;
      await store.replies.makeDue({ replyId, mailId, reference: 'SIEM-2026-000001', reply, now: new Date().toISOString() });
    },
    send: (replyId) => send(sqsEvent([{ MessageId: '1', ReceiptHandle: '1', Body: JSON.stringify({ replyId }) }], 'http://q/send-replies')),
    deliverEvents: async () => {
      for (const mail of await standIns.outbox.list())
        for (const Body of sendEventBodies(mail, mail.sentAt))
          await record(sqsEvent([{ MessageId: '1', ReceiptHandle: '1', Body }], 'http://q/send-events'));
    },
    sweep: sweepIntake({ ...standIns.variables, ...over }, log),
    sentCount: async (replyId) => (await standIns.outbox.list()).filter(({ tags }) => tags['siem-reply'] === replyId).length,
  };
}
