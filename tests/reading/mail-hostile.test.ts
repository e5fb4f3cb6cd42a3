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
    [
      'headers of a megabyte each',
      () =>
        mail(
          ['Subject', 'Message-ID', 'References', 'From', 'Date', 'Reply-To', 'X-Any'].map((name) => `${name}: <${'a@'.repeat(500_000)}`),
        ),
    ],
    ['a header name of a megabyte', () => mail([...person, `${'X'.repeat(1_000_000)}: x`])],
    ['a hundred thousand headers', () => mail([...person, ...Array.from({ length: 100_000 }, (_, n) => `X-${n}: x`)])],
    ['a header folded a hundred thousand times', () => mail([...person, `References: ${'<a@b.example>\r\n '.repeat(100_000)}`])],
    ['a charset that nobody has', () => mail(person, part(['Content-Type: text/plain; charset=x-klingon'], 'hallo'))],
  ];
  it.each(torture)('of %s, within seconds', { timeout: 10_000 }, async (_, build) => {
    const bytes = build();
    const { facts } = await parseMail(bytes, context);
    expect(facts.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('what a mail lacks or writes strangely', () => {
  const without = (...names: readonly string[]): string[] =>
    person.filter((header) => !names.some((name) => header.startsWith(`${name}:`)));

  it('without sender, date, name or subject it is a mail still, and the same one twice', async () => {
    for (const names of [['From'], ['Message-ID'], ['Date'], ['Subject'], ['From', 'To', 'Message-ID', 'Date', 'Subject']]) {
      const [one, two] = await Promise.all([
        parseMail(mail(without(...names)), context),
        parseMail(mail([received(), ...without(...names)]), context),
      ]);
      expect(one?.facts.fingerprint).toBe(two?.facts.fingerprint);
      expect(one?.facts.from).toBe(names.includes('From') ? undefined : 'facturen@zorg.example');
    }
  });

  const dates = [
    'Mon, 99 Foo 99999 99:99:99 +9999',
    'Tue, 03 Feb 12026 09:12:00 +0100',
    'Fri, 31 Dec 1999 23:59:59 +0000',
    'Thu, 01 Jan 1970 00:00:00 +0000',
    '+275760-09-13T00:00:00Z',
    '',
    '0',
    '-1',
    'now',
  ];
  it.each(dates)('a moment that cannot be: %s', async (date) => {
    const headers = [`Received: by x for facturen@metsiem.nl; ${date}`, ...without('Date'), `Date: ${date}`];
    expect((await parseMail(mail(headers), context)).facts.receivedAt).toBe(context.now);
  });

  it('what is kept of a mail stays small, whatever its size', async () => {
    const long = 'a'.repeat(100_000);
    const replyTo = Array.from({ length: 10_000 }, (_, n) => `u${n}@zorg.example`).join(', ');
    const headers = [
      ...without('Subject', 'Message-ID'),
      `Subject: ${long}`,
      `Message-ID: <${long}@x>`,
      `References: <${long}@x> <a@b>`,
      `Reply-To: ${replyTo}`,
    ];
    const { facts, references, attachments } = await parseMail(mail(headers, multipart('mixed', [file(`${long}.pdf`, '%PDF')])), context);
    expect(JSON.stringify(facts).length).toBeLessThan(5000);
    expect(references).toEqual(['<a@b>']);
    expect(facts.messageId).toBeUndefined();
    expect(attachments[0]?.name).toMatch(/^a{200,251}\.pdf$/);
  });

  it('ids that a letter would repeat hold nothing but the id', async () => {
    const id = async (written: string) =>
      (await parseMail(mail([...without('Message-ID'), `Message-ID: ${written}`]), context)).facts.messageId;
    expect(await id('<1@zorg.example>')).toBe('<1@zorg.example>');
    expect(await id('1@zorg.example')).toBe('<1@zorg.example>');
    expect(await id('(a) <1@zorg.example> b')).toBe('<1@zorg.example>');
    expect(await id('<1@zorg.example\r\n Bcc: x@evil.example>')).toBeUndefined();
    expect(await id('<\x00\x07\xe9@zorg.example>')).toBeUndefined();
    expect(await id('=?utf-8?Q?=3C1=40x=3E=0D=0ABcc:_x?= y')).toBeUndefined();
    expect(await id('')).toBeUndefined();
  });

  const charsets: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['windows-1252', Buffer.from([0x80, 0x20, 0x35]), '€ 5'],
    ['windows-1250', Buffer.from([0x8a]), 'Š'],
    ['windows-1251', Buffer.from([0xcf]), 'П'],
    ['iso-8859-15', Buffer.from([0xa4]), '€'],
    ['iso-2022-jp', '\x1b$B@A5a=q\x1b(B', '請求書'],
    ['shift_jis', Buffer.from([0x90, 0xbf]), '請'],
    ['gb18030', Buffer.from([0xc7, 0xeb]), '请'],
    ['utf-7', '+IKw- 5', '€ 5'],
    ['utf-16', Buffer.from('\ufeff€ 5', 'utf16le'), '€ 5'],
    ['koi8-r', Buffer.from([0xf0]), 'П'],
  ];
  it.each(charsets)('words in %s are read', async (charset, words, expected) => {
    const content = part(
      [`Content-Type: text/plain; charset="${charset}"`, 'Content-Transfer-Encoding: base64'],
      Buffer.from(words as string, 'latin1').toString('base64'),
    );
    expect((await parseMail(mail(person, content), context)).text.trim()).toBe(expected);
  });

  const broken = [
    '',
    ' ',
    'utf-8; x',
    'utf-8"',
    '__proto__',
    'constructor',
    'toString',
    'utf-9',
    'x'.repeat(10_000),
    '\x00',
    'unicode-1-1-utf-7',
    'iso-2022-kr',
    'utf-32',
    'hz-gb-2312',
  ];
  it.each(broken.map((charset) => [charset.slice(0, 20), charset]))('a charset called %j breaks nothing', async (_, charset) => {
    const bytes = Buffer.from([0x68, 0x6f, 0x69, 0x20, 0xff, 0xfe, 0x1b, 0x24, 0x7e, 0x7b]);
    const content = part([`Content-Type: text/plain; charset="${charset}"; name*=${charset}''%FF%FE`], bytes);
    const { facts, text: words } = await parseMail(
      mail([...without('Subject'), `Subject: =?${charset}?Q?hoi=FF?= =?${charset}?B?aG9p?=`], content),
      context,
    );
    expect(facts.from).toBe('facturen@zorg.example');
    expect(typeof words).toBe('string');
  });
});
