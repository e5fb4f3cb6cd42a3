import { SESClient } from '@aws-sdk/client-ses';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendReply } from '../../functions/send-replies/send-reply.ts';
import { sendThroughSes } from '../../functions/send-replies/send-through-ses.ts';
import { type LetterScene, letterScene } from '../support/local-letters.ts';

const done = { batchItemFailures: [] };
const again = { batchItemFailures: [{ itemIdentifier: '1' }] };

let scene: LetterScene;
beforeAll(async () => {
  scene = await letterScene();
});

const state = async (replyId: string) => (await scene.store.replies.get(replyId))?.state;

describe('what SES may do to a letter', () => {
  it('accepts it: sent once, also when the message comes twice', async () => {
    await scene.makeDue('ok-1');
    expect([await scene.send('ok-1'), await scene.send('ok-1')]).toEqual([done, done]);
    expect(await state('ok-1')).toBe('sent');
    expect(await scene.sentCount('ok-1')).toBe(1);
  });

  it('throttles: nothing went, the message comes back, then it is sent once', async () => {
    await scene.makeDue('slow-1');
    scene.behave('throttle', 'throttle');
    expect([await scene.send('slow-1'), await scene.send('slow-1')]).toEqual([again, again]);
    expect(await state('slow-1')).toBe('due');
    expect(await scene.send('slow-1')).toEqual(done);
    expect([await state('slow-1'), await scene.sentCount('slow-1')]).toEqual(['sent', 1]);
  });

  it('refuses: no letter ever, and a person can see it', async () => {
    await scene.makeDue('no-1');
    scene.behave('refuse');
    expect(await scene.send('no-1')).toEqual(done);
    await scene.sweep({});
    expect(await scene.send('no-1')).toEqual(done);
    expect([await state('no-1'), await scene.sentCount('no-1')]).toEqual(['refused', 0]);
    expect((await scene.store.replies.get('no-1'))?.failure).toBe('MessageRejected');
  });

  it.each(['silence-after-accept', 'fail-after-accept'] as const)('%s: the send event tells, no second letter', async (behaviour) => {
    const replyId = `${behaviour}-1`;
    await scene.makeDue(replyId);
    scene.behave(behaviour);
    expect(await scene.send(replyId)).toEqual(done);
    expect(await state(replyId)).toBe('sending');
    await scene.deliverEvents();
    await scene.sweep({});
    await scene.send(replyId);
    expect([await state(replyId), await scene.sentCount(replyId)]).toEqual(['sent', 1]);
  });

  it('accepts and does not answer in time: the send event tells, no second letter', async () => {
    await scene.makeDue('hang-1');
    scene.behave('hang-after-accept');
    const { replies, addresses } = scene.store;
    const impatient = new SESClient({
      region: 'eu-central-1',
      endpoint: scene.standIns.variables['AWS_ENDPOINT_URL_SES'] ?? '',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
      requestHandler: { requestTimeout: 500, throwOnRequestTimeout: true },
    });
    const send = sendReply({ replies, addresses, send: sendThroughSes(impatient, 'siem'), now: () => new Date().toISOString() });
    expect(await send('hang-1')).toBe('unknown');
    impatient.destroy();
    expect(await state('hang-1')).toBe('sending');
    await scene.deliverEvents();
    await scene.sweep({});
    await scene.send('hang-1');
    expect([await state('hang-1'), await scene.sentCount('hang-1')]).toEqual(['sent', 1]);
  });

  it('fails before it accepted: after the wait the letter is sent', async () => {
    await scene.makeDue('lost-1');
    scene.behave('fail-before-accept');
    await scene.send('lost-1');
    expect(await scene.sweep({})).toMatchObject({ repliesInDoubt: 1 });
    await scene.send('lost-1');
    expect([await state('lost-1'), await scene.sentCount('lost-1')]).toEqual(['sent', 1]);
  });

  it('accepts twice and every event is lost: one repeat, then a person looks, also with throttling in between', async () => {
    await scene.makeDue('doubt-1');
    scene.behave('silence-after-accept', 'throttle', 'silence-after-accept');
    await scene.send('doubt-1');
    await scene.sweep({});
    expect(await scene.send('doubt-1')).toEqual(again);
    await scene.send('doubt-1');
    expect(await scene.sweep({})).toMatchObject({ repliesGivenUp: 1 });
    await scene.send('doubt-1');
    expect([await state('doubt-1'), await scene.sentCount('doubt-1')]).toEqual(['refused', 2]);
  });
});

describe('a crash between two steps of sending', () => {
  const crash = (): never => {
    throw new Error('The process is gone');
  };

  it.each([
    { between: 'starting and SES', sent: 0, ports: { send: crash } },
    { between: 'SES and marking it sent', sent: 1, ports: { markSent: crash } },
  ])('between $between: exactly one letter in the end', async ({ ports, sent }) => {
    const replyId = `crash${sent}-1`;
    await scene.makeDue(replyId);
    const { replies, addresses } = scene.store;
    const doomed = sendReply({
      addresses,
      replies: { ...replies, ...('markSent' in ports ? { markSent: ports.markSent } : {}) },
      send:
        'send' in ports
          ? ports.send
          : async (row, raw) =>
              (
                await scene.standIns.outbox.add({
                  sesMessageId: `0107-${'a'.repeat(20)}`,
                  message: raw,
                  to: row.to,
                  tags: { 'siem-reply': row.replyId },
                })
              ).sesMessageId,
      now: () => new Date().toISOString(),
    });
    await doomed(replyId).catch(() => undefined);
    expect([await state(replyId), await scene.sentCount(replyId)]).toEqual(['sending', sent]);
    await scene.deliverEvents();
    await scene.sweep({});
    await scene.send(replyId);
    expect([await state(replyId), await scene.sentCount(replyId)]).toEqual(['sent', 1]);
  });
});

it('a letter whose queue message was lost is found by the sweep', async () => {
  await scene.makeDue('quiet-1');
  expect(await scene.sweep({})).toMatchObject({ repliesDue: 1 });
});

it('an event of another mail, or of no letter of ours, changes nothing', async () => {
  await scene.standIns.outbox.add({
    sesMessageId: `0107-${'b'.repeat(20)}`,
    message: Buffer.from('To: x\r\n\r\n'),
    to: 'x',
    tags: { 'siem-reply': 'nobody-1' },
  });
  await expect(scene.deliverEvents()).resolves.toBeUndefined();
});
