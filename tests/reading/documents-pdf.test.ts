import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '#documents';
import { readFiles, readSubmissions } from '#reading';
import { rawPdf, readAll, readAs, stream, writePdf } from '../support/documents-write.ts';

const around = { subject: '', text: '', mailbox: 'facturen', problems: [] } as const;

const itemsOf = async (bytes: Uint8Array) => (await readAs('pdf', 'x.pdf', bytes)).pages.flatMap(({ items }) => items);
const boxOf = async (bytes: Uint8Array, text: string) => {
  const item = (await itemsOf(bytes)).find((each) => each.text === text);
  return item === undefined ? undefined : [item.x, item.y, item.width, item.height].map(Math.round);
};

describe('text stands where a reader sees it', () => {
  it('in points from the left top', async () => {
    const bytes = await writePdf((pdf) => pdf.fontSize(10).text('Factuurnummer', 100, 200).text('€ 491,90', 400, 200));
    const { pages, text } = await readAs('pdf', 'x.pdf', bytes);
    expect(text).toBe('sound');
    expect(pages[0]).toMatchObject({ number: 1, width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) });
    const [x = 0, y = 0, width = 0, height = 0] = (await boxOf(bytes, 'Factuurnummer')) ?? [];
    expect([x, height]).toEqual([100, 10]);
    expect(y).toBeGreaterThanOrEqual(199);
    expect(y).toBeLessThanOrEqual(203);
    expect(width).toBeGreaterThan(55);
    expect(width).toBeLessThan(75);
    expect((await boxOf(bytes, '€ 491,90'))?.slice(0, 2)).toEqual([400, y]);
  });

  it('an accent that was drawn over its letter makes one letter and one word of them', async () => {
    const bytes = await writePdf((pdf) => {
      const at = (text: string, x: number, y: number): unknown => pdf.text(text, x, y, { lineBreak: false });
      pdf.fontSize(10);
      at('H¨', 100, 200);
      at('ulya', 107.2, 200);
      at('¨', 152, 197.5);
      at('Oger', 150, 200);
      at('maat 5´', 300, 200);
      at('lang', 400, 200);
    });
    expect((await itemsOf(bytes)).map(({ text }) => text)).toEqual(['Hülya', 'Öger', 'maat 5´', 'lang']);
    const [x = 0, , width = 0] = (await boxOf(bytes, 'Hülya')) ?? [];
    expect(x).toBe(100);
    expect(width).toBeLessThan(28);
  });

  it('the same when the page was turned, or the text on it', async () => {
    const page = (rotate: number, content: string, box = '0 0 600 800') =>
      rawPdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Rotate ${rotate}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>`,
        stream('', content),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ]);
    const upright = await boxOf(page(0, 'BT /F 10 Tf 100 700 Td (Factuurnummer 12345678901) Tj ET'), 'Factuurnummer 12345678901');
    expect(upright?.[0]).toBe(100);
    // Drawn sideways on a page that the viewer turns back.
    const sideways = 'BT /F 10 Tf 0 1 -1 0 100 100 Tm (Factuurnummer 12345678901) Tj ET';
    expect(await boxOf(page(90, sideways, '0 0 800 600'), 'Factuurnummer 12345678901')).toEqual(upright);
    expect(await boxOf(page(0, sideways, '0 0 800 600'), 'Factuurnummer 12345678901')).toEqual(upright);
    expect(
      await boxOf(page(180, 'BT /F 10 Tf -1 0 0 -1 500 100 Tm (Factuurnummer 12345678901) Tj ET'), 'Factuurnummer 12345678901'),
    ).toEqual(upright);
  });

  it('words drawn in pieces are one; columns stay apart; what lies beside the page is not there', async () => {
    const bytes = await writePdf((pdf) => {
      pdf.fontSize(10).font('Helvetica').text('Factuur', 50, 50, { lineBreak: false });
      pdf.font('Helvetica-Bold').text('nummer', 50 + pdf.font('Helvetica').widthOfString('Factuur'), 50, { lineBreak: false });
      pdf.text('12', 200, 50, { lineBreak: false }).text('onzichtbaar', 700, 50, { lineBreak: false });
    });
    expect((await itemsOf(bytes)).map(({ text }) => text)).toEqual(['Factuurnummer', '12']);
  });

  it('filled form fields are text, empty and hidden ones are not', async () => {
    const bytes = await writePdf((pdf) => {
      pdf.font('Helvetica').initForm();
      pdf.text('Cliëntnummer', 50, 100);
      pdf.formText('nummer', 150, 95, 100, 20, { value: '400123' });
      pdf.formText('leeg', 150, 195, 100, 20, {});
    });
    const items = await itemsOf(bytes);
    expect(items.map(({ text }) => text)).toEqual(['Cliëntnummer', '400123']);
    expect(items[1]).toMatchObject({ x: expect.closeTo(150, 0), y: expect.closeTo(95, 0) });
  });
});

describe('what a PDF is besides text', () => {
  it('files within it follow it, with its number', async () => {
    const bytes = await writePdf((pdf) => {
      pdf.text('Factuur 2026-001 van 2 februari 2026, totaal 491,90', 50, 50);
      pdf.file(Buffer.from('<Invoice><ID>1</ID></Invoice>'), { name: 'factur-x.xml' });
    });
    const documents = await readDocuments([{ attachment: 7, name: 'x.pdf', bytes }]);
    expect(documents.map(({ kind, where }) => [kind, where.attachment, where.file])).toEqual([
      ['pdf', 7, 'x.pdf'],
      ['xml', 7, 'factur-x.xml'],
    ]);
    expect(bytes.byteLength).toBeGreaterThan(0);
  });

  it('a picture of an invoice has no text; a font without a map to letters gives garbage', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    expect((await readAs('pdf', 'x.pdf', await writePdf((pdf) => pdf.image(png, 0, 0, { width: 500 }).text('scan 1', 0, 0)))).text).toBe(
      'none',
    );
    expect((await readAs('pdf', 'x.pdf', await writePdf((pdf) => pdf.addPage()))).text).toBe('none');
    const ocr = (mode: number) =>
      writePdf((pdf) => pdf.image(png, 0, 0, { width: 500 }).addContent(`${mode} Tr`).text('Factuur 2026-001 totaal 491,90', 50, 50));
    expect((await readAs('pdf', 'x.pdf', await ocr(3))).text).toBe('none');
    expect((await readAs('pdf', 'x.pdf', await ocr(0))).text).toBe('sound');
    const shifted = [...'Factuur 2026-001 voor begeleiding midden, totaal 491,90']
      .map((letter) => `\\${(letter.charCodeAt(0) - 29).toString(8).padStart(3, '0')}`)
      .join('');
    const garbage = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      stream('', `BT /F 10 Tf 100 700 Td (${shifted}) Tj ET`),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    expect((await readAs('pdf', 'x.pdf', garbage)).text).toBe('garbage');
  });

  it('locked, broken, empty and endless ones are told apart, in Dutch', async () => {
    const whole = await writePdf((pdf) => pdf.text('Factuur', 50, 50));
    const locked = await writePdf((pdf) => pdf.text('Factuur', 50, 50), { userPassword: 'geheim', pdfVersion: '1.7' });
    const problem = async (bytes: Uint8Array | string) => (await readAs('unreadable', 'x.pdf', bytes)).problem;
    expect(await problem(locked)).toMatchObject({ reason: 'encrypted', certain: true, detail: expect.stringContaining('wachtwoord') });
    expect(await problem(whole.subarray(0, whole.length / 2))).toMatchObject({ reason: 'damaged', certain: true, where: { kind: 'pdf' } });
    expect(await problem('')).toMatchObject({ reason: 'empty', certain: true });
    const many = await writePdf((pdf) => Array.from({ length: 500 }, () => pdf.addPage()));
    expect(await problem(many)).toMatchObject({ reason: 'too-large', detail: 'Het bestand heeft 501 bladzijden; de grens is 500.' });
    const big = new Uint8Array(26 * 1024 * 1024);
    big.set(Buffer.from('%PDF-1.4'));
    expect(await problem(big)).toMatchObject({ reason: 'too-large', detail: 'Het bestand is 26 MB; de grens is 25 MB.' });
  });

  it('only the owner’s password does not keep us from reading', async () => {
    const bytes = await writePdf((pdf) => pdf.text('Factuur', 50, 50), { ownerPassword: 'geheim', pdfVersion: '1.7ext3' });
    expect((await itemsOf(bytes)).map(({ text }) => text)).toEqual(['Factuur']);
  });
});

describe('files made to break readers are stopped, and the next one is read', () => {
  const page = (content: Buffer, resources = '', more: readonly (string | Buffer)[] = []): Uint8Array =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<${resources}>>>>`,
      content,
      ...more,
    ]);
  const doublingForms = page(
    stream('', '/X Do'),
    '/XObject<</X 5 0 R>>',
    Array.from({ length: 30 }, (_, level) =>
      stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X ${Math.min(level + 6, 34)} 0 R>>>>`,
        level < 29 ? '/X Do /X Do' : 'BT /F 1 Tf (x) Tj ET',
      ),
    ),
  );
  const inflating = page(
    stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(deflateSync(Buffer.alloc(1_200_000_000, 32), { level: 9 }), { level: 9 })),
  );

  it('on time, and what is packed twice before it fills memory', { timeout: 60_000 }, async () => {
    const sound = await writePdf((pdf) => pdf.text('Factuur', 50, 50));
    const given = [doublingForms, sound, inflating, sound].map((bytes, index) => ({ attachment: index + 1, name: 'x.pdf', bytes }));
    const { files } = await readFiles(given, around, { wallMs: 6000 });
    expect(files.map(({ kind, problem }) => (problem ? [problem.reason, problem.certain] : kind))).toEqual([
      ['stopped', false],
      'pdf',
      ['too-large', true],
      'pdf',
    ]);
    // The thread got a copy: bytes that are handed over are empty here.
    expect(sound.byteLength).toBeGreaterThan(0);
  });

  it('a thread reads the same as without one', async () => {
    const bytes = await writePdf((pdf) => pdf.text('Factuur 2026-12 van 3 februari 2026, totaal € 491,90', 50, 50));
    const { submissions } = await readFiles([{ attachment: 1, name: 'x.pdf', bytes }], around);
    expect(submissions).toEqual(readSubmissions(await readAll('x.pdf', bytes), around));
    expect(submissions).not.toEqual([]);
  });
});
