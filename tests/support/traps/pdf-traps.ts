import { createDeflate, deflateSync } from 'node:zlib';
import { rawPdf, stream, writePdf } from '../documents-write.ts';
import { refused, slow, type Trap } from './trap.ts';

type PdfObject = string | Buffer;
const helvetica = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';

/** One page with this content; `more` are objects from 5 on. */
const onePage = (content: Buffer, resources = '', more: readonly PdfObject[] = []): Uint8Array =>
  rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>>>`,
    content,
    ...more,
  ]);
const pagesOf = (pages: PdfObject, ...more: readonly PdfObject[]): Uint8Array => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', pages, ...more]);

const sound = (): Promise<Uint8Array> => writePdf((pdf) => pdf.text('Factuur 2026-12 van Zorg Voorbeeld B.V. voor Siem', 50, 50));

/** A piece repeated `times`, deflated without ever being whole in memory. */
async function deflateRepeated(piece: Buffer, times: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 });
  const done = (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of deflate) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  })();
  for (let round = 0; round < times; round += 1) if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end();
  return done;
}

/** Each form draws the next one twice: 2^28 pieces of text in 5 kB. */
export const doublingForms = (depth = 28): Uint8Array =>
  onePage(
    stream('', '/X Do'),
    '/XObject<</X 5 0 R>>',
    Array.from({ length: depth }, (_, level) =>
      stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${helvetica}/XObject<</X ${Math.min(level + 6, depth + 4)} 0 R>>>>`,
        level < depth - 1 ? '/X Do /X Do' : 'BT /F 1 Tf (x) Tj ET',
      ),
    ),
  );

const doubleFlate = async (): Promise<Uint8Array> => {
  const once = await deflateRepeated(Buffer.alloc(16_000_000, 32), 75);
  return onePage(stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(once, { level: 9 })));
};

const textOperators = async (): Promise<Uint8Array> => {
  const operators = await deflateRepeated(Buffer.from('(x) Tj 1 0 Td '.repeat(100_000)), 43);
  const begin = deflateSync(Buffer.from('BT /F 1 Tf '));
  return onePage(stream('/Filter/FlateDecode', operators), helvetica, [stream('/Filter/FlateDecode', begin)]);
};

/** A map of codes to letters that names every code over and over. */
const hugeCMap = async (): Promise<Uint8Array> => {
  const ranges = '100 beginbfrange\n'.concat('<0000> <ffff> <0000>\n'.repeat(100), 'endbfrange\n');
  const map = await deflateRepeated(Buffer.from(ranges.repeat(10)), 500);
  const font = '/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 5 0 R>>>>';
  return onePage(stream('', 'BT /F 12 Tf <00410042> Tj ET'), font, [
    stream('/Filter/FlateDecode', map),
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>',
  ]);
};

