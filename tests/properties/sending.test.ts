import { MessageRejected, SESServiceException } from '@aws-sdk/client-ses';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentParameters } from '#rules';
import { memoryStore } from '#store';
import { recordSendEvent } from '../../functions/record-send-events/record-send-event.ts';
import { sendReply } from '../../functions/send-replies/send-reply.ts';
import { sweepIntake } from '../../functions/sweep-intake/sweep-intake.ts';
import { sweepEnvironment, sweepWaits } from '../../functions/sweep-intake/sweep-waits.ts';
import { sampleLetter } from '../support/store-samples.ts';

/*
 * One letter, and everything that SES, the network and our own processes may do to it, in any order. `accept` and the
 * ones behind it leave a letter with its reader; the rest does not.
 */
const sends = ['accept', 'timeout-after-accept', 'crash-after-accept', 'throttle', 'fail-before-accept', 'crash-before', 'reject'] as const;
type Send = (typeof sends)[number];

type Step = Send | 'event' | 'lose-event' | 'sweep' | 'wait-a-while' | 'wait-long';
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.constantFrom<Step>(...sends, 'event', 'lose-event', 'sweep', 'wait-a-while', 'wait-long'),
  {
    maxLength: 25,
  },
);

const replyId = 'm-1';
class Crash extends Error {}
const metadata = (httpStatusCode: number) => ({ $metadata: { httpStatusCode }, message: 'no' });
const refusals: Partial<Record<Send, Error>> = {
  throttle: new SESServiceException({ name: 'Throttling', $fault: 'client', ...metadata(400) }),
  'fail-before-accept': new SESServiceException({ name: 'InternalFailure', $fault: 'server', ...metadata(500) }),
  reject: new MessageRejected(metadata(400)),
};

async function scene() {
  const store = memoryStore();
  let at = Date.parse('2026-02-03T09:00:00Z');
  const now = (): string => new Date(at).toISOString();
  await store.replies.makeDue(sampleLetter(replyId, now()));
  /** Letters with their reader, and events of SES that are still on their way. */
  const delivered: string[] = [];
  const events: string[] = [];
  let rejected = false;
  const record = recordSendEvent({ replies: store.replies, addresses: store.addresses, now });
  const sweep = sweepIntake({
    store,
    queueMail: async () => {},
    queueReply: async () => {},
    countWaiting: async () => 0,
    tell: () => undefined,
    letters: { from: 'herindicatieoa@metsiem.nl', invoicesTo: 'facturen@metsiem.nl' },
    now,
    parameters: currentParameters,
    waits: sweepWaits(sweepEnvironment.parse({})),
  });
  const sendAs = async (send: Send): Promise<void> => {
    const port = async (): Promise<string> => {
      if (send === 'crash-before') throw new Crash();
      const refusal = refusals[send];
      rejected ||= send === 'reject';
      if (refusal !== undefined) throw refusal;
      const id = `ses-${delivered.length}`;
      delivered.push(id);
      events.push(id);
      if (send === 'timeout-after-accept') throw Object.assign(new Error('timed out'), { name: 'TimeoutError' });
      return id;
    };
    // A process that is gone writes nothing more: neither that the letter was sent, nor that it was not.
    const dead = async (): Promise<never> => {
      throw new Crash();
    };
    const crashes = send === 'crash-before' || send === 'crash-after-accept';
    const replies = crashes ? { ...store.replies, markSent: dead, markFailed: dead } : store.replies;
    await sendReply({ replies, addresses: store.addresses, send: port, now })(replyId).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
  };
  return {
    state: async () => (await store.replies.get(replyId))?.state,
    delivered,
    isRejected: () => rejected,
    play: async (step: Step): Promise<void> => {
      if (step === 'event') for (const id of events.splice(0, 1)) await record({ type: 'Send', sesMessageId: id, replyId });
      else if (step === 'lose-event') events.shift();
      else if (step === 'sweep') await sweep();
      else if (step === 'wait-a-while') at += 20 * 60_000;
      else if (step === 'wait-long') at += 2 * 3600_000;
      else await sendAs(step);
    },
    /** Whatever is left undone is done: events come in, the sweep looks, and SES takes what is due. */
    settle: async (): Promise<void> => {
      for (let round = 0; round < 4; round += 1) {
        for (const id of events.splice(0)) await record({ type: 'Send', sesMessageId: id, replyId });
        at += 2 * 3600_000;
        await sweep();
        await sendAs('accept');
      }
    },
  };
}

test('whatever happens to a letter: never silence, one letter when the events come in, and at most one repeat when they do not', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const { play, settle, state, delivered, isRejected } = await scene();
      let [wasRejected, deliveredAtRejection] = [false, 0];
      for (const step of given) {
        await play(step);
        if (!wasRejected && isRejected()) [wasRejected, deliveredAtRejection] = [true, delivered.length];
      }
      await settle();
      const end = await state();
      expect(['sent', 'refused']).toContain(end);
      // Sent means that somebody has it; and what nobody has waits for a person.
      if (end === 'sent') expect(delivered.length).toBeGreaterThan(0);
      expect(delivered.length).toBeLessThanOrEqual(2);
      // SES said no: nothing goes after that.
      if (wasRejected) expect(delivered.length).toBe(deliveredAtRejection);
    }),
    { numRuns: Math.max(1000, fc.readConfigureGlobal()?.numRuns ?? 0) },
  );
}, 60_000);

test('a letter is not repeated before its send event had the time to come, and never when it came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Send>('timeout-after-accept', 'crash-after-accept'),
      fc.array(fc.constantFrom<Send>(...sends)),
      async (first, more) => {
        const { play, settle, state, delivered } = await scene();
        await play(first);
        // Within the hour the sweep leaves it alone, however often it looks and whoever asks to send it.
        for (const send of more) {
          await play('sweep');
          await play(send);
        }
        await play('wait-a-while');
        await play('sweep');
        await play('accept');
        expect([await state(), delivered.length]).toEqual(['sending', 1]);
        await play('event');
        await settle();
        expect([await state(), delivered.length]).toEqual(['sent', 1]);
      },
    ),
  );
}, 60_000);
