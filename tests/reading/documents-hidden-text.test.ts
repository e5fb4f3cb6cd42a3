import { createCanvas } from '@napi-rs/canvas';
import PdfDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '#documents';

const paper = createCanvas(620, 877).toBuffer('image/jpeg', 60);
const strip = createCanvas(620, 110).toBuffer('image/jpeg', 60);
const logo = createCanvas(620, 200).toBuffer('image/jpeg', 60);
const words = 'Factuur 2026-0311 van Zorg Voorbeeld B.V., totaal te betalen 491,90 euro';

type Draw = (pdf: PDFKit.PDFDocument) => unknown;
async function pdfOf(pages: readonly Draw[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PdfDocument({ size: 'A4', margin: 40, autoFirstPage: false, ...options });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  for (const draw of pages) {
    pdf.addPage();
    draw(pdf);
  }
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(parts));
}
const scan: Draw = (pdf) => pdf.image(paper, 0, 0, { width: 595, height: 842 });
const text: Draw = (pdf) => pdf.fontSize(9).text(words, 60, 60);
const all =
  (...steps: readonly Draw[]): Draw =>
  (pdf) => {
    for (const step of steps) step(pdf);
  };
const mode =
  (number: number): Draw =>
  (pdf) =>
    pdf.addContent(`${number} Tr`);
const letter: Draw = (pdf) => pdf.fontSize(10).text(`${words}. `.repeat(30), 60, 60);

describe('tekst die niemand ziet is door een scanner herkend', () => {
  it('achter meer plaatjes dan er geteld worden', async () => {
    const [file, version] = [Buffer.from(await pdfOf([all(text, scan)])), '%PDF-1.3\n'.length];
    const names = Buffer.from('%/Subtype/Image/Width 1 /Height 1 \n'.repeat(2000));
    const bytes = new Uint8Array(Buffer.concat([file.subarray(0, version), names, file.subarray(version)]));
    expect(await readDocuments([{ attachment: 1, name: 'scan.pdf', bytes }])).toMatchObject([{ kind: 'pdf', text: 'none' }]);
  });

  it.each<readonly [string, readonly Draw[], PDFKit.PDFDocumentOptions, readonly number[] | undefined]>([
    ['onzichtbaar over de scan', [all(scan, mode(3), text)], {}, undefined],
    ['alleen om mee te knippen', [all(scan, mode(7), text)], {}, [1]],
    ['onder de scan', [all(text, scan)], {}, [1]],
    [
      'onder een scan in stroken',
      [
        all(
          text,
          ...Array.from(
            { length: 8 },
            (_, at): Draw =>
              (pdf) =>
                pdf.image(strip, 0, at * 105, { width: 595, height: 105 }),
          ),
        ),
      ],
      {},
      [1],
    ],
    ['wit op de scan', [all(scan, (pdf) => pdf.fillColor('#ffffff'), text)], {}, [1]],
    ['doorzichtig op de scan', [all(scan, (pdf) => pdf.fillOpacity(0), text)], {}, [1]],
    [
      'in een bestand dat op slot zit om te wijzigen',
      [all(scan, mode(3), text)],
      { ownerPassword: 'geheim', permissions: { printing: 'highResolution' } },
      [1],
    ],
    ['met een stempel', [all(scan, mode(3), text, mode(0), (pdf) => pdf.text('Ontvangen 3 feb', 300, 20))], {}, undefined],
    ['achter een brief', [letter, all(scan, mode(3), text)], {}, [2]],
  ])('%s', async (_, pages, options, numbers) => {
    const [document] = await readDocuments([{ attachment: 1, name: 'scan.pdf', bytes: await pdfOf(pages, options) }]);
    expect(document).toMatchObject({ kind: 'pdf', text: 'none', scan: numbers === undefined ? {} : { pages: numbers } });
  });
  it.each<readonly [string, Draw]>([
    ['op briefpapier', all(scan, text)],
    ['wit op een balk, en zwart eronder', all(scan, (pdf) => pdf.fillColor('#ffffff').text('Zorg', 60, 20).fillColor('#000000'), text)],
    ['onder een logo', all(text, (pdf) => pdf.image(logo, 60, 40, { width: 200 }))],
  ])('wat te zien is, is tekst: %s', async (_, draw) => {
    const [document] = await readDocuments([{ attachment: 1, name: 'factuur.pdf', bytes: await pdfOf([draw]) }]);
    expect(document).toMatchObject({ kind: 'pdf', text: 'sound' });
  });
});
