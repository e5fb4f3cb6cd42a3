import { describe, expect, it } from 'vitest';
import { sampleOnderaannemers } from '#samples';
import type { SentLetter } from '../support/correspondence.ts';
import { invoice, rejectedFirst, write } from '../support/refused-invoice.ts';

describe('een bericht in onze eigen postbus over een brief die niet aankwam', () => {
  const report = (letter: SentLetter, fields: string, type = 'delivery-status') =>
    Buffer.from(
      [
        'Return-Path: <>',
        'From: Mail Delivery System <mailer-daemon@fabel.example>',
        'To: facturen@metsiem.nl',
        'Subject: Undelivered Mail Returned to Sender',
        'Message-ID: <dsn@fabel.example>',
        'MIME-Version: 1.0',
        `Content-Type: multipart/report; report-type=${type}; boundary="b"`,
        '',
        '--b\r\nContent-Type: text/plain\r\n\r\nUw bericht kwam niet aan.',
        `--b\r\nContent-Type: message/${type}\r\n\r\n${fields}\r\n`,
        `--b\r\nContent-Type: message/rfc822\r\n\r\n${Buffer.from(letter.raw).toString('latin1')}`,
        '--b--\r\n',
      ].join('\r\n'),
      'latin1',
    );

  it.each([
    [
      'voor altijd',
      'Final-Recipient: rfc822; x\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user',
      undefined,
      'bounce',
      true,
      true,
    ],
    ['voorlopig', 'Action: failed\r\nStatus: 4.2.2', undefined, 'bounce', false, false],
    ['en is als spam gemeld', 'Feedback-Type: abuse\r\nUser-Agent: x', 'feedback-report', 'complaint', true, true],
  ] as const)('%s: het geldt als dezelfde gebeurtenis van SES', async (_, fields, type, kind, permanent, isStopped) => {
    const { scene, letter, mailId, reference } = await rejectedFirst();
    const { outcome, letters } = await scene.receive(report(letter, fields, type));
    expect([outcome.decision, outcome.answers, letters]).toEqual(['ignored', { mailId, reference, how: kind }, []]);
    expect(await scene.store.replies.get(`${mailId}-1`)).toMatchObject({ state: 'sent', undelivered: { kind, permanent } });
    expect((await scene.store.addresses.stopped(sampleOnderaannemers.fable.mailbox))?.reason).toBe(isStopped ? kind : undefined);
    const next = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-709') }));
    expect(next.letters).toHaveLength(isStopped ? 0 : 1);
    expect((await scene.store.replies.get(`${next.mailId}-1`))?.state).toBe(isStopped ? 'stopped' : 'sent');
  });

  it.each([
    ['dat hij later komt', 'Action: delayed\r\nStatus: 4.4.1'],
    ['dat hij aankwam', 'Action: delivered\r\nStatus: 2.0.0'],
  ])('%s: de brief is niet onbestelbaar', async (_, fields) => {
    const { scene, letter, mailId } = await rejectedFirst();
    await scene.receive(report(letter, fields));
    expect((await scene.store.replies.get(`${mailId}-1`))?.undelivered).toBeUndefined();
  });

  it('over een mail die niet van ons is, of die alleen ons kenmerk noemt, verandert niets', async () => {
    const { scene, letter, reference } = await rejectedFirst();
    const other = { ...letter, raw: Buffer.from(`Message-ID: <x@elders.example>\r\nSubject: Factuur (${reference})\r\n\r\nx`) };
    const { outcome } = await scene.receive(report(other, 'Action: failed\r\nStatus: 5.1.1'));
    expect([outcome.decision, outcome.answers, await scene.store.addresses.all()]).toEqual(['ignored', undefined, []]);
  });
});
