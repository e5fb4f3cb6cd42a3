import { z } from 'zod';
import type { Store } from '#store';
import { mailMessage } from '../../../functions/queues.ts';
import { decidedLines, type Journal } from '../journal.ts';
import type { StandIns } from '../stand-ins/start-stand-ins.ts';
import type { Functions } from './functions.ts';
import { type Poller, startPoller } from './queue-poller.ts';

// Reading a document keeps one core busy.
const mailsAtOnce = 2;

/** The event source mappings: queue by queue, with the batch sizes of production. */
export function startPollers(standIns: StandIns, functions: Functions, store: Store, journal: Journal): readonly Poller[] {
  const { sqs, queues } = standIns;
  return [
    startPoller({
      sqs,
      queueUrl: queues.assess,
      handler: functions.assessMail,
      batchSize: 1,
      concurrency: mailsAtOnce,
      onHandled: tellOutcome(store, journal),
    }),
    // Recognition keeps a core busy for seconds a page.
    startPoller({ sqs, queueUrl: queues.recognise, handler: functions.recogniseScan, batchSize: 1, concurrency: 1 }),
    startPoller({ sqs, queueUrl: queues.reply, handler: functions.sendReplies, batchSize: 1, concurrency: 2 }),
    startPoller({ sqs, queueUrl: queues.sendEvents, handler: functions.recordSendEvents, batchSize: 10, concurrency: 1 }),
  ];
}

const tellOutcome = (store: Store, journal: Journal) => async (handled: readonly string[], failed: readonly string[]) => {
  for (const mailId of handled.map(mailIdIn)) {
    const outcome = await store.outcomes.get(mailId);
    if (outcome !== undefined) decidedLines(outcome).forEach(journal);
  }
  for (const mailId of failed.map(mailIdIn)) journal(`mislukt      ${mailId}: de beoordeling liep vast; zij wordt later opnieuw gedaan`);
};

const mailIdIn = (body: string): string =>
  z
    .string()
    .transform((text) => JSON.parse(text))
    .pipe(mailMessage)
    .parse(body).mailId;
