import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseMail } from '#mail';
import { base64, context, file, mail, multipart, parse, part, person, received, text } from '../support/mail-write.ts';

const without = (name: string): string[] => person.filter((header) => !header.startsWith(`${name}:`));
const results = (line: string): string => `Authentication-Results: amazonses.com; ${line}`;

describe('which mailbox', () => {
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['visible only', person, 'facturen'],
    ['delivery before what is visible', [received('herindicatieOA@metsiem.nl'), ...person], 'herindicatie'],
    ['the O as a zero, other case, a label', [received('<HERINDICATIE0a+x@MetSiem.NL>'), ...person], 'herindicatie'],
    ['Bcc, known from Delivered-To', ['Delivered-To: facturen@metsiem.nl', ...without('To'), 'To: undisclosed-recipients:;'], 'facturen'],
    [
      'among ten thousand others',
      [...without('To'), `To: ${Array.from({ length: 10_000 }, (_, n) => `u${n}@x.example`).join(',\r\n ')}, facturen@metsiem.nl`],
      'facturen',
    ],
    ['a look-alike', [...without('To'), 'To: facturen@metsiem.nl.evil.example, xfacturen@metsiem.nl'], 'unknown'],
  ];
  it.each(rows)('%s', async (_, headers, mailbox) => {
    expect((await parse(headers)).facts.mailbox).toBe(mailbox);
  });
});

it('a subject with letters as old programs wrote them, in no encoding or half in one', async () => {
  const of = async (subject: string) => (await parse([...without('Subject'), `Subject: ${subject}`])).facts.subject;
  expect(await of(Buffer.from('Factuur cliënt').toString('latin1'))).toBe('Factuur cliënt');
  expect(await of('=?iso-8859-1?Q?Factuur_cli\xebnt?=')).toBe('Factuur cliënt');
  expect(await of('=?iso-2022-jp?B?GyRCQEE1YT1xGyhC?=')).toBe('請求書');
});

it('an empty line before the head is no end of it', async () => {
  expect((await parseMail(Buffer.concat([Buffer.from('\r\n\n'), mail(person)]), context)).facts).toMatchObject({
    from: 'facturen@zorg.example',
    subject: 'Factuur januari',
  });
});

it('the moment of arrival: given, or the topmost Received, or now', async () => {
  const headers = [received(), 'Received: by laptop; Mon, 02 Feb 2026 01:00:00 +0000', ...person];
  expect((await parse(headers)).facts.receivedAt).toBe('2026-02-03T08:12:00.000Z');
  expect((await parseMail(mail(headers), { ...context, receivedAt: '2026-02-04T00:00:00Z' })).facts.receivedAt).toBe(
    '2026-02-04T00:00:00Z',
  );
  expect((await parse(person)).facts.receivedAt).toBe(context.now);
});

