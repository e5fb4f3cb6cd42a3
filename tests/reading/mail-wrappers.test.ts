import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mail } from '#mail';
import { writeZip } from '../support/documents-zip.ts';
import { writeCompressed, writeEnveloped, writeSigned } from '../support/mail-cms.ts';
import { writeMsg } from '../support/mail-msg.ts';
import { writeTnef } from '../support/mail-tnef.ts';
import { base64, file, mail, multipart, parse, part, person, shown, text } from '../support/mail-write.ts';

const pdf = Buffer.from('%PDF-1.4 een');
const one = (name: string, bytes: Uint8Array | string, type = 'application/octet-stream'): Promise<Mail> =>
  parse(person, multipart('mixed', [text('Hierbij.'), file(name, bytes, type)], 'top'));
const reasons = ({ problems }: Mail): string[] => problems.map(({ reason }) => reason);

describe('a message that Outlook saved (.msg)', () => {
  it('its files, and the messages in it, under the number of the message', async () => {
    const inner = {
      subject: 'Factuur januari',
      from: 'administratie@zorg.example',
      text: 'Binnen',
      files: [{ name: 'c.pdf', bytes: pdf }],
    };
    const bytes = writeMsg({
      subject: 'FW: Factuur januari',
      from: 'kantoor@zorg.example',
      text: 'Zie hieronder',
      files: [{ name: 'factuur van januari 2026 €.pdf', bytes: pdf }],
      messages: [{ subject: 'Tussen', messages: [inner] }],
    });
    const parsed = await one('bericht.msg', bytes, 'application/vnd.ms-outlook');
    expect(shown(parsed)).toEqual(['1 factuur van januari 2026 €.pdf %PDF-1.4 een', '1 c.pdf %PDF-1.4 een']);
    expect(parsed.problems).toEqual([]);
    expect(parsed.facts.from).toBe('facturen@zorg.example');
    expect(parsed.innerMails).toEqual([
      { number: 1, subject: 'FW: Factuur januari', from: 'kantoor@zorg.example', text: 'Zie hieronder' },
      { number: 1, subject: 'Tussen', from: undefined, text: '' },
      { number: 1, subject: 'Factuur januari', from: 'administratie@zorg.example', text: 'Binnen' },
    ]);
  });

  const packed = (mark: string, body: string): Uint8Array => {
    const header = Buffer.alloc(16);
    header.writeUInt32LE(body.length, 4);
    header.write(mark, 8, 'latin1');
    return Buffer.concat([header, Buffer.from(body, 'latin1')]);
  };
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252 Cli\'ebnt 400123\par Totaal\tab 491,90}`;
  // The example of the specification ([MS-OXRTFCP] 4.1.1), which reaches into the dictionary that every reader begins with.
  const example = Buffer.from('2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0', 'hex');
  const bodies: readonly (readonly [string, object, string])[] = [
    [
      'HTML in the code page of Windows',
      { html: '<p>Cli\xebnt</p><table><tr><td>Totaal</td><td>\x80 5</td></tr></table>' },
      'Cliënt\nTotaal\t€ 5',
    ],
    ['RTF that is not packed', { rtf: packed('MELA', rtf) }, 'Cliënt 400123\nTotaal\t491,90'],
    ['packed RTF', { rtf: example }, 'hello world'],
  ];
  it.each(bodies)('with no other text than %s', async (_, body, expected) => {
    expect((await one('x.msg', writeMsg(body))).innerMails.map((each) => each.text)).toEqual([expected]);
  });

  it('a picture that its text shows is no attachment to count', async () => {
    const logo = { name: 'logo.png', bytes: Buffer.from('\x89PNG'), contentId: 'logo@1', mimeType: 'image/png' };
    const bytes = writeMsg({ html: '<img src="cid:logo@1">', files: [logo, { name: 'a.pdf', bytes: pdf }] });
    expect((await one('x.msg', bytes)).attachments.map(({ name, inlinePicture }) => [name, inlinePicture])).toEqual([
      ['logo.png', true],
      ['a.pdf', false],
    ]);
  });

  it('of eight megabytes, whose tables do not fit in its first sector', async () => {
    const big = Buffer.alloc(8 * 1024 * 1024, 'abc');
    const { attachments } = await one('x.msg', writeMsg({ files: [{ name: 'groot.pdf', bytes: big }] }));
    expect(attachments.map(({ bytes }) => big.equals(bytes))).toEqual([true]);
  });

  it('cut off anywhere, it is damaged', async () => {
    const bytes = writeMsg({ files: [{ name: 'a.pdf', bytes: Buffer.alloc(20_000, 1) }] });
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const parsed = await one('x.msg', bytes.subarray(0, Math.floor(part * bytes.length)));
      expect([parsed.attachments, reasons(parsed)]).toEqual([[], ['damaged']]);
    }
  });
});

