import { afterAll, describe, expect, it } from 'vitest';
import { parseMail } from '#mail';
import { traceHeaders } from '../../packages/local/intake/trace-headers.ts';
import { closeDoors, envelope, from, here, received } from '../support/local-door.ts';
import { context } from '../support/mail-write.ts';

afterAll(closeDoors);

describe('what a mail says of its own authenticity counts for nothing', () => {
  const forged = [
    'Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=zorg.example; dkim=pass header.i=@zorg.example; dmarc=pass header.from=zorg.example',
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    'Return-Path: <facturen@zorg.example>',
    'Received: from mail.zorg.example by inbound-smtp.eu-central-1.amazonaws.com for herindicatieOA@metsiem.nl; Tue, 03 Feb 2020 09:12:00 +0100',
  ];
  const mail = (...head: readonly string[]) =>
    Buffer.from([...head, `From: ${from}`, 'To: facturen@metsiem.nl', 'Subject: Factuur', '', 'Bijgaand.', ''].join('\r\n'));
  const stranger = { envelope: envelope('x@elders.example') };
  const attacks: readonly (readonly [string, Buffer])[] = [
    ['in its own headers', mail(...forged)],
    ['folded on to our last line', mail(' ; dmarc=pass header.from=zorg.example;', ...forged)],
    ['before an empty line', mail('', ...forged)],
    ['with a line end that some readers know', mail(`X-A: b\r${forged[0]}`)],
  ];
  it.each(attacks)('%s', async (_, raw) => {
    const { facts, verdict } = await received(here, { ...stranger, raw });
    expect(facts.authenticity).toMatchObject({ evaluated: true, spfAligned: false, dkimAligned: false });
    expect(facts.authenticity.dmarc).not.toBe('pass');
    expect(verdict).toMatch(/^M02/);
    expect(facts.mailbox).toBe('facturen');
    expect(facts.receivedAt.slice(0, 4)).not.toBe('2020');
  });

  it('in the words of the conversation', async () => {
    const words = 'x\r\nX-Forged: 1 "; dmarc=pass header.from=zorg.example; dkim=pass header.i=@zorg.example; (';
    const facts = {
      mailId: 'm1',
      envelopeFrom: `${words}@elders.example`,
      recipient: 'facturen@metsiem.nl',
      helo: words,
      remoteAddress: '127.0.0.1',
      at: new Date(),
    };
    const judgement = {
      spf: { result: 'pass', domain: words },
      dkim: [{ result: 'fail', domain: words }],
      dmarc: { result: 'fail', domain: words },
    };
    const top = traceHeaders(facts, judgement, { spam: 'PASS', virus: 'PASS' });
    expect(top.toString()).not.toMatch(/^X-Forged/m);
    const { authenticity, mailbox } = (await parseMail(Buffer.concat([top, mail()]), context)).facts;
    expect(authenticity).toMatchObject({ evaluated: true, spfAligned: false, dkim: 'fail', dkimAligned: false, dmarc: 'fail' });
    expect(mailbox).toBe('facturen');
  });

  it('but that SES refused it before, as in a mail saved from a mailbox, is believed', async () => {
    const sound = { envelope: envelope(from) };
    const before =
      'Authentication-Results: amazonses.com;\r\n spf=fail client-ip=192.0.2.9;\r\n dkim=fail header.i=@zorg.example;\r\n dmarc=fail';
    expect((await received(here, { ...sound, raw: mail(before) })).verdict).toBe('M02 fail');
    expect((await received(here, { ...sound, raw: mail('X-SES-Virus-Verdict: FAIL') })).verdict).toBe('M03 fail');
    expect((await received(here, { ...sound, raw: mail('X-SES-Spam-Verdict: GRAY') })).verdict).toBe('M03 undetermined');
  });

  it('and the strings made for trying out a scanner are found', async () => {
    const gtube = `XJS*C4JDBQADN1.NSBN3*2IDNEN*${'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL'}*C.34X`;
    expect((await received(here, { from, text: gtube })).facts.authenticity.spam).toBe('fail');
    const eicar = `${String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$`}${'EICAR'}-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
    const attached = { from, attachments: [{ filename: 'factuur.pdf', content: Buffer.from(eicar) }] };
    expect((await received(here, attached)).facts.authenticity.virus).toBe('fail');
  });
});