describe('authenticity is only what our own server wrote on top', () => {
  const spf =
    'spf=pass (spfCheck: domain of mail.zorg.example designates 192.0.2.7) client-ip=192.0.2.7; envelope-from=x@bounce.zorg.example; helo=a.example';
  const rows: readonly (readonly [string, readonly string[], object])[] = [
    [
      'all aligned, subdomains too',
      [results(`${spf}; dkim=pass header.i=@zorg.example; dmarc=pass header.from=zorg.example;`), ...person],
      { evaluated: true, spf: 'pass', spfAligned: true, dkim: 'pass', dkimAligned: true, dmarc: 'pass' },
    ],
    [
      'passes of a stranger are not aligned',
      [results('spf=pass (spfCheck: domain of evil.example) client-ip=1.2.3.4; dkim=pass header.d=evil.example; dmarc=fail'), ...person],
      { spf: 'pass', spfAligned: false, dkim: 'pass', dkimAligned: false, dmarc: 'fail' },
    ],
    [
      'one of two signatures is the sender’s',
      [results('dkim=pass header.i=@mailer.example; dkim=pass header.i=@zorg.example; dmarc=none'), ...person],
      { dkim: 'pass', dkimAligned: true, dmarc: 'none' },
    ],
    [
      'a failed signature of the sender beside one of a stranger',
      [results('dkim=fail header.i=@zorg.example; dkim=pass header.i=@mailer.example'), ...person],
      { dkimAligned: false },
    ],
    ['of another server', ['Authentication-Results: mx.evil.example; dmarc=pass', ...person], { evaluated: false, dmarc: 'none' }],
    [
      'our own name below another server’s',
      ['Authentication-Results: mx.evil.example; spf=fail', results('dmarc=pass'), ...person],
      { evaluated: false, dmarc: 'none' },
    ],
    [
      'the sender’s forgery below our own',
      [results('dmarc=fail'), 'Received: x', results('dmarc=pass'), ...person],
      { evaluated: true, dmarc: 'fail' },
    ],
    ['a look-alike of our name', ['Authentication-Results: amazonses.com.evil.example; dmarc=pass', ...person], { evaluated: false }],
    [
      'results smuggled in through a quoted address',
      [results('spf=pass; envelope-from="; dmarc=pass; x"@evil.example; dmarc=fail'), ...person],
      { dmarc: 'none', spf: 'none' },
    ],
    ['a pass for another sender than we read', [results('dmarc=pass header.from=evil.example'), ...person], { dmarc: 'fail' }],
    ['a pass for the organisation', [results('dmarc=pass header.from=mail.zorg.example'), ...person], { dmarc: 'pass' }],
    [
      'a pass for a domain in the letters of the DNS',
      [
        results('spf=pass smtp.mailfrom=xn--zrg-gna.example; dmarc=pass header.from=xn--zrg-gna.example'),
        ...without('From'),
        'From: a@zórg.example'.replace('ó', '\u00c3\u00b3'),
      ],
      { dmarc: 'pass', spfAligned: true },
    ],
    ['two different answers', [results('spf=none; dmarc=pass; dmarc=fail'), ...person], { dmarc: 'none' }],
    [
      'two senders',
      [results('dkim=pass header.i=@zorg.example; dmarc=pass'), ...person, 'From: ander@evil.example'],
      { dkimAligned: false },
    ],
    [
      'verdicts: the first counts',
      ['X-SES-Spam-Verdict: FAIL', 'X-SES-Virus-Verdict: GRAY', ...person, 'X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: PASS'],
      { spam: 'fail', virus: 'gray' },
    ],
  ];
  it.each(rows)('%s', async (_, headers, expected) => {
    expect((await parse(headers)).facts.authenticity).toMatchObject(expected);
  });

  it('a mail with two senders has none', async () => {
    expect((await parse([...person, 'From: ander@evil.example'])).facts.from).toBeUndefined();
    expect((await parse([...without('From'), 'From: a@zorg.example, b@evil.example'])).facts.from).toBeUndefined();
    expect((await parse(person)).facts.from).toBe('facturen@zorg.example');
  });
});

