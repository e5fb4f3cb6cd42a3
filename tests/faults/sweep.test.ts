import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { beforeEach, expect, it } from 'vitest';
import { type LetterScene, letterScene } from '../support/local-letters.ts';

let scene: LetterScene;
beforeEach(async () => {
  scene = await letterScene();
});

const now = (): string => new Date().toISOString();
const register = (mailId: string) => scene.store.intake.register({ mailId, rawKey: `raw/${mailId}`, receivedAt: now(), now: now() });
const queued = async (): Promise<number> => {
  const { Attributes } = await scene.standIns.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: scene.standIns.queues.assess, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.['ApproximateNumberOfMessages']);
};

it('a mail without row, one that nobody began on and one that was being read all come back, at once', async () => {
  await scene.store.objects.putRaw('raw/lost', Buffer.from('From: a@fable.example\r\n\r\n'));
  await scene.store.objects.putRaw('raw/AMAZON_SES_SETUP_NOTIFICATION', Buffer.from('x'));
  await register('waiting');
  await register('reading');
  await scene.store.intake.startAttempt('reading', now());
  await register('done');
  await scene.store.intake.finish('done', now());
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(await scene.sweep({})).toMatchObject({ mailsUnregistered: 1, mailsStuck: 2 });
  expect(await queued()).toBe(3);
  expect(await scene.store.intake.get('lost')).toMatchObject({ state: 'received', reference: expect.stringMatching(/^SIEM-\d{4}-\d{6}$/) });
});

it('while the queue holds a backlog, a mail that waits its turn is not queued again', async () => {
  await register('first');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await scene.sweep({})).toMatchObject({ mailsStuck: 1 });
  expect(await scene.sweep({})).toMatchObject({ mailsStuck: 0 });
  expect(await queued()).toBe(1);
});

it('nothing stuck: nothing done', async () => {
  expect(await scene.sweep({})).toEqual({
    mailsUnregistered: 0,
    mailsStuck: 0,
    repliesDue: 0,
    repliesInDoubt: 0,
    repliesGivenUp: 0,
    inzorgmeldingen: 0,
    inzorgmeldingenStuck: 0,
    lettersGathered: 0,
  });
});
