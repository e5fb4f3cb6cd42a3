import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '#mail';
import { writeZip } from '../support/documents-zip.ts';
import { context, file, mail, multipart, part, person, received, text } from '../support/mail-write.ts';

const sound = mail(
  [received(), 'Authentication-Results: amazonses.com; spf=pass; dkim=pass header.i=@zorg.example; dmarc=pass', ...person],
  multipart(
    'mixed',
    [
      text('Hierbij.'),
      part(['Content-Type: text/html; charset=windows-1252'], '<p>Hierbij \x80 5</p>'),
      file('factuur.pdf', '%PDF-1.4'),
      file('a.zip', writeZip([{ name: 'b.pdf', bytes: '%PDF-1.4' }]), 'application/zip'),
      part(['Content-Type: message/rfc822'], Buffer.from(mail(person, multipart('mixed', [file('c.pdf', '%PDF')], 'binnen')))),
    ],
    'buiten',
  ),
);

describe('whatever the bytes, there is a mail', () => {
  it('of noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect((await parseMail(bytes, context)).facts.fingerprint).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });

  it('of a sound mail with bytes overwritten, cut out or doubled', async () => {
    const wound = fc.record({
      at: fc.nat(sound.length - 1),
      kind: fc.constantFrom('overwrite', 'cut', 'double'),
      length: fc.integer({ min: 1, max: 60 }),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wound, { minLength: 1, maxLength: 6 }), async (wounds) => {
        let bytes = Buffer.from(sound);
        for (const { at, kind, length, byte } of wounds) {
          const piece = bytes.subarray(at, at + length);
          const middle =
            kind === 'overwrite' ? Buffer.alloc(piece.length, byte) : kind === 'double' ? Buffer.concat([piece, piece]) : Buffer.alloc(0);
          bytes = Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(at + length)]);
        }
        const { facts, attachments } = await parseMail(bytes, context);
        expect(facts.receivedAt).toMatch(/^\d{4}-/);
        expect(attachments.every(({ number }) => number >= 1)).toBe(true);
      }),
    );
  });

  const html = (body: string): Uint8Array => mail(person, part(['Content-Type: text/html'], body));
  const torture: readonly (readonly [string, () => Uint8Array])[] = [
    ['no bytes', () => new Uint8Array()],
    [
      'three thousand multiparts in each other',
      () => {
        let content = text('x');
        for (let level = 0; level < 3000; level += 1) content = multipart('mixed', [content], `b${level}`);
        return mail(person, content);
      },
    ],
    ['twenty thousand nested tables', () => html('<div><table><tr><td>'.repeat(20_000))],
    ['a million unclosed tags', () => html('<style'.repeat(300_000) + '<a'.repeat(300_000))],
    ['a million unclosed comments', () => html('<!--'.repeat(500_000))],
    [
      'headers of brackets',
      () =>
        mail([
          `Received: ${'for <'.repeat(50_000)}; ${'('.repeat(50_000)}`,
          `Auto-Submitted: ${'('.repeat(50_000)}`,
          `Return-Path: ${'@'.repeat(50_000)}`,
          ...person,
        ]),
    ],
    [
      'ten thousand recipients',
      () => mail([...person, `Cc: ${Array.from({ length: 10_000 }, (_, n) => `"Naam, ${n}" <u${n}@x.example>`).join(',\r\n ')}`]),
    ],
    ['a hundred thousand uuencoded beginnings', () => mail(person, text('begin 644 a\r\n'.repeat(100_000)))],
    ['no headers but a body', () => Buffer.from('\r\n\r\nhallo')],
    ['a charset that nobody has', () => mail(person, part(['Content-Type: text/plain; charset=x-klingon'], 'hallo'))],
  ];
  it.each(torture)('of %s, within seconds', { timeout: 10_000 }, async (_, build) => {
    const bytes = build();
    const { facts } = await parseMail(bytes, context);
    expect(facts.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