describe('winmail.dat', () => {
  it('its files with their long names, its text, and the message in it', async () => {
    const inner = writeTnef([{ name: 'c.pdf', bytes: pdf }], 'Binnen');
    const files = [
      { name: 'factuur van januari 2026 €.pdf', bytes: pdf },
      { name: 'cliënt.pdf', bytes: pdf, shortNameOnly: true },
      { name: 'bericht', bytes: inner, isMessage: true },
    ];
    const content = part(
      ['Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Transfer-Encoding: base64'],
      base64(writeTnef(files)),
    );
    const parsed = await parse(person, content);
    expect(shown(parsed)).toEqual(['1 factuur van januari 2026 €.pdf %PDF-1.4 een', '1 cliënt.pdf %PDF-1.4 een', '1 c.pdf %PDF-1.4 een']);
    expect(parsed.text).toBe('Bijgaand de factuur.');
  });

  it('cut off, or with a count that lies, it is damaged', async () => {
    const sound = writeTnef([{ name: 'a.pdf', bytes: Buffer.alloc(3000, 1) }]);
    expect(reasons(await one('winmail.dat', sound.subarray(0, 2000)))).toEqual(['damaged']);
    const lying = Buffer.from(sound);
    lying.writeUInt32LE(0xffff_ff00, lying.indexOf(Buffer.from([1, 0, 0, 0, 0x1f, 0, 0, 0x10])));
    expect(reasons(await one('winmail.dat', lying))).toEqual(['damaged']);
  });
});

describe('S/MIME and PGP', () => {
  const entity = Buffer.from(multipart('mixed', [text('Bijgaand onze factuur.'), file('factuur.pdf', pdf)], 'ondertekend'), 'latin1');
  const signed: readonly (readonly [string, Uint8Array])[] = [
    ['as DER', writeSigned(entity)],
    ['streamed, in pieces', writeSigned(Buffer.concat([entity, Buffer.alloc(5000, 0x20)]), 'indefinite')],
    ['compressed', writeCompressed(entity)],
    [
      'signed, then compressed',
      writeCompressed(
        Buffer.concat([
          Buffer.from(`Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: base64\r\n\r\n`),
          Buffer.from(base64(writeSigned(entity))),
        ]),
      ),
    ],
    ['between dashes', Buffer.from(`-----BEGIN PKCS7-----\n${base64(writeSigned(entity))}\n-----END PKCS7-----\n`)],
  ];
  it.each(signed)('signed %s, the mail within is the mail', async (_, bytes) => {
    const type = 'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m';
    const parsed = await parse(person, part([type, 'Content-Transfer-Encoding: base64'], base64(bytes)));
    expect(shown(parsed)).toEqual(['1 factuur.pdf %PDF-1.4 een']);
    expect([parsed.text.trim(), parsed.problems]).toEqual(['Bijgaand onze factuur.', []]);
  });

  it('a file that was signed by itself; a signature beside it is nothing', async () => {
    const parsed = await parse(
      person,
      multipart('mixed', [file('factuur.pdf.p7m', writeSigned(pdf)), file('smime.p7s', writeSigned(undefined))]),
    );
    expect(shown(parsed)).toEqual(['1 factuur.pdf %PDF-1.4 een']);
    expect(parsed.problems).toEqual([]);
  });

  const locked: readonly (readonly [string, string])[] = [
    ['S/MIME', part(['Content-Type: application/pkcs7-mime', 'Content-Transfer-Encoding: base64'], base64(writeEnveloped()))],
    [
      'S/MIME, streamed',
      part(['Content-Type: application/pkcs7-mime', 'Content-Transfer-Encoding: base64'], base64(writeEnveloped('indefinite'))),
    ],
    [
      'PGP',
      multipart('encrypted', [
        part(['Content-Type: application/pgp-encrypted'], 'Version: 1'),
        part(
          ['Content-Type: application/octet-stream; name=encrypted.asc'],
          '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----',
        ),
      ]),
    ],
    ['PGP in the text', text('-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----')],
  ];
  it.each(locked)('encrypted with %s it cannot be opened, and that is said', async (_, content) => {
    const { problems } = await parse(person, content);
    expect(problems).toMatchObject([{ reason: 'encrypted-mail', certain: true, detail: expect.stringContaining('versleuteld') }]);
  });
});

