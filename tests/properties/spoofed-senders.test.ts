import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainOf } from '#domain';
import { parseMail } from '#mail';
import { judgeSender } from '../../packages/local/intake/judge-sender.ts';
import { machineZone } from '../../packages/local/intake/names.ts';
import { traceHeaders } from '../../packages/local/intake/trace-headers.ts';
import { mailFindings } from '../support/letters.ts';
import { context } from '../support/mail-write.ts';
import { mailCase } from '../support/rules-mails.ts';

const registered = 'facturen@zorgzuid.example';
const forger = 'x@evil.example';

/** What arrives of a mail that the forger's own server sends, and whether it passes for somebody's. */
async function arrived(head: string) {
  const raw = Buffer.from(`${head}\r\nTo: facturen@metsiem.nl\r\nSubject: Factuur\r\n\r\nBijgaand.\r\n`);
  const facts = {
    mailId: 'm1',
    envelopeFrom: forger,
    recipient: 'facturen@metsiem.nl',
    helo: 'mail.evil.example',
    remoteAddress: '127.0.0.1',
    at: new Date(0),
  };
  const top = traceHeaders(facts, await judgeSender(raw, facts, machineZone), { spam: 'PASS', virus: 'PASS' });
  const mail = (await parseMail(Buffer.concat([top, raw]), context)).facts;
  const isHeld = mailFindings(mailCase({ mail, requireAuthenticity: true })).some(({ code }) => code === 'M02');
  return { from: mail.from, isHeld };
}

describe('whoever sends from a domain of his own never passes for a registered one', () => {
  const displayed = [
    `"${registered}" <${forger}>`,
    `${registered} <${forger}>`,
    `=?utf-8?Q?facturen=40zorgzuid.example?= <${forger}>`,
    `=?utf-8?B?${Buffer.from(`Zorg" <${registered}>, "`).toString('base64')}?= <${forger}>`,
    `"=?utf-8?Q?Zorg=22_=3Cfacturen=40zorgzuid.example=3E?=" <${forger}>`,
    `${forger} (${registered})`,
    `${registered}: ${forger};`,
    `"a" "${registered}" <${forger}>`,
    `${registered}\r\n <${forger}>`,
  ];
  it.each(displayed)('a display name is nobody’s address: %s', async (from) => {
    expect(await arrived(`From: ${from}`)).toEqual({ from: forger, isHeld: false });
  });

  const unclear = [
    `<${registered}> <${forger}>`,
    `<${forger}> <${registered}>`,
    `${registered}, ${forger}`,
    `"${registered}"@evil.example`,
    `${registered}@evil.example`,
    `${registered}\0@evil.example`,
    `<@evil.example:${registered}>`,
    `"${registered}\\" <${forger}>`,
    `${forger}\r\nFrom: ${registered}`,
    `facturen @ zorgzuid . example`,
    'undisclosed:;',
    '',
  ];
  it.each(unclear)('what can be read in two ways is nobody: %s', async (from) => {
    expect((await arrived(`From: ${from}`)).from).toBeUndefined();
  });

  it('however From is put together', { timeout: 60_000 }, async () => {
    const piece = fc.constantFrom(
      registered,
      forger,
      `<${registered}>`,
      `<${forger}>`,
      '"',
      '<',
      '>',
      '(',
      ')',
      ',',
      ';',
      ':',
      ' ',
      '\\',
      '@',
      '\0',
      '\t',
      'a',
      '=?utf-8?Q?=22?=',
      '=?utf-8?Q?=3C?=',
      `=?utf-8?Q?${registered}?=`,
      '\r\n ',
      '\r',
      'é',
      '\r\nFrom: ',
      '\r\nSender: ',
      '\r\nReply-To: ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const { from, isHeld } = await arrived(`From: ${pieces.join('')}`);
        expect(isHeld || from === undefined || domainOf(from) !== 'zorgzuid.example').toBe(true);
      }),
    );
  });
});
