import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XmlElement } from '#documents';
import { readAll, readAs, writePdf, writeXlsx } from '../support/documents-write.ts';
import { writeZip } from '../support/documents-zip.ts';

const compoundFile = (stream: string): Uint8Array => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000, 1));
  const written: unknown = CFB.write(container, { type: 'buffer' });
  return new Uint8Array(written as Buffer);
};

describe('a file is what its bytes say, never its name', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const rows: readonly (readonly [string, string, Uint8Array, object])[] = [
    ['text called a workbook', 'spec.xlsx', bytes('Hierbij de factuur van januari.'), { kind: 'text', where: { kind: 'text' } }],
    ['a picture called a PDF', 'factuur.pdf', bytes('\x89PNG\r\n\x1a\n0000'), { kind: 'picture', where: { kind: 'picture' } }],
    ['a photo of a telephone', 'IMG_1.HEIC', bytes('\0\0\0\x18ftypheic\0\0'), { kind: 'picture' }],
    ['a scan', 'scan', bytes('II*\0aaaa'), { kind: 'picture' }],
    ['text that begins like a bitmap', 'x', bytes('BMW kenteken 1-ABC-23'), { kind: 'text' }],
    ['a signature', 'smime.p7s', Buffer.from('3082010006092a864886f70d010702a0', 'hex'), { kind: 'other', what: 'signature' }],
    ['an invitation', 'x.pdf', bytes('BEGIN:VCALENDAR\r\nEND:VCALENDAR'), { kind: 'other', what: 'calendar' }],
    ['a card', 'x', bytes('BEGIN:VCARD\r\nEND:VCARD'), { kind: 'other', what: 'contact' }],
    ['a web page', 'factuur.xml', bytes('<!DOCTYPE html><html><body>x</body></html>'), { kind: 'other', what: 'html' }],
    ['an Outlook message', 'x.doc', compoundFile('__properties_version1.0'), { kind: 'other', what: 'msg' }],
    [
      'a workbook with a password',
      'spec.xlsx',
      compoundFile('EncryptedPackage'),
      { kind: 'unreadable', problem: { reason: 'encrypted', certain: true } },
    ],
    [
      'noise called a PDF',
      'factuur.pdf',
      Buffer.from([1, 2, 0, 3, 200]),
      { kind: 'unreadable', problem: { reason: 'damaged', where: { kind: 'pdf' } } },
    ],
    ['noise', 'x.bin', Buffer.from([1, 2, 0, 3, 200]), { kind: 'other', what: 'unknown' }],
    ['blanks', 'x.txt', bytes(' \r\n'), { kind: 'unreadable', problem: { reason: 'empty' } }],
    ['an archive', 'x', writeZip([{ name: 'a.txt', bytes: 'a' }]), { kind: 'other', what: 'zip' }],
  ];
  it.each(rows)('%s', async (_, name, content, expected) => {
    expect(await readAll(name, content)).toMatchObject([{ ...expected }]);
  });

  it('a PDF behind a line of a gateway, a workbook without a name', async () => {
    const pdf = await writePdf((each) => each.text('Factuur', 50, 50));
    expect(await readAll('x.xml', Buffer.concat([Buffer.from('checked by gateway\r\n'), pdf]))).toMatchObject([{ kind: 'pdf' }]);
    expect(await readAll('', await writeXlsx((workbook) => workbook.addWorksheet('x').addRow([1])))).toMatchObject([
      { kind: 'spreadsheet', format: 'xlsx' },
    ]);
  });
});

