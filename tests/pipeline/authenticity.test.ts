import { generateKeyPairSync } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, describe, expect, it } from 'vitest';
import { parseMail } from '#mail';
import { machineZone, type Names, zoneOf } from '../../packages/local/intake/names.ts';
import { startSmtpIntake } from '../../packages/local/intake/smtp-intake.ts';
import { traceHeaders } from '../../packages/local/intake/trace-headers.ts';
import { mailFindings } from '../support/letters.ts';
import { context } from '../support/mail-write.ts';
import { mailCase } from '../support/rules-builders.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const signature = (domainName: string) => ({
  domainName,
  keySelector: 's1',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
});
/** `zorg.example` asks to refuse what it did not send, `open.example` has no wish, `elders.example` is a stranger. */
const names = (mayMail: string): Names =>
  zoneOf({
    'zorg.example': `v=spf1 ip4:${mayMail} -all`,
    '_dmarc.zorg.example': 'v=DMARC1; p=reject',
    's1._domainkey.zorg.example': `v=DKIM1; k=rsa; p=${key}`,
    'open.example': `v=spf1 ip4:${mayMail} -all`,
    's1._domainkey.open.example': `v=DKIM1; k=rsa; p=${key}`,
    'elders.example': 'v=spf1 ip4:127.0.0.1 -all',
    '_dmarc.elders.example': 'v=DMARC1; p=reject',
    's1._domainkey.elders.example': `v=DKIM1; k=rsa; p=${key}`,
  });
const here = names('127.0.0.1');
const elsewhere = names('192.0.2.1');

const stored: Buffer[] = [];
const intakes = new Map<Names, Promise<{ readonly port: number; readonly stop: () => Promise<void> }>>();
function portFor(zone: Names) {
  const store = async (_: string, raw: Buffer) => void stored.push(raw);
  const known = intakes.get(zone) ?? startSmtpIntake({ port: 0, mailboxes: ['facturen@metsiem.nl'], names: zone, store });
  intakes.set(zone, known);
  return known.then(({ port }) => port);
}
afterAll(async () => {
  for (const intake of intakes.values()) await (await intake).stop();
});

/** Mails it through the door as a program on this machine does, and reads what was stored. */
async function received(zone: Names, mail: SendMailOptions, dkim?: ReturnType<typeof signature>) {
  const transport = createTransport({
    host: '127.0.0.1',
    port: await portFor(zone),
    secure: false,
    ignoreTLS: true,
    ...(dkim ? { dkim } : {}),
  });
  await transport.sendMail({ to: 'facturen@metsiem.nl', subject: 'Factuur januari', text: 'Bijgaand.', ...mail });
  const raw = stored.pop() ?? Buffer.alloc(0);
  const { facts } = await parseMail(raw, context);
  const findings = mailFindings(mailCase({ mail: facts, requireAuthenticity: true }));
  const found = findings.find(({ code }) => code === 'M02' || code === 'M03');
  return { raw, facts, verdict: found === undefined ? 'pass' : `${found.code} ${found.verdict}` };
}

const from = 'facturen@zorg.example';
const envelope = (sender: string) => ({ from: sender, to: 'facturen@metsiem.nl' });