describe('machines', () => {
  const subject = (line: string): string[] => [...without('Subject'), `Subject: ${line}`];
  const report = (type: string): string =>
    multipart(`report; report-type=${type}`, [text('x'), part([`Content-Type: message/${type}`], 'Final-Recipient: x')]);
  const machines: readonly (readonly [string, readonly string[], string | undefined, boolean])[] = [
    ['auto-replied', ['Auto-Submitted: auto-replied (vacation)', ...person], undefined, false],
    ['auto-generated', ['Auto-Submitted: auto-generated; owner-email="x"', ...person], undefined, false],
    ['empty Return-Path', ['Return-Path: <>', ...person], undefined, false],
    ['mailing list', ['List-Id: <x.example>', ...person], undefined, false],
    ['bulk', ['Precedence: Bulk', ...person], undefined, false],
    ['Exchange', ['X-Auto-Response-Suppress: All', ...person], undefined, false],
    ['subject in Dutch', subject('Automatisch antwoord: Factuur 12'), undefined, false],
    ['encoded subject', subject('=?utf-8?Q?Automatisch_antwoord=3A_factuur?='), undefined, false],
    ['out of office', subject('Out of Office Re: uw factuur'), undefined, false],
    ['absent', subject('Afwezig: uw bericht'), undefined, false],
    ['German', subject('Automatische Antwort: Rechnung'), undefined, false],
    ['delivery status', person, report('delivery-status'), true],
    ['read receipt', person, report('disposition-notification'), true],
    ['bounce of a mail system', ['Return-Path: <>', ...without('From'), 'From: MAILER-DAEMON@zorg.example'], undefined, true],
    ['bounce by its words', ['Return-Path: <>', ...subject('Undelivered Mail Returned to Sender')], undefined, true],
    ['a bounce of Postfix', [...without('From'), 'From: <MAILER-DAEMON> (Mail Delivery System)', 'Return-Path: <>'], undefined, true],
    ['post_master', [...without('From'), 'From: post_master@zorg.example'], undefined, false],
    ['an envelope of a mail system', ['Return-Path: <MAILER-DAEMON@zorg.example>', ...person], undefined, false],
    ['a list manager', [...without('From'), 'From: owner-zorg@zorg.example'], undefined, false],
    ['a list that only says where to post', ['List-Post: <mailto:x@x.example>', ...person], undefined, false],
    ['an old list', ['Mailing-List: contact x-help@x.example; run by ezmlm', ...person], undefined, false],
    ['no, and yes below', ['Auto-Submitted: no', 'Auto-Submitted: auto-replied', ...person], undefined, false],
    ['a notice of SNS', ['x-amz-sns-message-id: 1', ...person], undefined, false],
    ['a question whether we are human', subject('Please confirm your message'), undefined, false],
    ['the server of a list that sees a loop', subject('Loop Alert: Duplicated Message-ID'), undefined, false],
    ['a complaint without a report', subject('complaint about message from 192.0.2.1'), undefined, false],
    ['our own mailbox', [...without('From'), 'From: herindicatieoa@metsiem.nl'], undefined, true],
  ];
  it.each(machines)('%s', async (_, headers, content, loop) => {
    const { facts } = await parse(headers, content);
    expect(facts.automatic).toMatch(/^\S.{3,80}$/);
    expect(facts.loop).toBe(loop);
  });

  const people: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['an ordinary mail', person, undefined],
    ['Auto-Submitted: no', ['Auto-Submitted: no', ...person], undefined],
    ['an answer to an automatic reply', subject('Re: Automatisch antwoord: Factuur 12'), undefined],
    ['words of machines in the body', person, text('Bijgaand ontvangt u automatisch gegenereerde factuur. Out of office: nooit.')],
    ['somebody who was absent', subject('Afwezigheid cliënt 400123 in januari'), undefined],
    ['a list of bulk goods', subject('Levering en returned goods januari'), undefined],
    ['a sender called post', [...without('From'), 'From: post@master.example'], undefined],
  ];
  it.each(people)('never %s', async (_, headers, content) => {
    const { facts } = await parse(headers, content);
    expect(facts.automatic).toBeUndefined();
    expect(facts.perhapsAutomatic).toBeUndefined();
    expect(facts.loop).toBe(false);
  });

  const doubtful: readonly (readonly [string, readonly string[], string])[] = [
    ['a bounce that somebody forwards', subject('Fwd: Returned mail'), '> Final-Recipient: rfc822; x@zorg.example\r\n> Action: failed'],
    ['a mail that came back', person, 'Onze fout?\r\n\r\n-- Original message --\r\nReceived: from mail.zorg.example by x'],
    ['a bounce without any mark', person, 'Your mail sent on Tuesday\r\n  could not be delivered to: <x@zorg.example>'],
    ['a code of a mail server', person, 'Wat betekent 550 5.1.1?'],
    ['a Dutch bounce', person, 'Uw bericht aan x@zorg.example kon niet worden bezorgd.'],
    ['a complaint in plain text', person, 'Feedback-Type: abuse\r\nVersion: 1'],
    ['a challenge', person, 'Click the link to have your address added to the allowed list.'],
    ['an absence without any mark', person, 'Ik ben tot en met vrijdag met vakantie.'],
    ['words that a machine says of itself', person, 'Dit is een automatisch gegenereerd bericht.'],
    ['a newsletter', ['List-Unsubscribe: <mailto:x@x.example>', ...person], 'Ons nieuws.'],
  ];
  it.each(doubtful)('perhaps %s, so that a person looks', async (_, headers, words) => {
    const { facts } = await parse(headers, text(words));
    expect(facts.perhapsAutomatic).toMatch(/^\S.{3,80}$/);
    expect(facts).toMatchObject({ automatic: undefined, loop: false });
  });

  it('perhaps a report that its mail does not call one', async () => {
    const parts = [text('Zie het verslag.'), part(['Content-Type: message/feedback-report'], 'User-Agent: x')];
    expect((await parse(person, multipart('mixed', parts))).facts).toMatchObject({
      automatic: undefined,
      perhapsAutomatic: 'message/feedback-report',
    });
  });

  it('what somebody quotes is not what he says, but for what only servers write', async () => {
    const quoted = await parse(person, text('Dank u.\r\n\r\n> Dit is een automatisch bericht.\r\n> Ik ben met vakantie.'));
    expect(quoted.facts.perhapsAutomatic).toBeUndefined();
  });

  it('a colleague of Siem who forwards is no loop', async () => {
    const { facts } = await parse([...without('From'), 'From: j.jansen@metsiem.nl']);
    expect(facts).toMatchObject({ forwardedBySiem: true, loop: false, automatic: undefined });
  });
});

