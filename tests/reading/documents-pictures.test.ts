import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readFiles } from '#reading';
import { rawPdf, stream } from '../support/documents-write.ts';

const mail = { subject: 'Factuur', text: '', mailbox: 'facturen', problems: [] } as const;

/** A JPEG whose header promises `side` by `side` pixels. */
function jpeg(side: number): Buffer {
  const file = Buffer.from(createCanvas(64, 64).toBuffer('image/jpeg', 60));
  const frame = file.indexOf(Buffer.from([0xff, 0xc0]));
  file.writeUInt16BE(side, frame + 5);
  file.writeUInt16BE(side, frame + 7);
  return file;
}
/** One segment: a page of `side` by `side` bits, all of them black. */
function blackPage(side: number): Buffer {
  const page = Buffer.alloc(11 + 19);
  page.writeUInt8(48, 4);
  page.writeUInt8(1, 6);
  page.writeUInt32BE(19, 7);
  page.writeUInt32BE(side, 11);
  page.writeUInt32BE(side, 15);
  page.writeUInt8(4, 27);
  return page;
}
const twoColours = '/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/BitsPerComponent 1';

const words = 'Factuur 2026-0311 van Zorg Voorbeeld B.V., totaal te betalen 491,90 euro';

/** Three pages with words and one picture, `width` by `height` points, drawn over them. */
function pdfWith(picture: Buffer, width: number, height: number): Uint8Array {
  const resources = '<</Font<</F 6 0 R>>/XObject<</I 7 0 R>>>>';
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${resources}/Contents 8 0 R>>`;
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>',
    ...[page, page, page],
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    picture,
    stream('', `BT /F 10 Tf 60 700 Td (${words}) Tj ET q ${width} 0 0 ${height} 20 20 cm /I Do Q`),
  ]);
}

const picture = (side: number, dictionary: string, data: Buffer): Buffer =>
  stream(`/Type/XObject/Subtype/Image/Width ${side}/Height ${side}${dictionary}`, data);
const pictures: readonly (readonly [string, Buffer])[] = [
  ['jpeg', picture(20_000, '/Filter/DCTDecode/ColorSpace/DeviceRGB/BitsPerComponent 8', jpeg(20_000))],
  ['fax', picture(40_000, `/Filter/CCITTFaxDecode${twoColours}`, Buffer.alloc(3000))],
  ['twee kleuren', picture(65_000, `/Filter/JBIG2Decode${twoColours}`, blackPage(65_000))],
  ['masker', picture(65_000, '/Filter/JBIG2Decode/ImageMask true', blackPage(65_000))],
];

// Each of them takes more memory than the reader may grow: unpacking one ends in a file that nobody could read.
describe('wat een bladzijde tekent is te zien zonder haar plaatjes uit te pakken', () => {
  it.each(pictures)('%s', async (_, drawn) => {
    const read = async (width: number, height: number) => {
      const bytes = pdfWith(drawn, width, height);
      return (await readFiles([{ attachment: 1, name: 'factuur.pdf', bytes }], mail)).files;
    };
    expect(await read(120, 60), 'a logo').toMatchObject([{ what: 'pdf, 3 bladzijden, tekst: sound' }]);
    expect(await read(555, 802), 'a scan over its words').toMatchObject([
      { what: 'pdf, 3 bladzijden, tekst: none', scan: { pages: [1, 2, 3] } },
    ]);
  });
});