it('bytes that are nothing under the name of a wrapper are a damaged wrapper; a document under it is a document', async () => {
  for (const name of ['bericht.msg', 'winmail.dat', 'smime.p7m', 'facturen.zip', 'factuur.gz']) {
    expect(reasons(await one(name, Buffer.from([1, 2, 0, 3, 200])))).toEqual(['damaged']);
    expect(shown(await one(name, pdf))).toEqual([`1 ${name} %PDF-1.4 een`]);
  }
});

describe('other archives', () => {
  it('gz of one file', async () => {
    expect(shown(await one('factuur.pdf.gz', gzipSync(pdf)))).toEqual(['1 factuur.pdf %PDF-1.4 een']);
    expect(reasons(await one('bom.gz', gzipSync(Buffer.alloc(60 * 1024 * 1024))))).toEqual(['too-large']);
    expect(reasons(await one('stuk.gz', gzipSync(pdf).subarray(0, 20)))).toEqual(['damaged']);
  });

  /** A zip that says that its entries are packed in another way; 12 is bzip2. */
  function packedAs(method: number): Uint8Array {
    const zip = Buffer.from(writeZip([{ name: 'a.pdf', bytes: pdf }]));
    zip.writeUInt16LE(method, 8);
    zip.writeUInt16LE(method, zip.indexOf('PK\x01\x02') + 10);
    return zip;
  }
  it('a zip in which one bit fell over is damaged, not another document', async () => {
    const zip = Buffer.from(writeZip([{ name: 'a.pdf', bytes: Buffer.from('Totaal 491,90') }]));
    const directory = zip.indexOf('PK\x01\x02');
    zip.writeUInt8(zip.readUInt8(directory + 16) ^ 1, directory + 16);
    expect(reasons(await one('a.zip', zip))).toEqual(['damaged']);
  });

  const tar = Buffer.alloc(1024);
  tar.write('factuur.pdf', 0);
  tar.write('ustar', 257);
  const foreign: readonly (readonly [string, Uint8Array])[] = [
    ['7z', Buffer.from('377abcaf271c0004', 'hex')],
    ['rar', Buffer.from('526172211a0701003392b5e5', 'hex')],
    ['tar', tar],
    ['tgz', gzipSync(tar)],
    ['zip', packedAs(12)],
  ];
  it.each(foreign)('%s is named as an archive of another kind', async (extension, bytes) => {
    expect((await one(`facturen.${extension}`, bytes)).problems).toMatchObject([{ reason: 'foreign-archive', where: { kind: 'archive' } }]);
  });
});

describe('files that Apple Mail made', () => {
  const inner = Buffer.from(mail(['From: x@zorg.example', 'Subject: Factuur'], multipart('mixed', [file('a.pdf', pdf)], 'appel')));
  it('a saved mail (.emlx)', async () => {
    const emlx = Buffer.concat([Buffer.from(`${inner.length}\n`), inner, Buffer.from('<?xml version="1.0"?><plist/>')]);
    expect(shown(await one('1.emlx', emlx))).toEqual(['1 a.pdf %PDF-1.4 een']);
  });

  it('a file with what a Mac keeps beside it', async () => {
    const fork = file('a.pdf', Buffer.from('0005160700020000', 'hex'), 'application/applefile');
    const parsed = await parse(
      person,
      multipart('mixed', [text('Zie'), multipart('appledouble', [fork, file('a.pdf', pdf)], 'dubbel')], 'b'),
    );
    expect([shown(parsed), parsed.problems]).toEqual([['2 a.pdf %PDF-1.4 een'], []]);
  });

  it('a mailbox with several mails (mbox)', async () => {
    const from = Buffer.from('From x@zorg.example Tue Feb  3 09:11:52 2026\r\n');
    const second = Buffer.from(mail(['From: y@zorg.example', 'Subject: Tweede'], multipart('mixed', [file('b.pdf', pdf)], 'peer')));
    const parsed = await one('post.mbox', Buffer.concat([from, inner, Buffer.from('\r\n'), from, second]));
    expect(shown(parsed)).toEqual(['1 a.pdf %PDF-1.4 een', '1 b.pdf %PDF-1.4 een']);
    expect(parsed.innerMails.map(({ subject }) => subject)).toEqual(['Factuur', 'Tweede']);
    expect(shown(await one('post.mbox', Buffer.concat([from, inner])))).toEqual(['1 a.pdf %PDF-1.4 een']);
  });

  it('a PDF in the middle of the text', async () => {
    const html = (words: string): string => part(['Content-Type: text/html'], `<p>${words}</p>`);
    const middle = multipart('mixed', [html('Zie'), file('a.pdf', pdf, 'application/pdf', 'inline'), html('Groet')], 'midden');
    const parsed = await parse(person, multipart('alternative', [text('Zie Groet'), middle], 'buiten'));
    expect(shown(parsed)).toEqual(['1 a.pdf %PDF-1.4 een']);
  });
});