describe('a change in care', () => {
  const rows: readonly (readonly [string, string, string, boolean, string | undefined])[] = [
    ['in the subject', 'Melding uit zorg', 'Zie hieronder.', false, 'uit-zorg'],
    [
      'in a sentence that names whom and when',
      'Bericht',
      'Goedemorgen,\r\n\r\nCliënt 400123 is per 1 februari afgeschaald naar licht.',
      false,
      'afschalen',
    ],
    ['upwards', 'Opschaling cliënt', 'Vanaf maart.', false, 'opschalen'],
    ['a mention in a mail with an invoice', 'Factuur januari', 'Cliënt 400123 is per 15 januari uit zorg.', true, undefined],
    ['a mention beside an attachment', 'Januari', 'Cliënt 400123 is per 15 januari uit zorg.', true, undefined],
    ['a question', 'Vraag', 'Hoe meld ik dat een cliënt uit zorg gaat?', false, undefined],
    ['talk about care', 'Kennismaking', 'Wij leveren veel zorg en schalen graag.', false, undefined],
  ];
  it.each(rows)('%s', async (_, subject, body, hasFile, expected) => {
    const parts = [text(Buffer.from(body).toString('latin1')), ...(hasFile ? [file('a.pdf', '%PDF-1.4')] : [])];
    expect((await parse([...without('Subject'), `Subject: ${subject}`], multipart('mixed', parts))).facts.careChange).toBe(expected);
  });
});

describe('the fingerprint', () => {
  const bytes = '%PDF-1.4 factuur';
  const asBase64 = multipart('mixed', [text('Hierbij de factuur van januari.'), file('a.pdf', bytes)]);
  const otherEncoding = multipart(
    'mixed',
    [
      part(['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'], base64('Hierbij de factuur van januari.\n')),
      part(
        ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename=b.pdf', 'Content-Transfer-Encoding: quoted-printable'],
        '%PDF-1.4 fact=75ur=',
      ),
    ],
    'anders',
  );
  const of = async (headers: readonly string[], content: string): Promise<string> => (await parse(headers, content)).facts.fingerprint;

  it('is the same by another road: recipients, servers, transfer encoding', async () => {
    const first = await of(person, asBase64);
    expect(await of([received(), ...without('To'), 'To: herindicatieOA@metsiem.nl', 'Cc: x@y.example'], otherEncoding)).toBe(first);
  });

  it('is the same a second later, also when a mail within the mail has a date that nobody can read', async () => {
    const within = part(
      ['Content-Type: message/rfc822', 'Content-Disposition: inline'],
      ['Date: gisteren', 'Subject: Factuur', '', 'Hierbij de factuur.'].join('\r\n'),
    );
    const forwarded = multipart('mixed', [text('Zie hieronder.'), within]);
    const first = await of(person, forwarded);
    await setTimeout(1100);
    expect(await of(person, forwarded)).toBe(first);
  });

  it('differs for another mail, another document, or no Message-ID and another date', async () => {
    const prints = [
      await of(person, asBase64),
      await of([...without('Message-ID'), 'Message-ID: <2@zorg.example>'], asBase64),
      await of(person, multipart('mixed', [text('Hierbij de factuur van januari.'), file('a.pdf', `${bytes}2`)])),
      await of(without('Message-ID'), asBase64),
      await of([...without('Message-ID').filter((line) => !line.startsWith('Date')), 'Date: Wed, 04 Feb 2026 09:11:52 +0100'], asBase64),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});
