import type { SendMailOptions } from 'nodemailer';
import { afterAll, describe, expect, it } from 'vitest';
import { machineZone, type Names } from '../../packages/local/intake/names.ts';
import { closeDoors, elsewhere, envelope, from, here, received, signature } from '../support/local-door.ts';

afterAll(closeDoors);

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

it('without internet every domain mails through this machine, and none in the name of another', async () => {
  expect((await received(machineZone, { from: 'administratie@welk-domein-dan-ook.nl' })).verdict).toBe('pass');
  expect((await received(machineZone, { from: 'a@mail.zorg.nl', envelope: envelope('bounce@zorg.nl') })).verdict).toBe('pass');
  const spoofed = await received(machineZone, { from, envelope: envelope('x@elders.example') });
  expect(spoofed.facts.authenticity).toMatchObject({ spf: 'pass', spfAligned: false, dmarc: 'fail' });
  expect(spoofed.verdict).toBe('M02 fail');
  expect((await received(machineZone, { from }, signature('zorg.example'))).verdict).toBe('pass');
});
