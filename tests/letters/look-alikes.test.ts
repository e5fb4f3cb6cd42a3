import { domainToASCII } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Register } from '#domain';
import { bsnHasher } from '#register';
import { makeLine, sampleOnderaannemers, samplePerson } from '#samples';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { inMonth, invoiceBy, pdfMail } from '../golden/golden-case.ts';
import { readGoldenRegister } from '../golden/golden-register.ts';

const { fable } = sampleOnderaannemers;
const hashBsn = bsnHasher('a key that only these mails know');
const now = '2026-02-03T10:00:00Z';
let register: Register;
beforeAll(async () => {
  register = await readGoldenRegister(hashBsn);
});

/** A sound invoice of a registered onderaannemer, mailed from this address by a server that proves to be of its domain. */
async function mailedFrom(from: string) {
  const domain = domainToASCII(from.split('@')[1] ?? '');
  const raw = await pdfMail(fable, invoiceBy(fable, 'F-17', [makeLine(samplePerson('fien'), 'BG-M', inMonth)]), 'table', {
    from,
    messageId: `1@${domain}`,
    receipt: { mailFrom: `x@${domain}` },
  });
  for await (const checked of checkMails([{ file: 'mail.eml', raw }], { register, hashBsn, now: () => now })) return checked;
  throw new Error('Nothing came of it');
}

it('van het adres in het register wordt de factuur beoordeeld', async () => {
  const { outcome, replies } = await mailedFrom('facturen@fabel.example');
  expect([outcome.decision, replies.map(({ to }) => to)]).toEqual(['approved', ['facturen@fabel.example']]);
  expect((await mailedFrom('Facturen@FABEL.example')).outcome.decision).toBe('approved');
});

describe('van een adres dat er alleen op lijkt niet, en het antwoord zegt niets', () => {
  const lookAlikes = [
    'facturen@fabe1.example',
    'facturen@f\u0430bel.example',
    'facturen@fab\u0435l.example',
    'facturen@xn--fbel-5cd.example',
    'facturen@\uff46abel.example.evil.example',
    'facturen@fabel.example.evil.example',
    'facturen@evil-fabel.example',
    'facturen@www.fabel.example',
    'facturen@fabel.example.',
    'facturen@fabel.evil.example',
    'facturen@fabel-example.nl',
    'facturen@fabel.exarnple',
    'facturen+x@fabel.example',
    'facturen.@fabel.example',
    'factuur@fabel.example',
    'fabel.example@evil.example',
  ];
  it.each(lookAlikes)('%s', async (from) => {
    const { outcome, replies } = await mailedFrom(from);
    expect(outcome.decision).toBe('review');
    expect(outcome.findings.map(({ code }) => code)).toContain('M01');
    expect(outcome.cases.every(({ decision, claims }) => decision === 'review' && claims.length === 0)).toBe(true);
    for (const { to, text, subject } of replies) {
      expect(to).not.toBe(fable.mailbox);
      expect(`${subject} ${text}`).not.toMatch(/F-17|491|goedgekeurd|afgewezen|factuur\b|Fabel/i);
    }
  });
});