const manyPages = (count: number): Uint8Array =>
  pagesOf(`<</Type/Pages/Kids[${'3 0 R '.repeat(count)}]/Count ${count}>>`, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>');

/** Pages in pages in pages. */
const deepPages = (depth: number): Uint8Array =>
  pagesOf(
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    ...Array.from({ length: depth }, (_, at) => `<</Type/Pages/Parent ${at + 2} 0 R/Kids[${at + 4} 0 R]/Count 1>>`),
    `<</Type/Page/Parent ${depth + 2} 0 R/MediaBox[0 0 9 9]>>`,
  );

/** Object streams that hold each other, and a table of references that points back at itself. */
const objectStreamLoop = (): Uint8Array => {
  const body = Buffer.from(
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n5 0 obj\n<</Type/ObjStm/N 1/First 4/Extends 6 0 R/Length 5 0 R>>\nstream\n2 0 <</Type/Pages/Kids[2 0 R]/Count 1>>\nendstream\nendobj\n6 0 obj\n<</Type/ObjStm/N 1/First 4/Extends 5 0 R/Length 6 0 R>>\nstream\n5 0 6 0 R\nendstream\nendobj\n',
  );
  const entry = (type: number, at: number, more: number): number[] => [type, at >> 8, at & 255, more];
  const at = body.length;
  const offsetOf = (mark: string): number => body.indexOf(mark);
  const table = Buffer.from([
    ...entry(0, 0, 255),
    ...entry(1, offsetOf('1 0 obj'), 0),
    ...entry(2, 5, 0),
    ...entry(2, 6, 0),
    ...entry(2, 5, 0),
    ...entry(1, offsetOf('5 0 obj'), 0),
    ...entry(1, offsetOf('6 0 obj'), 0),
  ]);
  const head = `7 0 obj\n<</Type/XRef/Size 7/W[1 2 1]/Root 1 0 R/Prev ${at}/Length ${table.length}>>\nstream\n`;
  return Buffer.concat([body, Buffer.from(head), table, Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF`)]);
};

const many = (count: number, make: (at: number) => PdfObject): PdfObject[] => Array.from({ length: count }, (_, at) => make(at));

const attachedLoop = async (): Promise<Uint8Array> => {
  let inner = await sound();
  for (let depth = 0; depth < 6; depth += 1) {
    const file = Buffer.from(inner);
    inner = await writePdf((pdf) => {
      pdf.text('Factuur 2026-12 van Zorg Voorbeeld B.V.', 50, 50);
      pdf.file(file, { name: 'inner.pdf', creationDate: new Date(0), modifiedDate: new Date(0) });
    });
  }
  return inner;
};

export const pdfTraps: readonly Trap[] = [
  slow('forms-doubling-28-deep.pdf', () => doublingForms(), 'stopped'),
  slow('flate-in-flate.pdf', doubleFlate, 'too-large'),
  slow('text-operators-60-mb.pdf', textOperators, 'stopped', 'too-large', 'read'),
  slow('cmap-of-everything.pdf', hugeCMap, 'stopped', 'read', 'damaged'),
  slow('pages-100000.pdf', () => manyPages(100_000), 'too-large'),
  slow('pages-nested-50000.pdf', () => deepPages(50_000), 'damaged', 'stopped', 'read'),
  refused('pages-circle.pdf', () => pagesOf('<</Type/Pages/Kids[2 0 R]/Count 1>>'), 'damaged'),
  refused(
    'count-lie.pdf',
    () => pagesOf('<</Type/Pages/Kids[3 0 R]/Count 100000000>>', '<</Type/Page/MediaBox[0 0 9 9]>>'),
    'read',
    'too-large',
    'damaged',
  ),
  refused('object-streams-in-a-circle.pdf', objectStreamLoop, 'damaged'),
  refused(
    'form-draws-itself.pdf',
    () =>
      onePage(stream('', '/X Do'), '/XObject<</X 5 0 R>>', [
        stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>', '/X Do /X Do'),
      ]),
    'read',
    'stopped',
    'damaged',
  ),
  refused('arrays-nested-500000.pdf', () => onePage(stream('', '['.repeat(500_000))), 'read', 'damaged', 'stopped'),
  refused('dictionary-nested-200000.pdf', () => onePage(stream('', 'q'), '', ['<</A'.repeat(200_000)]), 'read', 'damaged'),
  slow(
    'annotations-300000.pdf',
    () =>
      pagesOf(
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[${'4 0 R '.repeat(300_000)}]>>`,
        '<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(x)>>',
      ),
    'read',
    'stopped',
    'too-large',
  ),
  slow(
    'streams-5000.pdf',
    () =>
      pagesOf(
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/MediaBox[0 0 9 9]>>',
        '<</Subtype/Image>>',
        ...many(5000, () => stream('/Filter/FlateDecode', bigContent)),
      ),
    'read',
    'stopped',
  ),
  refused('junk-before.pdf', async () => Buffer.concat([Buffer.alloc(900, 'x\n'), await sound()]), 'read'),
  refused('truncated.pdf', async () => (await sound()).subarray(0, 500), 'damaged'),
  refused(
    'user-password.pdf',
    () => writePdf((pdf) => pdf.text('Factuur', 50, 50), { userPassword: 'geheim', pdfVersion: '1.7ext3' }),
    'encrypted',
  ),
  refused(
    'owner-password.pdf',
    () => writePdf((pdf) => pdf.text('Factuur 2026-12 van Zorg Voorbeeld', 50, 50), { ownerPassword: 'geheim', pdfVersion: '1.7ext3' }),
    'read',
  ),
  refused('attached-6-deep.pdf', attachedLoop, 'read'),
];
const bigContent = deflateSync(Buffer.from('BT /F 1 Tf 1 '.concat(' '.repeat(3_900_000), 'Tj')), { level: 9 });
