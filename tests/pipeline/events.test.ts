import { describe, expect, it } from 'vitest';
import { mailIdOf } from '../../functions/mail-id.ts';
import { senderGroup } from '../../functions/receive-mail/sender-group.ts';
import { sendEvent } from '../../functions/record-send-events/send-event.ts';
import { createdObjects } from '../../functions/s3-events.ts';
import { judgeFailure } from '../../functions/send-replies/judge-failure.ts';

describe('events as AWS sends them', () => {
  const at = '2026-02-03T08:12:00.123Z';
  it('S3 through EventBridge gives the key as it is; S3 itself form-encodes it', () => {
    const key = 'register/januari 2026+é.xlsx';
    const bridged = {
      version: '0',
      'detail-type': 'Object Created',
      source: 'aws.s3',
      time: '2026-02-03T08:12:00Z',
      detail: { bucket: { name: 'b' }, object: { key, size: 1 } },
    };
    const notified = {
      Records: [
        {
          eventName: 'ObjectCreated:Put',
          eventTime: at,
          s3: { bucket: { name: 'b' }, object: { key: 'register/januari+2026%2B%C3%A9.xlsx' } },
        },
      ],
    };
    expect(createdObjects(bridged)).toEqual([{ bucket: 'b', key, at: '2026-02-03T08:12:00Z' }]);
    expect(createdObjects(notified)).toEqual([{ bucket: 'b', key, at }]);
    expect(() => createdObjects({ Records: [{}] })).toThrow();
  });

  it('a send event is read bare and in the envelope of SNS', () => {
    const event = { eventType: 'Send', mail: { messageId: 'm1', tags: { 'siem-reply': ['a-1'], 'ses:source-ip': ['1.2.3.4'] } }, send: {} };
    const expected = { type: 'Send', sesMessageId: 'm1', replyId: 'a-1' };
    expect(sendEvent.parse(event)).toEqual(expected);
    expect(sendEvent.parse({ Type: 'Notification', Message: JSON.stringify(event) })).toEqual(expected);
    expect(sendEvent.safeParse({ Type: 'Notification', Message: 'not json' }).success).toBe(false);
  });
});

describe('the id of a mail', () => {
  it.each([
    ['raw/0g5e1h7c', '0g5e1h7c'],
    ['raw/AMAZON_SES_SETUP_NOTIFICATION', undefined],
    ['raw/', undefined],
    ['documents/x', undefined],
  ])('%s', (key, id) => expect(mailIdOf(key)).toBe(id));

  it('a strange name gets a plain id of its own, always the same', () => {
    const id = mailIdOf('raw/teruggezet door beheer.eml');
    expect(id).toMatch(/^[0-9a-f]{40}$/);
    expect(mailIdOf('raw/teruggezet door beheer.eml')).toBe(id);
    expect(mailIdOf('raw/teruggezet door beheer (2).eml')).not.toBe(id);
  });
});

it('mails of one domain share a group in the queue, whoever writes; a strange header has one too', () => {
  const group = (from: string) =>
    senderGroup(Buffer.from(`Subject: x\r\nFrom: ${from}\r\nTo: facturen@metsiem.nl\r\n\r\nFrom: body@elsewhere.example\r\n`));
  expect(group('"Jan @ kantoor" <jan@Fable.example>')).toBe(group('=?utf-8?q?Zo=C3=AB?=\r\n <zoe@fable.example>'));
  expect(group('jan@fable.example')).not.toBe(group('jan@invented.example'));
  expect(group('')).toBe(group('nobody'));
});

describe('what SES says when it does not send', () => {
  const failure = (name: string, status?: number, code?: string) =>
    judgeFailure(
      Object.assign(
        new Error('x'),
        { name },
        status !== undefined && { $metadata: { httpStatusCode: status } },
        code !== undefined && { code },
      ),
    );
  it.each([
    [failure('MessageRejected', 400), 'refused'],
    [failure('Throttling', 400), 'not-accepted'],
    [failure('AccountSendingPausedException', 400), 'not-accepted'],
    [failure('AccessDenied', 403), 'not-accepted'],
    [failure('Error', undefined, 'ECONNREFUSED'), 'not-accepted'],
    [failure('Error', undefined, 'ECONNRESET'), 'unknown'],
    [failure('TimeoutError'), 'unknown'],
    [failure('InternalFailure', 500), 'unknown'],
    [judgeFailure('a string'), 'unknown'],
  ])('%# %s', (found, expected) => expect(found).toBe(expected));
});