describe('xml', () => {
  const find = (element: XmlElement, path: string): XmlElement | undefined =>
    element.path === path ? element : element.children.map((child) => find(child, path)).find((each) => each !== undefined);

  it('is a tree with local names, paths and the files within it', async () => {
    const pdf = await writePdf((each) => each.text('Factuur', 50, 50));
    const xlsx = await writeXlsx((workbook) => workbook.addWorksheet('x').addRow([491.9]));
    const object = (name: string, bytes: Uint8Array): string =>
      `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject filename="${name}" mimeCode="application/pdf">${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\n')}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`;
    const ubl = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc">
      <cbc:ID>2026-001</cbc:ID><cbc:Note>Zorg &amp; <![CDATA[welzijn]]></cbc:Note>
      <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="MON">1</cbc:InvoicedQuantity></cac:InvoiceLine>
      <cac:InvoiceLine><cbc:ID>2</cbc:ID></cac:InvoiceLine>${object('factuur.pdf', pdf)}${object('spec.xlsx', xlsx)}</Invoice>`;
    const documents = await readAll('factuur.txt', ubl);
    expect(documents.map(({ kind, where }) => `${kind} ${where.file}`)).toEqual([
      'xml factuur.txt',
      'pdf factuur.pdf',
      'spreadsheet spec.xlsx',
    ]);
    const { root } = await readAs('xml', 'x.xml', ubl);
    expect(root).toMatchObject({
      name: 'Invoice',
      namespace: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
      path: '/Invoice',
      attributes: {},
    });
    expect(find(root, '/Invoice/ID')?.text).toBe('2026-001');
    expect(find(root, '/Invoice/Note')?.text).toBe('Zorg & welzijn');
    expect(find(root, '/Invoice/InvoiceLine[2]/ID')).toMatchObject({ text: '2', namespace: 'urn:cbc' });
    expect(find(root, '/Invoice/InvoiceLine[1]/InvoicedQuantity')?.attributes).toEqual({ unitCode: 'MON' });
    expect(find(root, '/Invoice/AdditionalDocumentReference[1]/Attachment/EmbeddedDocumentBinaryObject')?.text).toBe('');
  });

  it('in the encoding that it names', async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Cliënt</a>';
    expect((await readAs('xml', 'x', Buffer.from(text, 'latin1'))).root.text).toBe('Cliënt');
    expect((await readAs('xml', 'x', Buffer.from(`\uFEFF${text.replace('ISO-8859-1', 'UTF-16')}`, 'utf16le'))).root.text).toBe('Cliënt');
    expect((await readAs('xml', 'x', Buffer.from(text.replace('ISO-8859-1', 'UTF-16LE'), 'utf16le'))).root.text).toBe('Cliënt');
    expect((await readAs('xml', 'x', Buffer.from(text.replace('ISO-8859-1', 'UTF-16'), 'utf16le').swap16())).root.text).toBe('Cliënt');
  });

  const refused: readonly (readonly [string, string, object])[] = [
    [
      'a DOCTYPE',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
      { reason: 'damaged', certain: false, detail: expect.stringContaining('DOCTYPE') },
    ],
    [
      'a hundred thousand elements in each other',
      '<a>'.repeat(100_000),
      { reason: 'too-large', certain: true, detail: expect.stringContaining('100 elementen') },
    ],
    ['an end that is missing', '<?xml version="1.0"?><Invoice><ID>1</ID>', { reason: 'damaged', certain: true }],
  ];
  it.each(refused)('with %s is refused', async (_, text, problem) => {
    expect((await readAs('unreadable', 'factuur.xml', text)).problem).toMatchObject({ ...problem, where: { kind: 'xml' } });
  });

  it('files in files in files end somewhere', async () => {
    let xml = '<a>diepst</a>';
    for (let depth = 0; depth < 6; depth += 1)
      xml = `<a><EmbeddedDocumentBinaryObject filename="${depth}.xml">${Buffer.from(xml).toString('base64')}</EmbeddedDocumentBinaryObject></a>`;
    const documents = await readAll('x.xml', xml);
    expect(documents.map(({ kind }) => kind)).toEqual(['xml', 'xml', 'xml', 'xml', 'unreadable']);
    expect(documents.at(-1)).toMatchObject({ problem: { reason: 'too-large', certain: true } });
  });
});

it('no bytes, and no wounds in sound files, make an exception', { timeout: 60_000 }, async () => {
  const sound = [
    await writePdf((pdf) => pdf.text('Factuur 2026-001', 50, 50)),
    await writeXlsx((workbook) => workbook.addWorksheet('x').addRow(['Cliëntnummer', 1, new Date()])),
    Buffer.from('<?xml version="1.0"?><Invoice><ID>1</ID></Invoice>'),
    Buffer.from('a;b;c\n1;2;3\n'),
    Buffer.from(String.raw`{\rtf1 hallo}`),
    compoundFile('Workbook'),
    compoundFile('WordDocument'),
  ];
  const wounded = fc.record({
    file: fc.constantFrom(...sound),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    patch: fc.uint8Array({ maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(wounded, async ({ file, at, patch }) => {
      const bytes = Buffer.from(file);
      Buffer.from(patch).copy(bytes, Math.floor(at * bytes.length));
      for (const content of [bytes, bytes.subarray(0, Math.floor(at * bytes.length)), patch]) {
        const documents = await readAll('x', content);
        expect(documents.length).toBeGreaterThan(0);
      }
    }),
  );
});