describe('any files in any wrappers', () => {
  type Wrap = (name: string, bytes: Uint8Array) => { readonly name: string; readonly bytes: Uint8Array };
  const wraps: Readonly<Record<string, Wrap>> = {
    eml: (name, bytes) => ({ name: 'x.eml', bytes: mail(person, multipart('mixed', [file(name, bytes, 'application/octet-stream')])) }),
    msg: (name, bytes) => ({ name: 'x.msg', bytes: writeMsg({ files: [{ name, bytes }] }) }),
    tnef: (name, bytes) => ({ name: 'winmail.dat', bytes: writeTnef([{ name, bytes }]) }),
    signed: (name, bytes) => ({
      name: 'smime.p7m',
      bytes: writeSigned(Buffer.from(multipart('mixed', [file(name, bytes, 'application/octet-stream')], 's'), 'latin1'), 'indefinite'),
    }),
    zip: (name, bytes) => ({ name: 'x.zip', bytes: writeZip([{ name, bytes }]) }),
    gz: (name, bytes) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }),
  };
  const deepest = { mails: 5, archives: 2 };
  const someFile = fc.record({
    name: fc.stringMatching(/^[a-z]{1,12}\.pdf$/),
    bytes: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.concat([pdf, bytes])),
    wrappers: fc.array(fc.constantFrom(...Object.keys(wraps)), { maxLength: 7 }),
  });

  it('come out as they went in, or the limit that was passed is named', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someFile, { minLength: 1, maxLength: 3 }), async (files) => {
        const wrapped = files.map(({ name, bytes, wrappers }) =>
          wrappers.reduce<ReturnType<Wrap>>((inside, kind) => wraps[kind]?.(inside.name, inside.bytes) ?? inside, {
            name,
            bytes: new Uint8Array(bytes),
          }),
        );
        const parsed = await parse(
          person,
          multipart(
            'mixed',
            wrapped.map(({ name, bytes }) => file(name, bytes, 'application/octet-stream')),
            'buitenste',
          ),
        );
        const isTooDeep = (wrappers: readonly string[]): boolean => {
          const archives = wrappers.filter((kind) => kind === 'zip' || kind === 'gz').length;
          return archives > deepest.archives || wrappers.length - archives > deepest.mails;
        };
        const expected = files.flatMap(({ name, bytes, wrappers }, index) =>
          isTooDeep(wrappers) ? [] : [`${index + 1} ${name} ${bytes.toString('base64')}`],
        );
        expect(parsed.attachments.map(({ number, name, bytes }) => `${number} ${name} ${Buffer.from(bytes).toString('base64')}`)).toEqual(
          expected,
        );
        expect(parsed.problems.map(({ reason, where }) => `${where.attachment} ${reason}`)).toEqual(
          files.flatMap(({ wrappers }, index) => (isTooDeep(wrappers) ? [`${index + 1} too-large`] : [])),
        );
      }),
    );
  });

  it('with wounds, there is still a mail', { timeout: 60_000 }, async () => {
    const sound = Object.values(wraps).map((wrap) => wrap('a.pdf', Buffer.concat([pdf, Buffer.alloc(6000, 7)])).bytes);
    const wounded = fc.record({
      bytes: fc.constantFrom(...sound),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      patch: fc.uint8Array({ maxLength: 40 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(wounded, async ({ bytes, at, patch, cut }) => {
        const copy = Buffer.from(bytes);
        const place = Math.floor(at * copy.length);
        Buffer.from(patch).copy(copy, place);
        const { attachments, problems, innerMails } = await one('x', cut ? copy.subarray(0, place) : copy);
        expect(attachments.length + problems.length + innerMails.length).toBeGreaterThan(0);
      }),
    );
  });
});