describe('who sent a mail is judged at the local door, and read as SES would have written it', () => {
  const raw = (head: string, body = 'Bijgaand.') =>
    Buffer.from(`${head}\r\nTo: facturen@metsiem.nl\r\nSubject: Factuur\r\n\r\n${body}\r\n`);
  const rows: readonly (readonly [string, Names, SendMailOptions, ReturnType<typeof signature> | undefined, object, string])[] = [
    [
      'signed by its own domain',
      here,
      { from },
      signature('zorg.example'),
      { spf: 'pass', spfAligned: true, dkim: 'pass', dkimAligned: true, dmarc: 'pass' },
      'pass',
    ],
    ['not signed, from where it may come', here, { from }, undefined, { spf: 'pass', dkim: 'none', dmarc: 'pass' }, 'pass'],
    [
      'forwarded: another machine, the signature whole',
      elsewhere,
      { from },
      signature('zorg.example'),
      { spf: 'fail', dkim: 'pass', dmarc: 'pass' },
      'pass',
    ],
    ['another machine, not signed', elsewhere, { from }, undefined, { spf: 'fail', dkim: 'none', dmarc: 'fail' }, 'M02 fail'],
    [
      'signed by a stranger, from an envelope of the stranger',
      here,
      { from, envelope: envelope('x@elders.example') },
      signature('elders.example'),
      { spf: 'pass', spfAligned: false, dkim: 'pass', dkimAligned: false, dmarc: 'fail' },
      'M02 fail',
    ],
    [
      'a domain without a wish, signed',
      elsewhere,
      { from: 'a@open.example' },
      signature('open.example'),
      { spf: 'fail', dkimAligned: true, dmarc: 'none' },
      'pass',
    ],
    [
      'a domain without a wish, not signed, from elsewhere',
      elsewhere,
      { from: 'a@open.example' },
      undefined,
      { spf: 'fail', dkim: 'none', dmarc: 'none' },
      'M02 undetermined',
    ],
    [
      'a domain that nobody knows',
      here,
      { from: 'a@nergens.example' },
      undefined,
      { spf: 'none', dkim: 'none', dmarc: 'none' },
      'M02 undetermined',
    ],
    [
      'the display name is somebody’s address',
      here,
      { from: { name: 'facturen@zorg.example', address: 'x@elders.example' } },
      undefined,
      { spf: 'pass', dmarc: 'pass' },
      'pass',
    ],
    [
      'two senders',
      here,
      { envelope: envelope(from), raw: raw(`From: ${from}\r\nFrom: x@elders.example`) },
      undefined,
      { spf: 'pass', spfAligned: false, dmarc: 'none' },
      'M02 undetermined',
    ],
    ['no sender', here, { envelope: envelope(from), raw: raw('Date: x') }, undefined, { dmarc: 'none' }, 'M02 undetermined'],
  ];
  it.each(rows)('%s', async (_, zone, mail, dkim, expected, verdict) => {
    const judged = await received(zone, mail, dkim);
    expect(judged.facts.authenticity).toMatchObject({ evaluated: true, spam: 'pass', virus: 'pass', ...expected });
    expect(judged.verdict).toBe(verdict);
  });

  it('a signature over another body fails, and the machine it came from decides', async () => {
    const { raw: signed } = await received(elsewhere, { from }, signature('zorg.example'));
    const own = signed.toString('latin1');
    const broken = Buffer.from(own.slice(own.indexOf('DKIM-Signature')).replace('Bijgaand', 'Betaal nu'), 'latin1');
    const judged = await received(elsewhere, { envelope: envelope(from), raw: broken });
    expect(judged.facts.authenticity).toMatchObject({ spf: 'fail', dkim: 'fail', dkimAligned: false, dmarc: 'fail' });
    expect(judged.verdict).toBe('M02 fail');
    expect((await received(here, { envelope: envelope(from), raw: broken })).facts.authenticity).toMatchObject({
      dkim: 'fail',
      dmarc: 'pass',
    });
  });

  it('more signatures than any mail has are not looked at', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => `DKIM-Signature: v=1; a=rsa-sha256; d=zorg.example; s=s${n}; h=from; bh=x; b=x`);
    const judged = await received(here, { envelope: envelope(from), raw: raw(`${many.join('\r\n')}\r\nFrom: ${from}`) });
    expect(judged.facts.authenticity).toMatchObject({ evaluated: true, dmarc: 'permerror' });
    expect(judged.verdict).toBe('M02 undetermined');
  });
});

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

it('without internet every domain mails through this machine, and none in the name of another', async () => {
  expect((await received(machineZone, { from: 'administratie@welk-domein-dan-ook.nl' })).verdict).toBe('pass');
  expect((await received(machineZone, { from: 'a@mail.zorg.nl', envelope: envelope('bounce@zorg.nl') })).verdict).toBe('pass');
  const spoofed = await received(machineZone, { from, envelope: envelope('x@elders.example') });
  expect(spoofed.facts.authenticity).toMatchObject({ spf: 'pass', spfAligned: false, dmarc: 'fail' });
  expect(spoofed.verdict).toBe('M02 fail');
  expect((await received(machineZone, { from }, signature('zorg.example'))).verdict).toBe('pass');
});
