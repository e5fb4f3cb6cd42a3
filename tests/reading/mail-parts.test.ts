import { describe, expect, it } from 'vitest';
import { writeZip } from '../support/documents-zip.ts';
import { base64, file, mail, multipart, parse, part, person, shown, text } from '../support/mail-write.ts';

const pdf = '%PDF-1.4 een';
const forwarded = (inner: string, headers: readonly string[] = ['Content-Type: message/rfc822']): string => part(headers, inner);
const inner = (parts: readonly string[], subject = 'binnenin'): string =>
  Buffer.from(mail([`Subject: ${subject}`, 'From: x@zorg.example'], multipart('mixed', parts, `in-${subject}`))).toString('latin1');

describe('attachments, whatever the program that sent them', () => {
  const ways: readonly (readonly [string, readonly string[], string, string])[] = [
    ['plain', ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename=factuur.pdf'], pdf, 'factuur.pdf'],
    ['octet-stream', ['Content-Type: application/octet-stream; name="factuur.pdf"'], pdf, 'factuur.pdf'],
    [
      'RFC 2231 in pieces',
      ['Content-Type: application/pdf', "Content-Disposition: attachment; filename*0*=utf-8''fact%E2%82%AC; filename*1*=uur.pdf"],
      pdf,
      'fact€uur.pdf',
    ],
    ['RFC 2047 in a name', ['Content-Type: application/pdf; name="=?utf-8?Q?f=C3=A9vrier.pdf?="'], pdf, 'février.pdf'],
    ['without a name', ['Content-Type: application/pdf'], pdf, ''],
    ['shown inline', ['Content-Type: application/pdf', 'Content-Disposition: inline; filename=factuur.pdf'], pdf, 'factuur.pdf'],
    [
      'a path as name',
      ['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="../../etc/factuur.pdf"'],
      pdf,
      '../../etc/factuur.pdf',
    ],
    ['base64', ['Content-Type: application/pdf; name=factuur.pdf', 'Content-Transfer-Encoding: base64'], base64(pdf), 'factuur.pdf'],
    [
      'quoted-printable',
      ['Content-Type: application/pdf; name=factuur.pdf', 'Content-Transfer-Encoding: quoted-printable'],
      '%PDF-1.4=20=\r\neen',
      'factuur.pdf',
    ],
    [
      'uuencoded',
      ['Content-Type: application/pdf; name=factuur.pdf', 'Content-Transfer-Encoding: x-uuencode'],
      'begin 644 factuur.pdf\r\n,)5!$1BTQ+C0@965N\r\n`\r\nend',
      'factuur.pdf',
    ],
  ];
  it.each(ways)('%s', async (_, headers, body, name) => {
    const parts = [text('Hierbij.'), part(headers, body)];
    for (const subtype of ['mixed', 'related', 'alternative']) {
      expect(shown(await parse(person, multipart(subtype, parts)))).toEqual([`1 ${name} ${pdf}`]);
    }
  });

  it('a mail that is nothing but the document', async () => {
    const parsed = await parse(person, part(['Content-Type: application/pdf', 'Content-Transfer-Encoding: base64'], base64(pdf)));
    expect(shown(parsed)).toEqual([`1  ${pdf}`]);
  });

  it('behind a boundary with blanks behind it, at every depth', async () => {
    const inside = multipart('mixed', [text('Hierbij.\r\n-- \r\nGroet'), file('een.pdf', pdf), file('twee.pdf', pdf)], 'in');
    const padded = multipart('mixed', [inside, file('drie.pdf', pdf)], 'uit').replace(/^--(?:in|uit)(?:--)?(?=\r)/gm, '$& \t ');
    const parsed = await parse(person, padded);
    expect(shown(parsed)).toEqual([`1 een.pdf ${pdf}`, `2 twee.pdf ${pdf}`, `3 drie.pdf ${pdf}`]);
    expect(parsed.text).toContain('-- \n');
  });

  it('uuencoded in the text', async () => {
    const parsed = await parse(person, text('Hierbij.\r\nbegin 644 factuur.pdf\r\n,)5!$1BTQ+C0@965N\r\n`\r\nend\r\nGroet'));
    expect(shown(parsed)).toEqual([`1 factuur.pdf ${pdf}`]);
    expect(parsed.text.replace(/\s+/g, ' ').trim()).toBe('Hierbij. Groet');
  });

  it('pictures in the text are numbered after what people see as attachments', async () => {
    const html = part(['Content-Type: text/html'], '<p>Factuur <img src="cid:logo@x"></p>');
    const logo = part(['Content-Type: image/png', 'Content-ID: <logo@x>', 'Content-Disposition: inline; filename=logo.png'], 'png');
    const parsed = await parse(person, multipart('mixed', [multipart('related', [html, logo], 'rel'), file('factuur.pdf', pdf)], 'mix'));
    expect(parsed.attachments.map(({ number, name, inlinePicture }) => [number, name, inlinePicture])).toEqual([
      [1, 'factuur.pdf', false],
      [2, 'logo.png', true],
    ]);
    expect(parsed.facts.attachmentCount).toBe(1);
    expect(parsed.text).toBe('Factuur');
  });
});

describe('wrappers are opened', () => {
  const deep = (levels: number): string =>
    levels === 0 ? file('factuur.pdf', pdf) : forwarded(inner([deep(levels - 1)], `laag${levels}`));

  it('forwarded mails, with and without disposition, encoded, and as a file of any name', async () => {
    const content = inner([text('Zie bijlage'), file('factuur.pdf', pdf)]);
    const parsed = await parse(
      person,
      multipart(
        'mixed',
        [
          text('Doorgestuurd'),
          forwarded(content),
          forwarded(content, ['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename=FW.eml']),
          part(['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64'], base64(content)),
          file('zonder-type', content, 'application/octet-stream'),
        ],
        'buiten',
      ),
    );
    expect(shown(parsed)).toEqual([1, 2, 3, 4].map((number) => `${number} factuur.pdf ${pdf}`));
  });

  it('up to five forwards deep', async () => {
    expect(shown(await parse(person, multipart('mixed', [deep(5)], 'top')))).toEqual([`1 factuur.pdf ${pdf}`]);
    const tooDeep = await parse(person, multipart('mixed', [deep(6)], 'top'));
    expect(tooDeep.attachments).toEqual([]);
    expect(tooDeep.problems).toMatchObject([{ reason: 'too-large', where: { attachment: 1 } }]);
  });

  it('archives keep their number for what is in them; workbooks are no archives', async () => {
    const workbook = writeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'xl/workbook.xml', bytes: '<workbook/>' },
    ]);
    const nested = writeZip([{ name: 'b.pdf', bytes: pdf }]);
    const archive = writeZip([
      { name: '/map/../a.pdf', bytes: pdf },
      { name: '__MACOSX/._a.pdf', bytes: 'x' },
      { name: 'meer.zip', bytes: nested },
      { name: 'mail.eml', bytes: Buffer.from(inner([file('c.pdf', pdf)]), 'latin1') },
    ]);
    const parsed = await parse(person, multipart('mixed', [file('spec.xlsx', workbook), file('facturen.zip', archive, 'application/zip')]));
    expect(parsed.attachments.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 spec.xlsx',
      '2 /map/../a.pdf',
      '2 b.pdf',
      '2 c.pdf',
    ]);
    expect(parsed.problems).toEqual([]);
  });

  const zeros = Buffer.alloc(60 * 1024 * 1024);
  const archives: readonly (readonly [string, Uint8Array, string])[] = [
    ['a bomb', writeZip([{ name: 'a.pdf', bytes: zeros }]), 'too-large'],
    ['a bomb that lies about its size', writeZip([{ name: 'a.pdf', bytes: zeros, declaredSize: 1000 }]), 'damaged'],
    ['a password', writeZip([{ name: 'a.pdf', bytes: pdf, encrypted: true }]), 'encrypted'],
    ['nothing in it', writeZip([]), 'empty'],
    ['its end cut off', writeZip([{ name: 'a.pdf', bytes: pdf }]).subarray(0, 60), 'damaged'],
    ['thousands of entries', writeZip(Array.from({ length: 1001 }, (_, index) => ({ name: `${index}.pdf`, bytes: pdf }))), 'too-large'],
    [
      'three archives in each other',
      writeZip([{ name: '2.zip', bytes: writeZip([{ name: '3.zip', bytes: writeZip([{ name: 'a.pdf', bytes: pdf }]) }]) }]),
      'too-large',
    ],
  ];
  it.each(archives)('an archive with %s is a problem in Dutch, not a crash', async (_, bytes, reason) => {
    const { attachments, problems } = await parse(person, multipart('mixed', [file('facturen.zip', bytes, 'application/zip')]));
    expect(attachments).toEqual([]);
    expect(problems).toMatchObject([{ reason, where: { attachment: 1, file: expect.stringMatching(/\.zip$/), kind: 'archive' } }]);
    expect(problems[0]?.detail).toMatch(/zip|bestand/);
  });

  it('more than two hundred parts are too many', async () => {
    const many = Array.from({ length: 230 }, (_, index) => file(`${index}.pdf`, pdf));
    const { attachments, problems } = await parse(person, multipart('mixed', many));
    expect(attachments).toHaveLength(200);
    expect(problems).toMatchObject([{ reason: 'too-large' }]);
  });
});
