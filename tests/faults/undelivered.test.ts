import { beforeAll, describe, expect, it } from 'vitest';
import { liftAddress } from '#store';
import { recordSendEvent } from '../../functions/record-send-events/record-send-event.ts';
import { sendEvent } from '../../functions/record-send-events/send-event.ts';
import { type LetterScene, letterScene } from '../support/local-letters.ts';

let scene: LetterScene;
beforeAll(async () => {
  scene = await letterScene();
});

const done = { batchItemFailures: [] };
const row = (replyId: string) => scene.store.replies.get(replyId);
const sendTo = async (replyId: string, to: string) => {
  await scene.makeDue(replyId, to);
  expect(await scene.send(replyId)).toEqual(done);
  await scene.deliverEvents();
};
/** An event of SES about a letter, as it lies on the queue. */
const told = async (replyId: string, more: object) => {
  const { replies, addresses } = scene.store;
  const record = recordSendEvent({ replies, addresses, now: () => new Date().toISOString() });
  return record(sendEvent.parse({ mail: { messageId: 'ses-x', tags: { 'siem-reply': [replyId] } }, ...more }));
};

describe('a letter that comes back', () => {
  it.each([
    { to: 'gone@fabel.example', reason: 'bounce', detail: /Permanent General .*user unknown/ },
    { to: 'complaint@fabel.example', reason: 'complaint', detail: /abuse/ },
  ] as const)('for good ($reason): kept with the letter, and no further letter goes to its address', async ({ to, reason, detail }) => {
    await sendTo(`${reason}A-1`, to);
    expect(await row(`${reason}A-1`)).toMatchObject({ state: 'sent', undelivered: { kind: reason, permanent: true } });
    expect(await scene.store.addresses.stopped(to)).toMatchObject({
      reason,
      replyId: `${reason}A-1`,
      detail: expect.stringMatching(detail),
    });

    await sendTo(`${reason}B-1`, to);
    await scene.sweep({});
    await scene.send(`${reason}B-1`);
    expect([(await row(`${reason}B-1`))?.state, await scene.sentCount(`${reason}B-1`)]).toEqual(['stopped', 0]);
    // Never in silence: what the alarms listen for, and what a person finds.
    expect(scene.errors).toContainEqual(expect.stringMatching(`^letter-undelivered ${reason}A-1 .* stopped true`));
    expect(scene.errors).toContain(`reply-handled ${reason}B-1 stopped`);
    expect((await scene.store.replies.stopped('9999-01-01T00:00:00Z')).map(({ replyId }) => replyId)).toContain(`${reason}B-1`);

    // A person lifts it: what waited goes out, once, and the old events change nothing any more.
    expect(await liftAddress(scene.store, to.toUpperCase(), new Date().toISOString())).toBe(1);
    expect(await liftAddress(scene.store, to, new Date().toISOString())).toBeUndefined();
    expect(await scene.sweep({})).toMatchObject({ repliesDue: 1 });
    await scene.deliverEvents();
    expect(await scene.send(`${reason}B-1`)).toEqual(done);
    expect([(await row(`${reason}B-1`))?.state, await scene.sentCount(`${reason}B-1`)]).toEqual(['sent', 1]);
  });

  it('for now: kept with the letter, told to a person, and the next letter goes', async () => {
    await sendTo('fullA-1', 'full@fabel.example');
    await sendTo('fullB-1', 'full@fabel.example');
    expect(await row('fullA-1')).toMatchObject({ state: 'sent', undelivered: { kind: 'bounce', permanent: false } });
    expect(await scene.store.addresses.stopped('full@fabel.example')).toBeUndefined();
    expect([(await row('fullB-1'))?.state, await scene.sentCount('fullB-1')]).toEqual(['sent', 1]);
    expect(scene.errors).toContainEqual(expect.stringMatching(/^letter-undelivered fullA-1 .* undelivered false/));
  });

  it('before we heard that SES took it: it was taken, and is not sent again', async () => {
    await scene.makeDue('early-1', 'early@fabel.example');
    scene.behave('silence-after-accept');
    await scene.send('early-1');
    expect(
      await told('early-1', {
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent', timestamp: '2026-02-03T09:00:00.000Z', bouncedRecipients: [{ emailAddress: 'x' }] },
      }),
    ).toBe('stopped');
    await scene.sweep({});
    await scene.send('early-1');
    expect([(await row('early-1'))?.state, await scene.sentCount('early-1')]).toEqual(['sent', 1]);
  });

  it.each([
    { what: 'a complaint taken back', event: { eventType: 'Complaint', complaint: { complaintFeedbackType: 'not-spam' } }, result: 'sent' },
    {
      what: 'a letter that SES will not deliver',
      event: { eventType: 'Reject', reject: { reason: 'Bad content' } },
      result: 'undelivered',
    },
    { what: 'a delay', event: { eventType: 'DeliveryDelay' }, result: 'sent' },
    { what: 'an opened letter', event: { eventType: 'Open' }, result: 'nothing' },
    { what: 'a bounce of no known kind', event: { eventType: 'Bounce', bounce: { bounceType: 'Undetermined' } }, result: 'undelivered' },
  ])('$what stops no address', async ({ what, event, result }) => {
    const replyId = `${what.replaceAll(' ', '')}-1`;
    const to = `${what.replaceAll(' ', '')}@fabel.example`;
    await sendTo(replyId, to);
    const timestamp = '2026-02-03T09:00:00.000Z';
    const timed = Object.fromEntries(Object.entries(event).map(([k, v]) => [k, typeof v === 'string' ? v : { ...v, timestamp }]));
    expect(await told(replyId, timed)).toBe(result);
    expect(await scene.store.addresses.stopped(to)).toBeUndefined();
  });
});
